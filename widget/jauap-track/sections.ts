/** The parts of a case that are loaded when they are wanted, and what they know of the agency. */
import type { AgencyProfile, TrackedAppeal } from '../../sdk/contract/types.ts';
import { fetchAgency } from '../../sdk/operations/fetch-agency.ts';
import type { Host } from '../controllers/host.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { createTransport } from '../transport.ts';
import type { Rules } from './acts.ts';
import type { Loaded, SectionName } from './loaders.ts';
import { LOADERS } from './loaders.ts';
import type { Section } from './section.ts';
import { worded } from './section.ts';
import { hasConversation, hasVerdict } from './view.ts';

export class Sections {
  readonly #host: Host;
  readonly #agency: RequestController<AgencyProfile>;
  #loaded: Partial<Record<string, Section | 'loading' | 'failed'>> = {};

  constructor(host: Host) {
    this.#host = host;
    this.#agency = new RequestController(host);
  }

  /** What the agency says of itself; `undefined` until it is here. */
  get agency(): AgencyProfile | undefined {
    return this.#agency.state.value;
  }

  /** A section; `undefined` until it is here. */
  get(name: string): Section | 'failed' | undefined {
    const { [name]: section } = this.#loaded;
    return section === 'loading' ? undefined : section;
  }

  /** The rules of the form of a section that is here. */
  rules(name: string): Rules | undefined {
    return Object(this.get(name)).form;
  }

  /** Loads what a case needs without being asked: the agency's profile, unless it is known, and what there is to show. */
  follow(endpoint: string, tracked: TrackedAppeal): void {
    if (hasConversation(tracked)) void this.load('conversation');
    if (hasVerdict(tracked)) void this.load('verdict');
    const { agency } = tracked;
    const { tag, value } = this.#agency.state;
    if (value?.id === agency || tag === 'pending') return;
    void this.#agency.run((signal) => fetchAgency(createTransport(endpoint), agency, { signal }));
  }

  async load(name: SectionName): Promise<void> {
    const loaded = this.#loaded;
    if (loaded[name] && loaded[name] !== 'failed') return;
    loaded[name] = 'loading';
    loaded[name] = await LOADERS[name]().then(
      (module) => this.#open(module),
      () => 'failed' as const,
    );
    this.#host.requestUpdate();
  }

  #open({ open, styles }: Loaded): Section {
    const sheets = this.#host.shadowRoot?.adoptedStyleSheets;
    // Another case may have brought it already.
    if (styles && !sheets?.includes(styles)) sheets?.push(styles);
    return open(this.#host, worded);
  }

  /** Forgets what one case was about: another may follow on this device. */
  forget(): void {
    this.#loaded = {};
    this.#agency.reset();
  }
}
