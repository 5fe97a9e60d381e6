import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';

/** Words of passing an appeal on. */
export interface RedirectWords {
  readonly lang: AnswerLanguage;
  readonly title: string;
  /** That one may answer oneself. */
  readonly lead: string;
  readonly lastDay: (day: string) => string;
  readonly tooLate: (day: string) => string;
  readonly where: string;
  readonly onService: string;
  readonly elsewhere: string;
  readonly search: string;
  readonly searchHint: string;
  readonly near: string;
  readonly noBodies: string;
  readonly searching: string;
  /** The body had the appeal before. */
  readonly again: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly hint: string };
  readonly what: string;
  readonly whole: string;
  readonly part: string;
  readonly partText: string;
  readonly partHint: string;
  readonly reason: string;
  /** In which language the citizen wrote. */
  readonly reasonHint: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  /** What becomes of it and what the citizen is told. */
  readonly told: string;
  readonly toldWhole: (body: string) => readonly string[];
  readonly toldPart: (body: string) => readonly string[];
  readonly toldElsewhere: (body: string) => readonly string[];
  readonly send: string;
  readonly sending: string;
  readonly cancel: string;
  readonly done: string;
  readonly problems: Readonly<
    Record<
      | 'body'
      | 'names'
      | 'reason'
      | 'reasonLong'
      | 'personal'
      | 'partEmpty'
      | 'partLong'
      | 'own'
      | 'gone'
      | 'conflict'
      | 'closed'
      | 'term'
      | 'offline'
      | 'unknown'
      | 'list',
      string
    >
  >;
  readonly retry: string;
  readonly date: (day: string) => string;
}
