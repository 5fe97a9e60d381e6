/** Appeals and circumstances for tests of the citizen's rules. */
import assert from 'node:assert/strict';
import type { Status } from '../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import { newAppeal } from '../../worker/domain/appeal.ts';
import { createCalendar } from '../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../worker/domain/calendar-data.ts';
import type { CitizensCircumstances, CitizensResult } from '../../worker/domain/citizens-acts.ts';
import { isStopped } from '../../worker/domain/status.ts';

export const calendar = createCalendar(KAZAKHSTAN);
export const MONDAY = '2026-11-16T05:00:00.000Z';
export const official = { id: 'head', name: 'Ерлан Жұмабаев', position: { kk: 'Басшы' } };
export const ANSWER = { nature: 'satisfied', texts: { ru: 'Сделано' }, official, answeredAt: MONDAY } as const;

export const at = (now = MONDAY, changes: Partial<CitizensCircumstances> = {}): CitizensCircumstances => ({
  now: new Date(now),
  calendar,
  closesAt: '18:30',
  followUps: 0,
  standing: null,
  lastRemark: null,
  officialNumber: null,
  photos: { offered: true, attached: [], uploaded: [] },
  ...changes,
});

/** What a citizen sends in tests of rules. */
export const SENT = {
  kind: 'report',
  topic: 'roads',
  lang: 'ru',
  text: 'Яма на дороге, прошу заделать до зимы.',
  channel: 'widget',
  consent: { processing: true, publication: true },
} as const;

/** An appeal in a status, with what the status implies. */
export function appealIn(status: Status, changes: Partial<Appeal> = {}): Appeal {
  const accepted = newAppeal(
    { id: 'kokshetau', opensAt: '09:00', closesAt: '18:30', pageParams: [], promise: null },
    SENT,
    new Date(MONDAY),
    calendar,
  );
  const hidden = status === 'moderation' || status === 'rejected';
  const answered = status === 'answered' || status === 'done';
  return {
    ...accepted,
    number: 'KOK-2026-000001-A',
    status,
    publication: status === 'moderation' ? 'awaiting' : status === 'rejected' ? 'rejected' : 'published',
    stoppedOn: isStopped(status) ? '2026-11-16' : null,
    listedAt: hidden ? null : MONDAY,
    answer: answered ? ANSWER : null,
    ...changes,
  };
}

/** What an act did: the event's type, nothing, or the refusal. */
export const outcome = (result: CitizensResult) =>
  result.ok ? (result.value?.event.type ?? 'nothing') : result.error.code;

export function after(result: CitizensResult): Appeal {
  assert.ok(result.ok && result.value, JSON.stringify(result));
  return result.value.appeal;
}
