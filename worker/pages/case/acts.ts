/** What the holder of the code may do, each a form of its own that carries the code in its body. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS, SOLVED } from '../../../sdk/contract/vocabulary.ts';
import { photoValue } from '../form/typed.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { choice, described, field, hidden, languageButtons, tick } from '../parts/fields.ts';
import { dayOf } from '../parts/texts.ts';
import { CONVERSATION, TAKING_BACK } from '../tables/acts.ts';
import { TRACK, VERDICT } from '../tables/case.ts';
import { PHOTOS } from '../tables/form.ts';
import type { PrivateView } from './private-parts.ts';

/** Names of the fields, for the summary of what is wrong. */
export function actLabels(lang: Language): Readonly<Record<string, string>> {
  const { solved, clear, remark } = VERDICT[lang];
  return { solved, clear, remark, text: CONVERSATION[lang].text, photos: PHOTOS[lang].label };
}

export function acts(view: PrivateView): Markup {
  const { tracked, lang } = view;
  const { may } = tracked;
  return html`${may.verdict ? verdict(view) : ''}
${may.followUp ? followUp(view) : ''}
${may.withdraw ? takingBack('withdraw', view) : ''}
${may.revoke ? takingBack('revoke', view) : ''}
${formOf(view, languageButtons(lang))}`;
}

/** @param files it brings photos. */
function formOf({ path, lang, code }: PrivateView, fields: Piece, files = false): Markup {
  const type = files ? html` enctype="multipart/form-data"` : '';
  return html`<form class="screen" method="post" action="${path}?lang=${lang}"${type} autocomplete="off" novalidate>
${hidden('code', code)}${fields}
</form>`;
}

/** Two questions and one button: among radios an arrow key already chooses, so that choosing must not send. */
function verdict(view: PrivateView): Markup {
  const { tracked, lang, faults, now } = view;
  const words = VERDICT[lang];
  const given = tracked.appeal.verdict;
  const until = tracked.reopenUntil;
  const consequence =
    until && until >= dayOf(now.toISOString()) ? words.reopens(TRACK[lang].date(until)) : words.escalates;
  const clear = given ? (given.clear ? 'yes' : 'no') : '';
  const of = { name: 'remark', label: words.remark, hint: words.remarkHint, faults };
  return html`<section class="screen" aria-labelledby="verdict"><h2 id="verdict">${words.verdict}</h2>
${formOf(
  view,
  html`${choice(
    { name: 'solved', label: words.solved, hint: consequence, faults },
    SOLVED.map((value) => [value, words.solvedOptions[value]] as const),
    given?.solved ?? '',
  )}
${choice(
  { name: 'clear', label: words.clear, faults },
  (['yes', 'no'] as const).map((value) => [value, words.clearOptions[value]] as const),
  clear,
)}
${field(of, html`<textarea id="remark" name="remark" rows="3" cols="60" maxlength="${LIMITS.remarkMax}"${described(of)}></textarea>`)}
<p><button name="act" value="verdict">${TRACK[lang].submit}</button></p>`,
)}</section>`;
}

function followUp(view: PrivateView): Markup {
  const { tracked, lang, faults, key, word, photos } = view;
  const words = CONVERSATION[lang];
  // Nothing of it may be shown to everybody without the consent to publication (law 94-V art. 7(3)).
  const { revoke: consented, photos: room } = tracked.may;
  const text = { name: 'text', label: words.text, hint: consented ? words.choice : words.hint, faults };
  const files = { name: 'photos', label: PHOTOS[lang].label, hint: PHOTOS[lang].faces, faults };
  return html`<section class="screen" aria-labelledby="more"><h2 id="more">${TRACK[lang].followUp}</h2>
${formOf(
  view,
  html`${hidden('key', key)}${photos.map((photo) => hidden('photo', photoValue(photo)))}
${field(
  text,
  html`<textarea id="text" name="text" rows="5" cols="60" maxlength="${LIMITS.followUpMax}"${described(text)}>
${word}</textarea>`,
)}
${photos.length ? html`<p class="soft">${HOSTED_WORDS[lang].kept}: ${photos.map(({ name }) => name).join(', ')}</p>` : ''}
${room > 0 ? field(files, html`<input type="file" id="photos" name="photos" multiple accept="image/jpeg,image/png,image/webp"${described(files)}>`) : ''}
${consented ? tick({ name: 'public', label: words.makePublic, hint: words.publicHint, faults }, false) : ''}
<p><button name="act" value="followUp">${TRACK[lang].submit}</button></p>`,
  true,
)}</section>`;
}

/** Unfolded first, with what it leads to: nothing is taken back with one press. */
function takingBack(what: 'withdraw' | 'revoke', view: PrivateView): Markup {
  const { question, consequence, confirm } = TAKING_BACK[view.lang][what];
  return html`<details class="screen"><summary>${TRACK[view.lang][what]}</summary>
<p><strong>${question}</strong></p><p>${consequence}</p>
${formOf(view, html`<p><button class="danger" name="act" value="${what}">${confirm}</button></p>`)}
</details>`;
}
