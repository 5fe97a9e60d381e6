import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { Terms } from './terms-words.ts';

/** Words of the room where templates of answers are kept. */
export interface TemplatesWords {
  readonly terms: Terms;
  readonly title: string;
  readonly lead: string;
  /** How fields are written. */
  readonly syntax: string;
  readonly glued: string;
  readonly failed: string;
  readonly retry: string;
  readonly loading: string;
  readonly empty: string;
  readonly add: string;
  readonly editing: string;
  readonly making: string;
  readonly name: string;
  readonly topic: string;
  readonly everyTopic: string;
  readonly nature: string;
  readonly texts: Readonly<Record<AnswerLanguage, string>>;
  readonly fields: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly cancel: string;
  readonly edit: string;
  readonly remove: string;
  readonly removeAsk: (title: string) => string;
  readonly removed: string;
  readonly used: (count: number) => string;
  readonly updated: (by: string, day: string) => string;
  readonly short: string;
  readonly nameShort: string;
  readonly conflict: string;
  readonly tooMany: string;
  readonly notSaved: string;
  readonly notRemoved: string;
  /** Of a template that is made of an answer. */
  readonly fromAnswer: string;
  readonly forEverybody: string;
  readonly personal: Readonly<Record<AnswerLanguage, string>>;
  readonly hard: Readonly<Record<AnswerLanguage, string>>;
}
