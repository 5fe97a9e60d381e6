import type { AssignmentOutcome, Attention, Tab } from '../../../sdk/contract/desk-vocabulary.ts';
import type { KeyAction } from '../queue/keys.ts';
import type { Terms } from './terms-words.ts';

/** Words of the queue. */
export interface QueueWords {
  readonly terms: Terms;
  readonly heading: string;
  readonly tabsName: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly attentions: Readonly<Record<Attention, string>>;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly filters: string;
  /** How many filters are in force. */
  readonly filtersOn: (count: number) => string;
  readonly clear: string;
  readonly all: string;
  readonly fields: Readonly<
    Record<'status' | 'topic' | 'territory' | 'official' | 'assignee' | 'kind' | 'channel' | 'attention', string>
  >;
  readonly unsolved: string;
  readonly unread: string;
  readonly me: string;
  readonly nobody: string;
  readonly views: string;
  readonly noViews: string;
  readonly saveView: string;
  readonly viewName: string;
  readonly save: string;
  readonly viewSaved: string;
  readonly viewDeleted: string;
  readonly deleteView: string;
  readonly columns: Readonly<Record<'select' | 'due' | 'appeal' | 'topic' | 'status' | 'assignee', string>>;
  readonly selectAll: string;
  readonly selectOne: (number: string) => string;
  readonly selected: (count: number) => string;
  readonly giveTo: string;
  readonly choose: string;
  readonly assign: string;
  readonly takeBack: string;
  readonly unselect: string;
  readonly assigned: (count: number) => string;
  readonly outcomes: Readonly<Record<Exclude<AssignmentOutcome, 'ok'>, string>>;
  readonly retryAssign: string;
  readonly due: (day: string) => string;
  readonly returns: (day: string) => string;
  readonly stopped: string;
  readonly badges: Readonly<
    Record<
      'fresh' | 'unread' | 'unsolved' | 'head' | 'hiding' | 'moderation' | 'reply' | 'changed' | 'duplicate',
      string
    >
  >;
  readonly supports: (count: number) => string;
  readonly empty: string;
  readonly emptyFiltered: string;
  readonly loading: string;
  readonly failed: string;
  readonly offline: string;
  readonly retry: string;
  readonly more: string;
  readonly shown: (count: number) => string;
  /** Rows that changed under somebody's eyes. */
  readonly changed: (count: number) => string;
  readonly elsewhere: string;
  readonly showNew: string;
  readonly noConnection: string;
  readonly help: string;
  readonly keysHeading: string;
  readonly keysOn: string;
  readonly keysNote: string;
  readonly key: string;
  readonly does: string;
  readonly keys: Readonly<Record<KeyAction, string>>;
  readonly close: string;
  readonly readNow: string;
  readonly nothingUnread: string;
}
