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

/** The address of this list. The archive knows bodies alone. */
export function lateAddress(
  { region, agency, topic, month }: LateAsked,
  lang: Language,
  cursor?: string | null,
): string {
  const all = month ? { month, agency: agency?.id, cursor } : { region: region?.id, agency: agency?.id, topic, cursor };
  const given = Object.entries({ ...all, lang }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/overdue?${new URLSearchParams(given)}`;
}
