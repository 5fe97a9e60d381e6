import type { DeskAct, RequiredItem } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';

/** Words of the acts: their dialogs, what can go wrong, and what was done. */
export interface CaseActWords {
  /** Names of the acts on buttons and dialogs. */
  readonly names: Readonly<Record<DeskAct | 'noted' | 'uncover', string>>;
  /** What is said when they are done. */
  readonly done: Readonly<Record<DeskAct | 'noted' | 'uncover', string>>;
  /** What an act means, said in its dialog. */
  readonly hints: Readonly<Partial<Record<DeskAct | 'noted' | 'uncover', string>>>;
  readonly fields: Readonly<Record<ActFieldName, string>>;
  /** Names what the agency's rules say of the appeal. */
  readonly rulesSay: (what: string) => string;
  readonly byRules: string;
  readonly none: string;
  readonly me: string;
  readonly choose: string;
  readonly public: string;
  readonly onlyStaff: string;
  readonly redirectUntil: (day: string) => string;
  readonly from: (day: string) => string;
  readonly latest: (day: string) => string;
  readonly anonymous: string;
  /** A reason to begin with, in the language of the citizen, from the names of what is missing. */
  readonly clarifyReason: (items: readonly RequiredItem[], lang: Language) => string;
  readonly decisions: Readonly<
    Record<'reopen' | 'stands' | 'confirm' | 'refuse' | 'move' | 'drop' | 'publish' | 'reject', string>
  >;
  readonly proposed: (who: string, day: string) => string;
  readonly secondPerson: string;
  readonly notPlanned: string;
  readonly cancel: string;
  readonly send: string;
  readonly sending: string;
  readonly kept: string;
  readonly more: string;
  readonly nothing: string;
  readonly conflict: {
    readonly title: string;
    readonly yours: string;
    readonly now: string;
    readonly useMine: string;
    readonly discard: string;
    readonly notOffered: string;
    readonly empty: string;
  };
  readonly issues: Readonly<Record<string, string>>;
  readonly check: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly offline: string;
  readonly unknown: string;
  readonly signedOut: string;
}

/** Fields of the dialogs. */
export type ActFieldName =
  | 'assignee'
  | 'official'
  | 'items'
  | 'until'
  | 'reason'
  | 'publicReason'
  | 'note'
  | 'decidedBy'
  | 'ground'
  | 'earlier'
  | 'text'
  | 'textKk'
  | 'textRu'
  | 'whatKk'
  | 'whatRu'
  | 'on'
  | 'place'
  | 'planned'
  | 'change'
  | 'decision'
  | 'topic'
  | 'territory'
  | 'into';
