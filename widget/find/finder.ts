/** The two ways into the feed: the search, with what is wanted as the page's address says it and what was found, and the numbers. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { Acts } from '../acts/acts.ts';
import { Sharing } from '../acts/sharing.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { FeedWords } from '../locales/feed.ts';
import type { FindWords } from '../locales/find.ts';
import { findWords } from '../locales/find.ts';
import type { Asked } from './address.ts';
import { asked, isFree, readHash, writeHash } from './address.ts';
import { appeals } from './appeals.ts';
import type { FindHost, Found, Profile } from './ask.ts';
import { ask, askProfile } from './ask.ts';
import { styles } from './find.styles.ts';
import { Ways } from './ways.ts';

export class Finder {
  readonly #host: FindHost;
  readonly #localize: LocalizeController<FindWords>;
  readonly #found: RequestController<Found>;
  readonly #profile: RequestController<Profile>;
  readonly #ways: Ways;
  readonly #acts: Acts;
  readonly #sharing: Sharing;
  #wanted: Asked = {};
  /** What the focus is called to when it is on the page. */
  #lead: string;

  /** @param numbers whether the numbers are what somebody asked for. */
  constructor(host: FindHost, signal: AbortSignal, numbers: boolean) {
    this.#host = host;
    this.#localize = new LocalizeController(host, findWords);
    this.#found = new RequestController<Found>(host);
    this.#profile = new RequestController<Profile>(host);
    this.#ways = new Ways(host, numbers ? 'numbers' : 'find');
    this.#acts = new Acts(host);
    this.#sharing = new Sharing(host);
    const { adoptedStyleSheets } = host.renderRoot;
    host.renderRoot.adoptedStyleSheets = [...new Set([...adoptedStyleSheets, ...styles])];
    // Back, forward, and links of the page itself.
    for (const type of ['popstate', 'hashchange']) addEventListener(type, () => this.#follow(), { signal });
    this.#wanted = readHash(location.hash, host.agency);
    // An address leads to what it asks for; whoever pressed a button wants what it promised.
    this.#lead = numbers ? '[part=numbers]' : this.#isAsking ? 'h3' : location.hash ? '' : '[name=q]';
    void this.#profile.run((stop) => askProfile(host, stop));
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
    this.#sharing.forget();
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

  /** Focus goes where the reader was led, once that is there. */
  async #arrive(): Promise<void> {
    await 0;
    const target =
      this.#lead &&
      this.#host.renderRoot.querySelector<HTMLElement>(`.found ${this.#lead},search ${this.#lead},.ways ${this.#lead}`);
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
    const share = (wanted: Asked) => void this.#sharing.share(this.#host, wanted);
    const acts = { ask: this.#ask, submit: this.#submit, share };
    const { tag, value } = this.#profile.state;
    const profile = tag === 'failed' ? null : value;
    const onAppeals = this.#acts;
    const view = { agency, endpoint, wanted: this.#wanted, words, said, acts, profile, onAppeals };
    return html`${this.#ways.render(view)}
      <p role="status">${this.#sharing.render(words.lang)}</p>
      ${this.#isAsking ? appeals(view, this.#found.state, (shown) => this.#seek(shown)) : all}`;
  }
}
