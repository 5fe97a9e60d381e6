/** Photos with a further word. What takes them is loaded when the citizen wants to add some. */
import type { Host } from '../controllers/host.ts';
import type { Deed } from './acts.ts';

/** What <jauap-photos> promises. */
interface Photos extends HTMLElement {
  /** Ids of the photos, once all of them are stored. @throws an error of the SDK if one could not be */
  stored(): Promise<readonly string[]>;
}

const loadPhotos = (): Promise<unknown> => import('../intents/photos.ts');

/** Whether photos are being added to a further word. */
export class Attaching {
  state: 'closed' | 'open' | 'failed' = 'closed';
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async open(): Promise<void> {
    this.#become('open');
    await loadPhotos().catch(() => this.#become('failed'));
  }

  close(): void {
    this.#become('closed');
  }

  #become(state: Attaching['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The deed with the photos of its form, uploaded by now. @throws an error of the SDK if one could not be stored */
export async function withPhotos(deed: Deed, form: HTMLFormElement): Promise<Deed> {
  const photos = (await form.querySelector<Photos>('jauap-photos')?.stored()) ?? [];
  return deed.act === 'followUp' && photos.length ? { ...deed, photos: [...photos] } : deed;
}
