/** Why this date: every input of the clock in words, so that anybody can count again. The date itself stands above them. Pure. */
import type { Clock } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import type { SharedWords } from '../locales/words.ts';

export function clockInputs(clock: Clock, words: SharedWords): string[] {
  const { day, time } = almaty(clock.receivedAt);
  return [
    words.received(words.date(day), time),
    words.closes(clock.closesAt),
    ...(clock.shift ? [words.shifts[clock.shift] ?? clock.shift] : []),
    `${words.registered}: ${words.date(clock.registeredOn)}.`,
    words.term(clock.term),
    ...(clock.daysOff.length ? [`${words.daysOff}: ${clock.daysOff.map(words.date).join('; ')}.`] : []),
    `${words.calendar}: ${clock.calendar}.`,
  ];
}
