import type { Openness } from '../../../sdk/contract/rating-vocabulary.ts';
import type { AdminWords } from './admin-words.ts';

/** Words of the room in which is said what an agency keeps open; its forms have the admin's words too. */
export interface OpennessWords {
  readonly admin: AdminWords;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly names: Readonly<Record<Openness, string>>;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly since: string;
  readonly openSince: (day: string) => string;
  readonly notOpen: string;
  readonly saidBy: (name: string, when: string) => string;
  readonly operator: string;
  readonly withdraw: string;
  readonly withdrawing: string;
  readonly withdrawn: string;
  readonly history: string;
  readonly noHistory: string;
}
