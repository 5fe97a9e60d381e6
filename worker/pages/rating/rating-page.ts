/** The rating as a page that is whole without script: every row with all its points are made of. */
import { html } from 'hono/html';
import { RATING_KINDS, RATING_PARTS } from '../../../sdk/contract/rating-vocabulary.ts';
import type { Amount, RatingItem, RatingPage, RatingShare } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { decimal, said as range } from '../../../widget/locales/stats-said.ts';
import { readableDate } from '../../domain/dates.ts';
import { WEIGHTS } from '../../domain/rating/method.ts';
import { toOverdue } from '../foot.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { foundHead } from '../head/found.ts';
import { day, fact, localized } from '../parts/texts.ts';
import { RATING } from '../tables/rating.ts';

export interface RatingView {
  readonly rating: RatingPage;
  /** What of it the address has asked for. */
  readonly asked: Readonly<Record<string, string>>;
  readonly lang: Language;
  /** Of the service. */
  readonly origin: string;
  /** The rating from its beginning: the page that is found and shared, and not a part of it. */
  readonly whole: boolean;
}

export function ratingPage({ rating, asked, lang, origin, whole }: RatingView): Markup {
  const words = RATING[lang];
  const { kind, from, to, version, items, next } = rating;
  const title = `${words.heading}. ${words.kinds[kind]}`;
  const content = html`<h1>${title}</h1>
<nav aria-label="${words.heading}"><ul>${RATING_KINDS.map((other) => kindLink(rating, other, lang))}</ul></nav>
<p class="soft">${words.period(readableDate(from, lang), readableDate(to, lang))}. <a href="/ratings/method?lang=${lang}">${words.method}</a>. ${words.version(version)}</p>
<p class="screen">${toOverdue(lang)}</p>
<p>${words.cautious}</p>
${items.length === 0 ? html`<p>${words.empty}</p>` : ''}
<ol class="rating">${items.map((item) => row(item, lang))}</ol>
${next === null ? '' : html`<p><a href="${addressOf({ ...rating, cursor: next }, lang)}">${words.more}</a></p>`}`;
  const path = '/ratings';
  const head = whole ? foundHead({ origin, path, lang, title, description: words.cautious }) : '';
  return page({ lang, title, path, query: asked, content, head });
}

function kindLink(rating: RatingPage, kind: RatingPage['kind'], lang: Language): Markup {
  const name = RATING[lang].kinds[kind];
  return kind === rating.kind
    ? html`<li><span aria-current="true">${name}</span></li>`
    : html`<li><a href="${addressOf({ ...rating, kind }, lang)}">${name}</a></li>`;
}

function addressOf(
  { kind, region, period, cursor }: Pick<RatingPage, 'kind' | 'region' | 'period'> & { readonly cursor?: string },
  lang: Language,
): string {
  const query = {
    kind,
    period,
    ...(region === null ? {} : { region }),
    ...(cursor === undefined ? {} : { cursor }),
    lang,
  };
  return `/ratings?${new URLSearchParams(query)}`;
}

function row(item: RatingItem, lang: Language): Markup {
  const words = RATING[lang];
  const { rank, reason, agencyNames, official, score, asOf } = item;
  const agency = localized(agencyNames, lang);
  const who =
    official === null
      ? html`<h2>${agency}</h2>`
      : html`<h2>${official.name}</h2>
<p class="soft">${localized(official.position, lang)}. ${agency}</p>`;
  if (reason === 'not_counted') return html`<li>${who}<p>${words.reasons[reason]}</p></li>`;
  const place = reason === null ? `${words.rank}: ${rank}` : words.reasons[reason];
  return html`<li>
${who}
<p><strong>${place}</strong>. ${words.score}: <strong class="number">${said(score, lang)}</strong>. ${asOf ? html`<span class="soft">${words.asOf(readableDate(asOf, lang))}</span>` : ''}</p>
<details><summary>${words.details}</summary>
<dl>${RATING_PARTS.map((part) => fact(`${words.parts[part]} (${words.weight}: ${WEIGHTS[part]})`, points(item, part, lang)))}</dl>
<h3>${words.inputsHead}</h3>
<dl>${inputs(item, lang)}</dl>
<h3>${words.parts.openness}</h3>
${openness(item, lang)}
</details></li>`;
}

const said = ({ least, most }: RatingShare, lang: Language): string =>
  least === most ? decimal(least, lang) : `${decimal(least, lang)}–${decimal(most, lang)}`;

/** Points of a part: its share by its weight. */
function points({ parts }: RatingItem, part: (typeof RATING_PARTS)[number], lang: Language): string {
  const of = (share: number) => Math.round(share * WEIGHTS[part] * 10) / 10;
  return said({ least: of(parts[part].least), most: of(parts[part].most) }, lang);
}

function inputs({ inputs: of }: RatingItem, lang: Language): Piece[] {
  const words = RATING[lang];
  const { days, ...counts } = of;
  return [
    ...Object.entries(counts).flatMap(([name, amount]: [string, Amount | null]) =>
      amount === null ? [] : [fact(words.inputs[name as keyof typeof counts], range(amount))],
    ),
    fact(words.inputs.days, days === null ? words.noAnswer : decimal(days, lang)),
  ];
}

function openness({ openness: facts }: RatingItem, lang: Language): Markup {
  const words = RATING[lang];
  if (facts.length === 0) return html`<p>${words.noOpenness}</p>`;
  return html`<ul>${facts.map(
    ({ of, evidence, since }) =>
      html`<li><a href="${evidence}" rel="noopener noreferrer">${words.openness[of]}</a>, ${day(since, lang)}</li>`,
  )}</ul>`;
}
