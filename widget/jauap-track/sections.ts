/** The parts of a case that are loaded when they are wanted, and what they know of the agency. */
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { fetchAgency } from '../../sdk/operations/fetch-agency.ts';
import { createTransport } from '../../sdk/transport.ts';
import type { Host } from '../controllers/host.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { Rules } from './acts.ts';
import type { Section, Worded } from './section.ts';
import { worded } from './section.ts';

interface Loaded {
  readonly styles?: CSSStyleSheet;
  readonly open: (host: Host, worded: Worded) => Section;
}

const LOADERS = {
  verdict: () => import('../intents/verdict.ts'),
  conversation: () => import('../intents/conversation.ts'),
  official: () => import('../intents/official.ts'),
  contact: () => import('../intents/contact.ts'),
  pictures: () => import('../intents/pictures.ts'),
  takingBack: () => import('../intents/taking-back.ts'),
} satisfies Record<string, () => Promise<Loaded>>;

export type SectionName = keyof typeof LOADERS;

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

  /** Asks for the agency's profile, unless it is known or on its way. */
  know(endpoint: string, agency: string): void {
    const { tag, value } = this.#agency.state;
    if (value?.id === agency || tag === 'pending') return;
    void this.#agency.run((signal) => fetchAgency(createTransport({ endpoint }), agency, { signal }));
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
