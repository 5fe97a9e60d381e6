/** The formula in words and numbers: as data, and as a page that is whole without script. */
import { html } from 'hono/html';
import { RATING_PARTS } from '../../../sdk/contract/rating-vocabulary.ts';
import type { RatingMethod } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import {
  CASES_MIN,
  DAYS,
  REPEATS,
  VERDICT_WORTH,
  VERDICTS_MIN,
  VERSION,
  VERSIONS,
  WEIGHTS,
} from '../../domain/rating/method.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import type { Spoken } from '../head/data.ts';
import { foundHead } from '../head/found.ts';
import { day } from '../parts/texts.ts';
import { RATING } from '../tables/rating.ts';

const said = (of: (words: (typeof RATING)[Language]) => string) => ({
  kk: of(RATING.kk),
  ru: of(RATING.ru),
  en: of(RATING.en),
});

export function ratingMethod(): RatingMethod {
  return {
    version: VERSION,
    parts: RATING_PARTS.map((part) => ({
      of: part,
      weight: WEIGHTS[part],
      names: said(({ parts }) => parts[part]),
      how: said(({ how }) => how[part]),
    })),
    days: DAYS,
    verdictWorth: VERDICT_WORTH,
    verdictsMin: VERDICTS_MIN,
    casesMin: CASES_MIN,
    repeats: REPEATS,
    officialsCases: said(({ officialsCases }) => officialsCases),
    notCounted: RATING.kk.notCounted.map((_, i) => said(({ notCounted }) => notCounted[i] ?? '')),
    versions: VERSIONS.map(({ version, since }) => ({
      version,
      since,
      what: said((words) => words.versions[version]),
    })),
  };
}

export function methodPage({ origin, lang }: Spoken): Markup {
  const words = RATING[lang];
  const content = html`<h1>${words.method}</h1>
<p class="lead">${words.methodLead}</p>
<p>${words.cautious}</p>
<p class="soft">${words.version(VERSION)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.weight}">
<table>
<thead><tr><th scope="col">${words.part}</th><th scope="col">${words.weight}</th></tr></thead>
<tbody>${RATING_PARTS.map((part) => weightRow(lang, part))}</tbody>
</table>
</div>
<h2>${words.kinds.officials}</h2>
<p>${words.officialsCases}</p>
<h2>${words.notCountedHead}</h2>
<ul>${words.notCounted.map((one) => html`<li>${one}</li>`)}</ul>
<h2>${words.versionsHead}</h2>
<ul>${VERSIONS.map(({ version, since }) => html`<li>${version}, ${day(since, lang)}. ${words.versions[version]}</li>`)}</ul>
<p><a href="/ratings?lang=${lang}">${words.back}</a></p>`;
  const told = { lang, title: words.method, path: '/ratings/method' };
  return page({ ...told, content, head: foundHead({ ...told, origin, description: words.methodLead }) });
}

/** The bar says what the number beside it says. */
function weightRow(lang: Language, part: (typeof RATING_PARTS)[number]): Markup {
  const { parts, how } = RATING[lang];
  const weight = WEIGHTS[part];
  return html`<tr><th scope="row">${parts[part]}<br><span class="soft">${how[part]}</span></th>
<td><span class="number">${weight}</span> <svg class="weight" viewBox="0 0 25 2" aria-hidden="true"><rect width="${weight}" height="2"></rect></svg></td></tr>`;
}
