import type { LinkKind, PhotoTime } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Light } from '../../../sdk/contract/readability.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { FeedWords } from '../../locales/words.ts';
import type { Check } from '../answer/checklist.ts';
import type { Mistake } from '../answer/mistakes.ts';
import type { NoteKind } from '../answer/pieces.ts';
import type { Terms } from './terms-words.ts';

/** Words of rows that are added and removed. */
export interface RowsWords {
  readonly legend: string;
  readonly hint: string;
  readonly add: string;
  /** Name of one row. */
  readonly row: (position: number) => string;
}

/** Words of the answer editor. */
export interface AnswerWords {
  readonly terms: Terms;
  /** Words of the feed in the language of the desk. */
  readonly feed: FeedWords;
  readonly title: string;
  readonly toCase: string;
  readonly failed: string;
  readonly retry: string;
  readonly loading: string;
  readonly restored: string;
  readonly startAgain: string;
  readonly kept: string;
  readonly template: string;
  readonly noTemplate: string;
  readonly forTopic: string;
  readonly otherTemplates: string;
  readonly apply: string;
  readonly applied: (fields: number) => string;
  readonly undo: string;
  readonly allTemplates: string;
  readonly asTemplate: string;
  readonly nature: string;
  readonly official: string;
  readonly choose: string;
  readonly textIn: Readonly<Record<AnswerLanguage, string>>;
  readonly owed: string;
  readonly missing: string;
  readonly signs: (count: number, max: number) => string;
  readonly lights: Readonly<Record<Light, string>>;
  readonly score: (score: number, language: AnswerLanguage) => string;
  readonly simpler: string;
  readonly notes: Readonly<Record<NoteKind, string>>;
  readonly show: string;
  /** ИИН or a card: it cannot be sent. */
  readonly secret: string;
  /** A telephone or an address, which may be the agency's own. */
  readonly contact: string;
  readonly nobody: string;
  readonly checklist: string;
  readonly metOf: (met: number, all: number) => string;
  readonly met: string;
  readonly unmet: string;
  readonly checks: Readonly<Record<Check, { readonly name: string; readonly hint: string }>>;
  readonly inLanguage: Readonly<Record<AnswerLanguage, string>>;
  readonly addRight: string;
  readonly measures: RowsWords;
  readonly planned: RowsWords;
  readonly alreadyPlanned: string;
  readonly what: Readonly<Record<AnswerLanguage, string>>;
  readonly on: string;
  readonly place: string;
  readonly remove: string;
  readonly links: RowsWords;
  readonly linkKinds: Readonly<Record<LinkKind, string>>;
  readonly linkKind: string;
  readonly linkTitle: string;
  readonly linkUrl: string;
  readonly photos: string;
  readonly photosHint: (max: number) => string;
  readonly addPhoto: Readonly<Record<PhotoTime, string>>;
  readonly photo: (when: PhotoTime, position: number) => string;
  /** Label of what a photo shows. */
  readonly alt: Readonly<Record<AnswerLanguage, string>>;
  readonly side: string;
  readonly earlier: string;
  readonly later: string;
  readonly cancel: string;
  readonly percent: (percent: number) => string;
  readonly stored: string;
  readonly waits: string;
  readonly photoProblems: Readonly<Record<string, string>>;
  readonly preview: string;
  readonly previewIn: Readonly<Record<AnswerLanguage, string>>;
  readonly close: string;
  readonly send: string;
  readonly sending: string;
  readonly sendHint: string;
  readonly confirm: string;
  /** Who will read it, by whether the citizen's text is public. */
  readonly readers: Readonly<Record<'everybody' | 'applicant', string>>;
  readonly stillMissing: string;
  readonly back: string;
  readonly sent: string;
  readonly mistakes: Readonly<Record<Mistake, string>>;
  readonly notSent: string;
  readonly offline: string;
  readonly forbidden: string;
  readonly notNow: string;
  readonly conflict: string;
  readonly conflictHint: string;
  readonly theirs: string;
}
