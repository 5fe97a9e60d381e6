/** What the holder of the code may do, and how it is read from the fields. Pure. */
import type { FollowUpRequest, TrackedAppeal, VerdictRequest } from '../../sdk/contract/types.ts';
import type { IssueCode } from '../../sdk/contract/vocabulary.ts';
import type { CallOptions, Transport } from '../../sdk/transport.ts';
import { visible } from '../visible.ts';
import { readCode, readNumber } from './typed.ts';

/** How an act goes to the service that comes with a part of its own. */
type Send = (transport: Transport, number: string, code: string, options: CallOptions) => Promise<TrackedAppeal>;

/** One request of the citizen: to see the case, or an act with what it needs. Each is answered with the whole case. */
export type Deed =
  | { readonly act: 'track' | 'withdraw' | 'revoke' }
  | ({ readonly act: 'followUp' } & Omit<FollowUpRequest, 'code'>)
  | ({ readonly act: 'verdict' } & Omit<VerdictRequest, 'code'>)
  | { readonly act: 'official' | 'contact'; readonly send: Send };

/** What opens a case. */
export interface Key {
  readonly number: string;
  readonly code: string;
}

/** What is wrong with a field, by its name. */
export type TrackIssues = Readonly<Record<string, IssueCode | 'mistyped' | undefined>>;

/** Fields are named by their paths in the contract, so that an issue of the service already names its field. */
export const typed = (data: FormData, name: string): string => visible(String(data.get(name) ?? ''));

export function readKey(data: FormData): Partial<Key> {
  return { number: readNumber(typed(data, 'number')), code: readCode(typed(data, 'code')) } as Partial<Key>;
}

function keyIssues(data: FormData): TrackIssues {
  const read = readKey(data);
  const issue = (name: keyof Key) => (read[name] ? undefined : typed(data, name) ? 'mistyped' : 'required');
  return found({ number: issue('number'), code: issue('code') });
}

/** Only the fields with something wrong. */
export function found(issues: TrackIssues): TrackIssues {
  return Object.fromEntries(Object.entries(issues).filter(([, issue]) => issue));
}

/** Of a form: what is wrong in it, and what it asks for. */
export interface Rules {
  readonly issues: (data: FormData) => TrackIssues;
  readonly read: (data: FormData) => Deed;
  /** Adds to the deed what takes time. @throws whatever that may fail with */
  readonly complete?: (deed: Deed, form: HTMLFormElement) => Promise<Deed>;
}

/** Of number and code. The other forms come with their parts. */
export const OPENING: Rules = { issues: keyIssues, read: () => ({ act: 'track' }) };
