import { html } from 'hono/html';
import { headline } from '../../feeds/entries.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { isOpen, questionData } from '../head/data.ts';
import { foundHead } from '../head/found.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { inLanguage } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { PAGE_WORDS } from '../words.ts';
import { opening } from './opening.ts';
import type { CaseView } from './public-case.ts';
import { publicCase } from './public-case.ts';
import { supportDoor } from './support.ts';

/** The page of one case: what everybody may know, said by the server, and the door for who has its code. */
export function casePage(view: CaseView, origin: string): Markup {
  const { names, appeal, path, lang } = view;
  const title = `${TRACK[lang].topics[appeal.topic]} · ${appeal.number} · ${inLanguage(names, lang)}`;
  const content = html`<p class="soft screen"><a href="/a/${view.agency}?lang=${lang}">${HOSTED_WORDS[lang].toAgency}</a></p>
${publicCase(view)}
${supportDoor(view)}
<section class="screen" aria-labelledby="private">
<h2 id="private">${PAGE_WORDS[lang].private}</h2>
<jauap-track number="${appeal.number}" lang="${lang}">
${opening({ path, lang, faults: {} })}
</jauap-track>
</section>`;
  const head = isOpen(appeal) ? found(view, title, origin) : '';
  return page({ lang, title, path, content, script: '/v1/jauap-track.js', head });
}

/** One address, under whoever answers it, also where it was opened under the body that it was sent to. */
function found({ agency: id, names, appeal, lang }: CaseView, title: string, origin: string): Markup {
  const path = `/a/${id}/${appeal.number}`;
  const description = headline(appeal.text ?? '');
  const data = questionData({ id, names }, appeal, { origin, lang });
  return foundHead({ origin, path, lang, title, description, data, agency: id });
}
