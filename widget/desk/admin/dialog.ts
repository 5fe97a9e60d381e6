import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A form that opens over its list, and gives the focus back to where it was opened from. */
export class FormDialog<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #opener: HTMLElement | undefined;
  /** What is edited; `null` is a new one, `undefined` nothing. */
  item: Item | null | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  open(item: Item | null, event: Event): void {
    this.item = item;
    this.#opener = event.currentTarget as HTMLElement;
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    this.item = undefined;
    this.#host.requestUpdate();
    // Nothing outside can have the focus while the dialog is there.
    void this.#host.updateComplete.then(() => this.#opener?.focus());
  };

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }
}

/** An id that nobody has: people know things by their names. */
export function newId(kind: string): string {
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `${kind}-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
