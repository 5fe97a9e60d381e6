/** Circumstances and inputs for tests of the staff's rules. */
import assert from 'node:assert/strict';
import type { AnswerDraft } from '../../sdk/contract/types.ts';
import { TOPICS } from '../../sdk/contract/vocabulary.ts';
import type { Circumstances, Decision, Refusal } from '../../worker/domain/acts.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import type { Result } from '../../worker/domain/result.ts';
import { calendar, MONDAY, official } from './citizens-acts.ts';

export const deskAt = (now = MONDAY, changes: Partial<Circumstances> = {}): Circumstances => ({
  now: new Date(now),
  calendar,
  closesAt: '18:30',
  staff: { id: 'staff-1', kind: 'person' },
  officials: [official],
  topics: TOPICS,
  followUp: null,
  photos: [],
  ownPhotos: [],
  clarification: null,
  assigneeKnown: false,
  earlier: null,
  owed: [],
  ...changes,
});

export const draftOf = (changes: Partial<AnswerDraft> = {}): AnswerDraft => ({
  nature: 'explained',
  texts: { kk: 'Жасалды', ru: 'Сделано' },
  official: official.id,
  measures: [],
  links: [],
  photos: [],
  planned: [],
  version: 1,
  ...changes,
});

/** The decision of an act that must be allowed. */
export function decided(result: Result<Decision, Refusal>): Decision {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Why an act was refused, and at which field. */
export const refusal = (result: Result<unknown, Refusal>): string =>
  result.ok ? 'done' : 'path' in result.error ? `${result.error.code} ${result.error.path}` : result.error.code;

/** The appeal after an act that must be allowed. */
export const afterAct = (result: Result<Decision, Refusal>): Appeal => decided(result).appeal;
