/** Pure: whose case an appeal is when officials are rated. */
import type { Appeal } from './appeal.ts';
import type { LocalDate } from './calendar.ts';

export interface Answerable {
  readonly official: string;
  /** Last day on which another may be given it, and have it as a case instead. */
  readonly until: LocalDate;
}

type Given = Pick<Appeal, 'answerable' | 'moderationDueOn'>;

/**
 * Who is answerable once an appeal has been given to an official, or been signed by one. A slip is mended while the moderators still
 * have their day, or on the day on which it was first given. Whoever has it after that keeps it as a case, through every term of it:
 * passing it on, or having another sign, neither rids anybody of a hard one nor burdens a colleague with it.
 */
export function answerableAfter(
  { answerable, moderationDueOn }: Given,
  official: string | null,
  today: LocalDate,
): Answerable | null {
  if (answerable !== null && today > answerable.until) return answerable;
  if (official === null) return null;
  if (answerable !== null) return { official, until: answerable.until };
  return { official, until: moderationDueOn !== null && moderationDueOn > today ? moderationDueOn : today };
}

/** An official, and what follows from it: goes into the appeal. */
export function givenTo(
  appeal: Given,
  official: string | null,
  today: LocalDate,
): Pick<Appeal, 'official' | 'answerable'> {
  return { official, answerable: answerableAfter(appeal, official, today) };
}
