/** Words of the admin's rooms, as a type. */

import type { IssueCode } from '../../../sdk/contract/vocabulary.ts';
import type { Lack } from '../admin/csp-check.ts';

/** The rooms of an admin. */
export type Section = 'settings' | 'officials' | 'territories' | 'routing' | 'calendar' | 'promise' | 'snippet';

type Told = Extract<
  IssueCode,
  'required' | 'too_short' | 'too_long' | 'wrong_format' | 'wrong_value' | 'too_early' | 'taken' | 'too_late'
>;

export interface AdminWords {
  readonly admin: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly hints: Readonly<Record<Section, string>>;
  /** Rooms of others that an admin looks after too. */
  readonly elsewhere: Readonly<Record<'staff' | 'tokens' | 'webhooks', string>>;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly save: string;
  readonly saved: string;
  readonly cancel: string;
  readonly add: string;
  readonly edit: string;
  readonly remove: string;
  readonly up: string;
  readonly down: string;
  readonly none: string;
  readonly any: string;
  readonly yes: string;
  /** Somebody else has saved meanwhile: what is typed here stays, and the person decides. */
  readonly conflict: string;
  readonly overwrite: string;
  readonly reload: string;
  readonly wrong: string;
  readonly issues: Readonly<Record<Told, string>>;
  readonly check: string;
  readonly languages: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  readonly closed: string;
  readonly form: FormWords;
  readonly officials: Readonly<Record<'name' | 'position' | 'retired' | 'retiredHint' | 'new' | 'active', string>>;
  readonly territories: TerritoryWords;
  readonly rules: RuleWords;
  readonly calendar: CalendarWords;
  readonly promise: PromiseWords;
  readonly snippet: SnippetWords;
}

/** Labels of the settings, each group with its heading. */
export interface FormWords {
  readonly groups: Readonly<Record<'who' | 'offer' | 'sites' | 'texts' | 'time' | 'privacy' | 'look', string>>;
  readonly names: string;
  readonly languages: string;
  readonly kinds: string;
  readonly topics: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly pageParams: string;
  readonly pageParamsHint: string;
  readonly notice: string;
  readonly noticeHint: string;
  readonly officialAppealUrl: string;
  readonly contact: string;
  readonly contacts: Readonly<Record<'none' | 'optional' | 'required', string>>;
  readonly photos: string;
  readonly region: string;
  readonly regionHint: string;
  readonly tilesUrl: string;
  readonly tilesHint: string;
  readonly tilesBy: string;
  readonly bin: string;
  readonly keepYears: string;
  readonly abroad: string;
  readonly thirdParties: string;
  readonly registrar: string;
  readonly registrarPosition: string;
  readonly moderation: string;
  readonly modes: Readonly<Record<'pre' | 'trusted' | 'post', string>>;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly textMin: string;
  readonly textMax: string;
  readonly accentLight: string;
  readonly accentDark: string;
  readonly accentHint: string;
  /** How well an accent can be read. */
  readonly contrast: (ratio: string, enough: boolean) => string;
}

export type TerritoryWords = Readonly<
  Record<
    | 'new'
    | 'kato'
    | 'katoHint'
    | 'bounds'
    | 'south'
    | 'north'
    | 'west'
    | 'east'
    | 'boundsHint'
    | 'aliases'
    | 'aliasesHint'
    | 'sure',
    string
  >
>;

export type RuleWords = Readonly<
  Record<
    'topic' | 'territory' | 'official' | 'assignee' | 'toAgency' | 'note' | 'empty' | 'new' | 'first' | 'gone',
    string
  >
> & { readonly rule: (n: number) => string };

export interface CalendarWords {
  readonly date: string;
  readonly working: string;
  readonly off: string;
  readonly on: string;
  readonly name: string;
  readonly empty: string;
  readonly new: string;
  readonly look: string;
  readonly same: string;
  readonly preview: (changed: number, open: number) => string;
  readonly more: string;
  readonly from: string;
  readonly to: string;
  readonly progress: (done: number, total: number) => string;
  readonly finished: (changed: number) => string;
}

export interface PromiseWords {
  readonly on: string;
  readonly reply: string;
  readonly replyHint: string;
  readonly answer: string;
  readonly answerHint: string;
  readonly shown: string;
}

export interface SnippetWords {
  readonly lang: string;
  readonly ofPage: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly scope: string;
  readonly scopes: Readonly<Record<'agency' | 'page', string>>;
  readonly html: string;
  readonly css: string;
  /** Above the four ways in. */
  readonly ways: string;
  readonly frame: string;
  readonly frameHint: string;
  readonly hosted: string;
  readonly hostedHint: string;
  readonly poster: string;
  readonly posterHint: string;
  readonly openPoster: string;
  /** Before a line for the site's policy. */
  readonly policy: string;
  readonly link: string;
  readonly linkHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly noSites: string;
  readonly csp: string;
  readonly cspHint: string;
  readonly cspCheck: string;
  readonly cspEmpty: string;
  readonly cspGood: string;
  readonly cspBad: string;
  readonly reported: string;
  readonly lacks: Readonly<Record<Lack, string>>;
}
