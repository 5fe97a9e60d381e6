/** What can be done with an appeal, and the ways on from it. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { Acts, pageOf } from '../acts/acts.ts';
import { addressOf } from '../acts/sharing.ts';
import { hostedAddress } from '../find/address.ts';
import type { JauapElement } from '../jauap-element.ts';
import type { JauapFeed } from '../jauap-feed/jauap-feed.ts';
import type { FeedWords } from '../locales/feed.ts';
import { MORE_WORDS } from '../locales/more.ts';

/** The feed around the appeal searches by itself; a click that opens another tab, and the hosted page, are the browser's. */
async function go(event: MouseEvent, feed: JauapFeed): Promise<void> {
  const { href, hash } = event.currentTarget as HTMLAnchorElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey || !hash.startsWith('#jauap')) return;
  event.preventDefault();
  history.pushState(history.state, '', href);
  await feed.find();
}

/** All about the same school, road or budget line; nothing where the feed is of that alone. A feed of one page has no search. */
function aboutObject({ object }: PublicAppeal, feed: JauapFeed, { lang }: FeedWords): TemplateResult | '' {
  const { agency, endpoint, scope } = feed;
  if (!object || object === feed.object) return '';
  const address = (scope === 'page' ? hostedAddress : addressOf)(endpoint, agency, { object });
  return html`<p><a part="object" href=${address} @click=${(event: MouseEvent) => go(event, feed)}>${MORE_WORDS[lang].object}: ${object}</a></p>`;
}

export class Ways {
  readonly #host: JauapElement<FeedWords>;
  readonly #acts: Acts;

  constructor(host: JauapElement<FeedWords>) {
    this.#host = host;
    this.#acts = new Acts(host);
  }

  /** What everybody can do, unless it stands beside the appeal already; and the way to the page on which the holder of the code replies. */
  render(appeal: PublicAppeal, words: FeedWords): TemplateResult | '' {
    // Whose appeal it is, is known to the feed around this element.
    const { host: feed } = this.#host.getRootNode() as { readonly host?: JauapFeed };
    if (!feed?.agency) return '';
    const acts = this.#host.closest('.found') ? '' : this.#acts.render(appeal, feed, words.lang);
    return html`${acts} ${aboutObject(appeal, feed, words)}
      <p><a part="door" href=${pageOf(feed, appeal.number)}>${MORE_WORDS[words.lang].yours}</a></p>`;
  }
}
