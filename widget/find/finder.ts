/** The search of the feed: what is wanted, as the page's address says it, and what was found. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { FeedWords } from '../locales/feed.ts';
import type { FindWords } from '../locales/find.ts';
import { findWords } from '../locales/find.ts';
import type { Asked } from './address.ts';
import { asked, hostedAddress, isFree, readHash, writeHash } from './address.ts';
import { appeals } from './appeals.ts';
import type { Found, Subject } from './ask.ts';
import { ask } from './ask.ts';
import { styles } from './find.styles.ts';
import { panel } from './panel.ts';

export interface FindHost extends Host, Subject {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void> | undefined;
}

/** What became of sharing, as a name among the words. */
type Shared = 'copied' | 'notCopied';

export class Finder {
  readonly #host: FindHost;
  readonly #localize: LocalizeController<FindWords>;
  readonly #found: RequestController<Found>;
  #wanted: Asked = {};
  /** What is shared, and what became of it. */
  #shared: { readonly address: string; readonly told: Shared } | undefined;
  /** What the focus is called to when it is on the page. */
  #lead: string;

  constructor(host: FindHost, signal: AbortSignal) {
    this.#host = host;
    this.#localize = new LocalizeController(host, findWords);
    this.#found = new RequestController<Found>(host);
    const { adoptedStyleSheets } = host.renderRoot;
    host.renderRoot.adoptedStyleSheets = [...new Set([...adoptedStyleSheets, ...styles])];
    // Back, forward, and links of the page itself.
    for (const type of ['popstate', 'hashchange']) addEventListener(type, () => this.#follow(), { signal });
    this.#wanted = readHash(location.hash, host.agency);
    // An address leads to what it asks for; whoever pressed the button wants to type.
    this.#lead = this.#isAsking ? 'h3' : location.hash ? '' : '[name=q]';
    if (this.#isAsking) void this.#seek();
  }

  get #isAsking(): boolean {
    return Object.keys(this.#wanted).length > 0;
  }

  /** The page's address may say something else now. A fragment of the page's own says nothing of the search. */
  #follow(): void {
    if (!isFree(location.hash)) return;
    const wanted = readHash(location.hash, this.#host.agency);
    if (JSON.stringify(wanted) !== JSON.stringify(this.#wanted)) this.#want(wanted);
  }

  #want(wanted: Asked): void {
    this.#wanted = wanted;
    this.#shared = undefined;
    this.#found.reset();
    if (this.#isAsking) void this.#seek();
  }

  /** @param shown what the next page is added to. */
  async #seek(shown?: Found): Promise<void> {
    const state = await this.#found.run((signal) => ask(this.#host, this.#wanted, signal, shown));
    // The button may be gone, and what was asked for begins at the first new appeal.
    if (state?.tag === 'done' && shown) this.#lead = `article:nth-of-type(${shown.items.length + 1}) h3`;
    this.#host.requestUpdate();
  }

  /** A new entry of the history, which the host's own router does not hear of. */
  readonly #ask = (wanted: Asked): void => {
    const { pathname, search, hash } = location;
    if (isFree(hash)) history.pushState(history.state, '', pathname + search + writeHash(this.#host.agency, wanted));
    this.#want(wanted);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.#ask(asked((name) => `${fields.get(name) ?? ''}`.trim()));
  };

  /** This page with what is asked for; the hosted page where the page's own fragment leaves no place for it. */
  #address(wanted: Asked): string {
    const { agency, endpoint } = this.#host;
    const { href, hash } = location;
    if (!isFree(hash)) return hostedAddress(endpoint, agency, wanted);
    return href.slice(0, href.length - hash.length).replace(/#$/, '') + writeHash(agency, wanted);
  }

  readonly #share = async (wanted: Asked): Promise<void> => {
    const address = this.#address(wanted);
    this.#shared = undefined;
    try {
      // A phone's own way of sharing says by itself what became of it; who closes it has changed their mind.
      const { share } = navigator as { share?: Navigator['share'] };
      if (share) return await share.call(navigator, { url: address, title: document.title }).catch(() => {});
      await navigator.clipboard.writeText(address);
      this.#shared = { address, told: 'copied' };
    } catch {
      this.#shared = { address, told: 'notCopied' };
    }
    this.#host.requestUpdate();
  };

  /** Focus goes where the reader was led, once that is there. */
  async #arrive(): Promise<void> {
    await 0;
    const target =
      this.#lead && this.#host.renderRoot.querySelector<HTMLElement>(`.found ${this.#lead},search ${this.#lead}`);
    if (!target) return;
    this.#lead = '';
    target.focus();
  }

  /** @param all the whole feed, while nothing is asked for. `undefined` until there are words. */
  render(words: FeedWords, all: TemplateResult): TemplateResult | undefined {
    const said = this.#localize.words;
    if (!said) return undefined;
    void this.#arrive();
    const { agency, endpoint } = this.#host;
    const acts = { ask: this.#ask, submit: this.#submit, share: this.#share };
    const view = { agency, endpoint, wanted: this.#wanted, words, said, acts };
    const shared = this.#shared;
    return html`${panel(view)}
      <p role="status">${shared && said[shared.told]} ${shared?.told === 'notCopied' ? html`<a href=${shared.address}>${shared.address}</a>` : ''}</p>
      ${this.#isAsking ? appeals(view, this.#found.state, (shown) => this.#seek(shown)) : all}`;
  }
}
