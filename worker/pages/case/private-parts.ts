/** What only the citizen and the agency know of a case. */
import { html } from 'hono/html';
import type { TrackedAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { KeptPhoto } from '../form/typed.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { answer } from '../parts/answer.ts';
import type { Faults } from '../parts/fields.ts';
import { localized, moment } from '../parts/texts.ts';
import { CONVERSATION } from '../tables/acts.ts';
import { TRACK } from '../tables/case.ts';
import { photos, proof } from './photos.ts';

export interface PrivateView {
  readonly tracked: TrackedAppeal;
  /** The citizen's secret, carried from one press to the next in the forms of the page. */
  readonly code: string;
  /** Recognises a further word that is sent twice. */
  readonly key: string;
  /** Of the case. */
  readonly path: string;
  readonly lang: Language;
  readonly faults: Faults;
  /** What went wrong as a whole, and what was done, in words; `''` if nothing. */
  readonly problem: string;
  readonly done: string;
  /** The further word that was not taken, with its photos. */
  readonly word: string;
  readonly photos: readonly KeptPhoto[];
  readonly now: Date;
}

/** The answer, owed to the citizen whether or not everybody may read it; and what other bodies answer. */
export function answers({ tracked: { appeal, parts }, lang }: PrivateView): Markup {
  const more = CONVERSATION[lang];
  return html`${answer(appeal, lang, 'h2')}
${proof(appeal, lang)}
${parts.length ? html`<h2>${more.elsewhere}</h2><p class="soft">${more.sameCode}</p>` : ''}
${parts.map(
  (
    part,
  ) => html`<section class="card"><h3>${localized(part.names, lang)} <span class="number">${part.appeal.number}</span></h3>
<p>${TRACK[lang].statuses[part.appeal.status]}. ${TRACK[lang].due(part.appeal.dueOn)}.</p>
${answer(part.appeal, lang, 'h4')}</section>`,
)}`;
}

/** What the citizen wrote, as written, and what the public sees of it. */
export function own({ tracked, lang }: PrivateView): Markup {
  const { appeal, original, photos: all, officialNumber, contact } = tracked;
  const words = TRACK[lang];
  const unpublished = all.filter(({ published }) => !published).length;
  return html`<section aria-labelledby="own">
<h2 id="own">${words.yourWords}</h2>
<p class="words" lang="${appeal.lang}">${original.text}</p>
${original.place ? html`<p class="soft" lang="${appeal.lang}">${original.place}</p>` : ''}
<p class="soft">${publication(tracked, lang)}</p>
${photos(appeal, lang)}
${unpublished ? html`<p class="soft">${words.pictures}: ${all.length}. ${HOSTED_WORDS[lang].photosPrivate}</p>` : ''}
${officialNumber ? html`<p>${words.filed}: <span class="number">${officialNumber}</span> ${words.asTold}</p>` : ''}
${contact ? html`<p>${words.contact}: ${contact}</p>` : ''}
</section>`;
}

function publication({ appeal }: TrackedAppeal, lang: Language): string {
  const words = TRACK[lang];
  if (appeal.publication !== 'rejected') return words.publications[appeal.publication];
  return [words.statuses.rejected, appeal.rejection && words.rejections[appeal.rejection]].filter(Boolean).join(': ');
}

/** Both sides in one order of time. */
export function said({ tracked: { appeal, followUps }, lang }: PrivateView): Piece {
  const more = CONVERSATION[lang];
  const theirs = appeal.thread
    .filter(({ by }) => by === 'agency')
    .map(({ at, text, official }) => ({ at, text, official }));
  const mine = followUps.map(({ at, text, state }) => ({ at, text, state }));
  const all = [...theirs, ...mine].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (!all.length) return '';
  return html`<section aria-labelledby="thread">
<h2 id="thread">${more.conversation}</h2>
<ol class="thread">${all.map((one) => {
    const official = 'official' in one ? one.official : null;
    return html`<li class="${official ? 'agency' : 'citizen'}"><p><strong>${official ? html`${official.name}, ${localized(official.position, lang)}` : more.you}</strong></p>
<p class="words">${one.text}</p>
<p><small>${moment(one.at, lang)}${'state' in one ? ` · ${more.wordStates[one.state]}` : ''}</small></p></li>`;
  })}</ol>
</section>`;
}
