/** What is asked for of the list of what is late, and how it stands in an address. */
import type { Language, Topic } from '../../../sdk/contract/vocabulary.ts';
import type { NamedBody } from '../../domain/bodies.ts';
import type { Region } from '../../domain/regions.ts';
import type { FrontWords } from '../front-words.ts';

export interface LateAsked {
  readonly region: Region | undefined;
  readonly agency: NamedBody | undefined;
  readonly topic: Topic | undefined;
  /** Of the archive, `2026-10`; without it what is late now. */
  readonly month: string | undefined;
  /** What there is not, or what is written wrongly. */
  readonly fault: keyof FrontWords['faults'] | undefined;
}

/** What of it stands in an address, whatever the language. The archive knows bodies alone. */
export function lateQuery({ region, agency, topic, month }: LateAsked): Record<string, string> {
  return {
    ...(month || !region ? {} : { region: region.id }),
    ...(agency ? { agency: agency.id } : {}),
    ...(month || !topic ? {} : { topic }),
    ...(month ? { month } : {}),
  };
}

export function lateAddress(asked: LateAsked, lang: Language, cursor?: string | null): string {
  return `/overdue?${new URLSearchParams({ ...lateQuery(asked), ...(cursor ? { cursor } : {}), lang })}`;
}
