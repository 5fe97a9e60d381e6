/** A case as the holder of its code sees it, with what they may do. An answer to a POST: it has no address and is kept nowhere. */
import { html } from 'hono/html';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { circumstances, marks, term } from '../parts/card.ts';
import { notice, summary } from '../parts/fields.ts';
import { localized } from '../parts/texts.ts';
import { why } from '../parts/why.ts';
import { TRACK } from '../tables/case.ts';
import { actLabels, acts } from './acts.ts';
import { wholeHistory } from './history.ts';
import type { PrivateView } from './private-parts.ts';
import { answers, own, said } from './private-parts.ts';

export function privatePage(view: PrivateView): Markup {
  const { tracked, path, lang, faults, problem, done } = view;
  const { appeal, clock, timeline, names } = tracked;
  const words = TRACK[lang];
  const wrong = problem || Object.keys(faults).length > 0;
  const content = html`${notice(problem) || summary(faults, actLabels(lang), words.problems.invalid)}
${done ? html`<p class="done" role="status" tabindex="-1" autofocus>${done}</p>` : ''}
<h1>${words.appeal} <span class="number">${appeal.number}</span></h1>
${marks(appeal, lang)}
<p class="soft">${localized(names, lang)} · ${words.topics[appeal.topic]}</p>
${term(appeal, lang)}
${circumstances(appeal, lang)}
${why(clock, words, clock.receivedAt)}
<p class="screen"><a href="${path}?lang=${lang}">${words.close}</a></p>
${answers(view)}
${own(view)}
${said(view)}
${wholeHistory(timeline, lang)}
${acts(view)}`;
  const title = `${words.appeal} ${appeal.number}`;
  return page({ lang, title: wrong ? `${HOSTED_WORDS[lang].error}: ${title}` : title, path, content, answer: true });
}
