/** Pure: what is left of an appeal when its words are erased. The numbers stay honest: that it came, when, how it ended and in what time. */
import type { Answer, Erasure, Measure } from '../../sdk/contract/types.ts';
import type { Decision, Refusal } from './acts.ts';
import { decide } from './acts.ts';
import type { Appeal } from './appeal.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/**
 * Whether the public words go too, and with them every word in the history. When the time of the private part is over, what
 * everybody may read stays: it is the public record. Words that nobody published are as private as the original.
 */
export function erasesAll({ publication }: Pick<Appeal, 'publication'>, ground: Erasure['ground']): boolean {
  return ground !== 'retention' || publication !== 'published';
}

/**
 * Erases the words. Only of an appeal that has ended: an open one is withdrawn or terminated first, so that no clock runs over an
 * empty case.
 */
export function erase(
  appeal: Appeal,
  { ground, reason }: Pick<Erasure, 'ground' | 'reason'>,
): Result<Decision, Refusal> {
  const { status, stoppedOn } = appeal;
  if (stoppedOn === null || isEmpty(appeal)) return err({ code: 'act_not_allowed', act: 'erase', status });
  const version = appeal.version + 1;
  const left = erasesAll(appeal, ground) ? withoutWords(appeal) : appeal;
  return decide({ ...left, version, unread: false }, 'erased', { reason, data: { ground } });
}

/** The place in an appeal's text is taken by nothing only when all of it is gone: there is nothing left to erase. */
const isEmpty = ({ text, thread }: Appeal): boolean => text === '' && thread.length === 0;

/**
 * The same in another row that the citizen's appeal has become, at the order of the agency `by`. `null`: nothing is left there.
 * Nobody takes the words away from a body that still has to answer them.
 */
export function eraseCopy(
  copy: Appeal,
  input: Pick<Erasure, 'ground' | 'reason'>,
  by: string,
): Result<Decision | null, Refusal> {
  if (isEmpty(copy)) return ok(null);
  const erased = erase(copy, input);
  if (!erased.ok) return erased;
  const { appeal, event } = erased.value;
  return ok({ appeal, event: { ...event, data: { ground: input.ground, by } } });
}

function withoutWords(appeal: Appeal): Appeal {
  const { answer, clock, measures, publication } = appeal;
  return {
    ...appeal,
    text: '',
    place: null,
    point: null,
    page: null,
    photos: [],
    thread: [],
    planned: [],
    hiding: null,
    consented: false,
    publication: publication === 'published' ? 'no_consent' : publication,
    clock: { ...clock, extension: clock.extension && { ...clock.extension, reason: '' } },
    answer: answer && withoutTexts(answer),
    measures: measures.map(withoutPlace),
  };
}

/** Its nature, its date and who signed it. */
const withoutTexts = ({ nature, official, answeredAt }: Answer): Answer => ({
  nature,
  official,
  answeredAt,
  texts: {},
});

/** What the agency did is its own; where may be somebody's door. */
const withoutPlace = ({ what, on }: Measure): Measure => ({ what, on });
