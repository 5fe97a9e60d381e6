/**
 * Pure: what one appeal adds to the rating of whoever answers it. Everything that came stays in the denominator, however it ended, and
 * every merit is one that a worse end of the same appeal has not got: so no end can be chosen to raise a rating.
 */
import type { Verdict } from '../../../sdk/contract/types.ts';
import type { Channel } from '../../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../appeal.ts';
import { dayOf, isSpokenBefore } from '../overview/facts.ts';
import type { WorkingTime } from '../promise.ts';

/** Sent by citizens themselves. What the staff write down for somebody could be written down because it is easy: it is counted apart. */
const OWN: readonly Channel[] = ['widget', 'sdk'];

/** An answer, and what counts as its citizen's word on it. */
type Judged = Pick<Appeal, 'answer' | 'duplicateOf'> & { readonly verdict: Pick<Verdict, 'solved' | 'clear'> | null };

/** What counts as the citizen's word where nobody else can see what was asked: the worst, so that no word is worth hiding. */
const UNCHECKED = { solved: 'no', clear: false } as const;

/** Texts of answers are told apart by so many marks: enough for chance never to make two alike more than a few times. */
const MARKS = 1024;

/**
 * Cells of an appeal, each beginning with `z`:
 * `z:apart`, `z:open:DUE`, `z:none` (ended without an answer), `z:empty` (answered, but not on substance), `z:late`, `z:good`;
 * of the last three also `zh` (words hidden), of the last two `zs:` and `zc:` (verdict), `zl` (nobody had to go further), `zd:` (working days), `zt:MERITS:` (mark of the text).
 */
export function ratedCells(appeal: Appeal, { calendar }: WorkingTime): string[] {
  const { channel, origin, stoppedOn, status, clock } = appeal;
  if (!OWN.includes(channel) || origin?.part) return ['z:apart'];
  const again = isAgain(appeal);
  const due = calendar.addWorkingDays(clock.registeredOn, clock.term);
  if (stoppedOn === null) return again ? ['z:none'] : [`z:open:${due}`];
  if (status !== 'answered' && status !== 'done') return ['z:none'];
  const hidden = isHidden(appeal) ? ['zh'] : [];
  const verdict = isHidden(appeal) ? UNCHECKED : appeal.verdict;
  if (!isOfSubstance({ ...appeal, verdict })) return ['z:empty', ...hidden];
  const merits = {
    good: !again && stoppedOn <= due,
    days: !again,
    local: !again && appeal.officialOn === null && verdict?.solved !== 'no',
    notNo: verdict?.solved !== 'no',
    notUnclear: verdict?.clear !== false,
  };
  const clear = verdict === null ? 'none' : verdict.clear ? 'yes' : 'no';
  return [
    merits.good ? 'z:good' : 'z:late',
    ...hidden,
    `zs:${verdict?.solved ?? 'none'}`,
    `zc:${clear}`,
    ...(merits.local ? ['zl'] : []),
    ...(merits.days ? [`zd:${calendar.workingDaysBetween(dayOf(clock.receivedAt), stoppedOn)}`] : []),
    ...(verdict?.solved === 'yes' ? [] : [`zt:${lettersOf(merits)}:${markOf(appeal)}`]),
  ];
}

/** First letters of the merits an answer has, `s` (on substance) among them. `n` is "not no", `u` "not unclear". */
function lettersOf({ good, days, local, notNo, notUnclear }: Readonly<Record<string, boolean>>): string {
  return ['s', good && 'g', days && 'd', local && 'l', notNo && 'n', notUnclear && 'u'].filter(Boolean).join('');
}

/**
 * Opened again, by the citizen or by the agency itself. A second term is no way to be in time: what began before it keeps the days of
 * the first, the first word and the moderators' day among them.
 */
function isAgain({ reopened, firstReplyAt, moderationDueOn, clock }: Appeal): boolean {
  const spoken = isSpokenBefore({ ...clock, firstReplyAt });
  return reopened || spoken || (moderationDueOn !== null && moderationDueOn <= clock.registeredOn);
}

/**
 * Whether a moderator has taken away the words, and with them what an answer can be held against. Personal data has to go (law 94-V),
 * so hiding it costs nothing; and what its citizen takes back, or has erased, is nobody's hiding.
 */
function isHidden({ publication, rejection }: Appeal): boolean {
  return publication === 'rejected' && rejection !== null && rejection !== 'personal_data';
}

/**
 * «Taken note» answers nothing. Neither does the answer to another appeal, unless its citizen says that it solved something, at least
 * in part: or hard ones would be put under whatever has been answered.
 */
function isOfSubstance({ answer, duplicateOf, verdict }: Judged): boolean {
  const said = verdict?.solved === 'yes' || verdict?.solved === 'partly';
  return answer !== null && answer.nature !== 'noted' && (duplicateOf === null || said);
}

/** FNV-1a of the letters alone: numbers, signs and spaces make no new text. */
function markOf({ answer }: Appeal): number {
  const text = answer?.texts.kk ?? answer?.texts.ru ?? '';
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % MARKS;
}
