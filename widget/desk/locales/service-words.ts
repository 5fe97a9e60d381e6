import type { AdminWords } from './admin-words.ts';

/** Words of the room of whoever looks after the service; its forms have the admin's words too. */
export interface ServiceWords {
  readonly admin: AdminWords;
  readonly title: string;
  readonly add: string;
  readonly id: string;
  readonly idHint: string;
  readonly prefix: string;
  readonly prefixHint: string;
  readonly open: (n: number) => string;
  readonly takes: string;
  readonly closedSince: (day: string) => string;
  readonly close: string;
  readonly reopen: string;
  readonly closing: string;
  readonly noAdmin: string;
  readonly firstAdmin: string;
  readonly added: (name: string) => string;
  /** Where the agency may be told of events, besides its own sites. */
  readonly hosts: string;
  readonly hostsHint: string;
  readonly hostsSaved: string;
  /** The way to what the agency keeps open. */
  readonly openness: string;
  readonly country: string;
  readonly countryHint: string;
  readonly apply: string;
  readonly applied: (agencies: number) => string;
}
