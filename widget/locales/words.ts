/** The words of the interface, as types: a word missing in one language is a type error, not an empty place on a page. */
import type {
  Actor,
  IssueCode,
  Language,
  Nature,
  ProblemCode,
  Publication,
  PublicEventType,
  RegistrationShift,
  RejectionReason,
  Solved,
  Status,
  Topic,
} from '../../sdk/contract/vocabulary.ts';

/**
 * Words of the shell and the feed, needed before anything can be read: every one is counted in bytes. Whatever bends with a
 * number or a date is a function, because no suffix may be glued to a placeholder (Kazakh vowels decide which one it is).
 */
export interface FeedWords {
  readonly lang: Language;
  /** The button that opens the form, and the form's heading. */
  readonly send: string;
  readonly lead: string;
  readonly heading: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  /** Said to a screen reader after "show more". */
  readonly shown: (count: number) => string;
  readonly empty: string;
  /** The button that brings the search. */
  readonly find: string;
  /** The button that brings the numbers of the agency. */
  readonly numbers: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Why a citizen's text is not here; the other reasons are statuses. */
  readonly noConsent: string;
  readonly rejections: Readonly<Record<RejectionReason, string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly overdue: string;
  /** How much of the term is used, in working days. */
  readonly days: (used: number, given: number) => string;
  /** A date written out, from `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
  /** The day an answer is due by. */
  readonly due: (day: string) => string;
  readonly answer: string;
  /** Stands before the count of what unfolds. */
  readonly details: string;
  /** The same where there is nothing to count. */
  readonly open: string;
  /** Stands before the citizen's verdict, which is two sentences. */
  readonly judged: string;
  readonly solvedSaid: Readonly<Record<Solved, string>>;
  readonly clearSaid: Readonly<Record<'yes' | 'no', string>>;
}

/**
 * Problems of the desk, and those a citizen can do nothing about but try again; they share one sentence, `unknown`. A new problem of the contract is
 * not in this list, and so every table lacks a word until somebody decides.
 */
type Unspecific = Extract<
  ProblemCode,
  | 'malformed_json'
  | 'cursor_invalid'
  | 'filter_unknown'
  | 'idempotency_key_missing'
  | 'idempotency_key_invalid'
  | 'idempotency_key_reused'
  | 'unauthorized'
  | 'forbidden'
  | 'version_conflict'
  | 'act_not_allowed'
  | 'extension_not_for_complaint'
  | 'redirect_term_passed'
  | 'term_passed'
  | 'measure_missing'
  | 'unsupported_media_type'
  | 'internal'
  | 'origin_not_allowed'
  | 'not_found'
  | 'too_large'
  | 'photo_missing'
  | 'agency_closed'
  | 'photo_unreadable'
  | 'photo_too_many_pixels'
  | 'too_many_requests'
>;

/** Issues a citizen's fields cannot have, or of which no more can be said; they share `check`. */
type Unclear = Extract<
  IssueCode,
  | 'wrong_type'
  | 'wrong_value'
  | 'wrong_format'
  | 'unknown_field'
  | 'foreign_page'
  | 'language_missing'
  | 'taken'
  | 'unknown'
  | 'too_late'
  | 'too_early'
  | 'outside_country'
  | 'missing'
  | 'unfilled'
>;

/** Words of form and receipt that are also needed when an appeal is followed: fields, failures, the clock with its inputs. */
export interface SharedWords extends FeedWords {
  readonly number: string;
  readonly code: string;
  readonly watched: string;
  readonly submit: string;
  readonly sending: string;
  readonly issues: Readonly<Record<Exclude<IssueCode, Unclear>, string>>;
  readonly check: string;
  readonly problems: Readonly<Record<Exclude<ProblemCode, Unspecific>, string>>;
  readonly offline: string;
  readonly unknown: string;
  readonly registered: string;
  readonly why: string;
  readonly received: (day: string, time: string) => string;
  readonly closes: (time: string) => string;
  readonly shifts: Readonly<Record<RegistrationShift, string>>;
  readonly term: (days: number) => string;
  readonly daysOff: string;
  readonly calendar: string;
}

/** Words of the form and the receipt; they come with the form, when somebody wants to write. */
export interface FormWords extends SharedWords {
  /** Heading of the first step, which says how many there are. */
  readonly step: string;
  readonly next: string;
  readonly text: string;
  readonly textHint: string;
  readonly place: string;
  readonly placeHint: string;
  readonly onMap: string;
  readonly when: string;
  readonly whenHint: string;
  readonly result: string;
  readonly resultHint: string;
  /** How the sentences of the composed text begin that are not the story itself; a colon follows. */
  /** The button that brings what takes photos. */
  readonly photos: string;
  readonly beginnings: { readonly when: string; readonly result: string };
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  readonly notFormal: string;
  readonly formalDoor: string;
  readonly danger: string;
  readonly accepted: string;
  readonly keep: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly again: string;
}

/** Entries of the history that the status they led to does not tell already. */
type Told = Exclude<
  PublicEventType,
  'rejected' | 'status_changed' | 'redirected' | 'extended' | 'answered' | 'withdrawn'
>;

/** Words of an appeal that is followed by its number and code. */
export interface TrackWords extends SharedWords {
  readonly track: string;
  readonly onReceipt: string;
  readonly codeHint: string;
  readonly mistyped: { readonly number: string; readonly code: string };
  readonly find: string;
  readonly finding: string;
  readonly refresh: string;
  readonly refreshed: string;
  readonly close: string;
  readonly problems: SharedWords['problems'] &
    Readonly<Record<'not_found' | 'act_not_allowed' | 'too_many_requests', string>>;
  /** Stands before a number. */
  readonly appeal: string;
  readonly yourWords: string;
  /** What the public sees of them; the moderator's refusal is a status. */
  readonly publications: Readonly<Record<Exclude<Publication, 'rejected'>, string>>;
  readonly answers: string;
  /** Stands before what the agency has promised beside the law. */
  readonly promised: string;
  readonly promise: (reply: string, answer: string) => string;
  readonly history: string;
  readonly events: Readonly<Record<Told, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly reason: string;
  /** A photo by its place in the list. */
  readonly picture: (place: number) => string;
  readonly pictures: string;
  /** Unfolds the field for a further word. */
  readonly followUp: string;
  /** How many working days too late, or left; and that none is. */
  readonly late: (days: number) => string;
  readonly remaining: (days: number) => string;
  readonly lastDay: string;
  /** Stands before the number of the official appeal, and after it. */
  readonly filed: string;
  readonly asTold: string;
  /** What is unfolded: the second door, the notices. */
  readonly official: string;
  readonly contact: string;
  readonly complaint: string;
  readonly complain: (until: string) => string;
  readonly complainHow: string;
  /** No answer in time counts as a refusal (АППК art. 91(2)). */
  readonly silence: string;
  /** The buttons that ask for it. */
  readonly withdraw: string;
  readonly revoke: string;
}
