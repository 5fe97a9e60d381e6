/** What the templates of a followed appeal are given. */
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { TrackWords } from '../locales/words.ts';
import type { Deed, TrackIssues } from './acts.ts';

/** What was asked: to open the case, or with the case open, to see it again or to change it. */
export type Asked = 'open' | Deed['act'];

/** How the last request went. */
export interface Course {
  readonly act: Asked;
  readonly tag: 'idle' | 'pending' | 'done' | 'failed';
  /** What went wrong, in words. */
  readonly alert: string;
}

/** The acts that are confirmed first. */
export type TakingBack = 'withdraw' | 'revoke';

export interface View {
  readonly tracked: TrackedAppeal;
  readonly words: TrackWords;
  readonly course: Course;
  readonly issues: TrackIssues;
  /** What waits for its second step. */
  readonly asking?: TakingBack | undefined;
}

/** What is wrong with a field, in words. */
export function issueOf(name: string, { issues, words }: Pick<View, 'issues' | 'words'>): string {
  const { [name]: issue } = issues;
  if (!issue) return '';
  const texts: Readonly<Record<string, string | undefined>> = words.issues;
  return issue === 'mistyped' ? words.mistyped[name as 'code'] : (texts[issue] ?? words.check);
}

export const pending = ({ course }: Pick<View, 'course'>, act: Asked): boolean =>
  course.tag === 'pending' && course.act === act;

/** What to say about an act where it was done: the failure. */
export const alertOf = ({ course }: Pick<View, 'course'>, act: Asked): string =>
  course.tag === 'failed' && course.act === act ? course.alert : '';
