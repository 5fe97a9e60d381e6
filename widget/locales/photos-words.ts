import type { Language, ProblemCode } from '../../sdk/contract/vocabulary.ts';
import type { Refusal } from '../jauap-photos/refusal.ts';

/** Words of photos; they come with them, when somebody wants to add one. */
export interface PhotosWords {
  readonly lang: Language;
  /** Name of the group. */
  readonly label: string;
  readonly hint: (max: number, megabytes: number) => string;
  readonly add: string;
  /** Said while files are read. */
  readonly reading: string;
  /** Said when photos were added or removed. */
  readonly count: (count: number, max: number) => string;
  /** Name of a photo, from its place, beginning with 1. */
  readonly photo: (place: number) => string;
  /** A size, from bytes. */
  readonly size: (bytes: number) => string;
  /** Stands after the size of a photo that was made smaller. */
  readonly smaller: string;
  readonly waits: string;
  readonly waitsForLine: string;
  readonly percent: (percent: number) => string;
  readonly stored: string;
  readonly notSent: string;
  readonly retry: string;
  readonly remove: string;
  /** Why a file was not taken, here or by the service. */
  readonly problems: Readonly<
    Record<Refusal | Extract<ProblemCode, 'invalid' | 'too_many_requests' | 'unavailable'>, string>
  >;
  readonly offline: string;
  readonly unknown: string;
  /** What the file tells and nobody gets. */
  readonly stripped: string;
  readonly faces: string;
}
