/** What the holder of the code may do, and how it is read from the fields. Pure. */
import type { TrackedAppeal, VerdictRequest } from '../../sdk/contract/types.ts';
import type { IssueCode } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { visible } from '../visible.ts';
import { readCode, readNumber } from './typed.ts';

/** An act that changes something, as the contract names it in `may`. */
export type Act = keyof TrackedAppeal['may'];

/** One request of the citizen: to see the case, or an act with what it needs. Each is answered with the whole case. */
export type Deed =
  | { readonly act: 'track' | 'withdraw' | 'revoke' }
  | { readonly act: 'followUp'; readonly text: string }
  | ({ readonly act: 'verdict' } & Omit<VerdictRequest, 'code'>);

/** What opens a case. */
export interface Key {
  readonly number: string;
  readonly code: string;
}

/** What is wrong with a field, by its name. */
export type TrackIssues = Readonly<Record<string, IssueCode | 'mistyped' | undefined>>;

/** Fields are named by their paths in the contract, so that an issue of the service already names its field. */
const typed = (data: FormData, name: string) => visible(String(data.get(name) ?? ''));

export function readKey(data: FormData): Partial<Key> {
  return { number: readNumber(typed(data, 'number')), code: readCode(typed(data, 'code')) } as Partial<Key>;
}

function keyIssues(data: FormData): TrackIssues {
  const read = readKey(data);
  const issue = (name: keyof Key) => (read[name] ? undefined : typed(data, name) ? 'mistyped' : 'required');
  return found({ number: issue('number'), code: issue('code') });
}

function readFollowUp(data: FormData): Deed {
  return { act: 'followUp', text: typed(data, 'text') };
}

function followUpIssues(data: FormData): TrackIssues {
  const { length } = typed(data, 'text');
  if (!length) return { text: 'required' };
  return length < LIMITS.followUpMin
    ? { text: 'too_short' }
    : found({ text: length > LIMITS.followUpMax ? 'too_long' : undefined });
}

function readVerdict(data: FormData): Deed {
  const remark = typed(data, 'remark');
  const solved = typed(data, 'solved') as VerdictRequest['solved'];
  return { act: 'verdict', solved, clear: data.get('clear') === 'yes', ...(remark && { remark }) };
}

function verdictIssues(data: FormData): TrackIssues {
  return found({
    solved: data.has('solved') ? undefined : 'required',
    clear: data.has('clear') ? undefined : 'required',
    remark: typed(data, 'remark').length > LIMITS.remarkMax ? 'too_long' : undefined,
  });
}

function found(issues: TrackIssues): TrackIssues {
  return Object.fromEntries(Object.entries(issues).filter(([, issue]) => issue));
}

/** The forms by their names: what is wrong in them, and what they ask for. */
export const FORMS: Readonly<
  Record<string, { readonly issues: (data: FormData) => TrackIssues; readonly read: (data: FormData) => Deed }>
> = {
  track: { issues: keyIssues, read: () => ({ act: 'track' }) },
  followUp: { issues: followUpIssues, read: readFollowUp },
  verdict: { issues: verdictIssues, read: readVerdict },
};
