import type { RedactionKind } from '../../../sdk/contract/redaction.ts';
import type { Origin } from '../../../sdk/contract/types.ts';
import type { EventType, WordState } from '../../../sdk/contract/vocabulary.ts';
import type { SharedWords } from '../../locales/words.ts';
import type { CaseActWords } from './case-act-words.ts';
import type { Terms } from './terms-words.ts';

/** Words of one case at the desk. */
export interface CaseWords {
  readonly terms: Terms;
  /** Of the citizen's pages: the inputs of the clock are told in the same words. */
  readonly shared: SharedWords;
  readonly acts: CaseActWords;
  readonly history: CaseHistoryWords;
  readonly photos: CasePhotoWords;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly unknownNumber: string;
  readonly toQueue: string;
  readonly appeal: string;
  readonly facts: CaseFacts;
  readonly yours: string;
  readonly nobody: string;
  readonly languages: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  readonly clock: CaseClockWords;
  readonly sections: Readonly<
    Record<
      | 'words'
      | 'photos'
      | 'place'
      | 'followUps'
      | 'remarks'
      | 'same'
      | 'acts'
      | 'notes'
      | 'history'
      | 'answer'
      | 'planned',
      string
    >
  >;
  readonly words: CaseTextWords;
  readonly followUp: {
    readonly states: Readonly<Record<WordState, string>>;
    readonly read: string;
  };
  readonly notes: {
    readonly only: string;
    readonly label: string;
    readonly add: string;
    readonly none: string;
    readonly takeBack: string;
    readonly takeBackUntil: (time: string) => string;
    readonly added: string;
    readonly takenBack: string;
    readonly fixed: string;
  };
  readonly same: {
    readonly none: string;
    readonly metres: (metres: number) => string;
    readonly supports: (count: number) => string;
    /** Name of the button that has another appeal answered with this one, and with which. */
    readonly merge: string;
    readonly mergeThere: string;
    readonly merged: (number: string) => string;
    readonly explained: string;
    readonly open: string;
  };
  /** Of a case that another agency answers now. */
  readonly moved: {
    readonly heldBy: string;
    readonly on: (day: string) => string;
    readonly original: string;
  };
  readonly point: string;
  readonly page: string;
  /** Who else has the case open, by their names. */
  readonly presence: Readonly<Record<'here' | 'writing', (names: string) => string>>;
}

/** Names of the facts in the head of a case. */
export interface CaseFacts {
  readonly topic: string;
  readonly kind: string;
  readonly lang: string;
  readonly assignee: string;
  readonly official: string;
  readonly channel: string;
  readonly territory: string;
  readonly place: string;
  readonly origin: string;
  readonly part: (from: Origin) => string;
  readonly parts: string;
  readonly supports: string;
  readonly duplicates: string;
  readonly duplicateOf: string;
  readonly source: string;
  readonly officialNumber: string;
  readonly clarification: string;
  readonly redirectedTo: string;
  readonly hiding: string;
}

export interface CaseClockWords {
  readonly law: string;
  readonly stopped: string;
  readonly moderation: string;
  readonly moderationBy: (day: string) => string;
  readonly moderated: (day: string) => string;
  readonly reply: string;
  readonly replyBy: (day: string, time: string) => string;
  readonly replied: (day: string, time: string) => string;
  readonly notReplied: string;
  readonly promise: string;
  readonly answerBy: (day: string) => string;
  /** How long until the promised first reply, from minutes; negative is too late. */
  readonly replyLeft: (minutes: number) => string;
}

/** The original beside what everybody reads. */
export interface CaseTextWords {
  readonly original: string;
  readonly onlyAgency: string;
  readonly erased: string;
  readonly forbidden: string;
  readonly place: string;
  readonly originalPlace: string;
  readonly publicText: string;
  readonly publicPlace: string;
  /** How everybody will read it, once published; and that they do. */
  readonly willBeRead: string;
  readonly isRead: string;
  readonly noConsent: string;
  readonly hideSelected: string;
  readonly selectFirst: string;
  readonly hint: string;
  readonly hiddenParts: string;
  readonly noneHidden: string;
  readonly byMachine: string;
  readonly byHand: string;
  readonly showAgain: string;
  readonly hidden: (text: string) => string;
  readonly shown: (text: string) => string;
  readonly editByHand: string;
  readonly backToParts: string;
  readonly editing: string;
  readonly kinds: Readonly<Record<RedactionKind, string>>;
  readonly left: (kinds: string) => string;
  readonly clean: string;
  readonly publish: string;
  readonly correct: string;
  readonly showText: string;
  readonly published: string;
  readonly corrected: string;
  readonly reset: string;
}

export interface CasePhotoWords {
  readonly none: string;
  readonly photo: (place: number) => string;
  readonly copy: (place: number) => string;
  readonly isPublic: string;
  readonly isPrivate: string;
  readonly isCovered: string;
  readonly makePublic: string;
  readonly cover: string;
  readonly coverAgain: string;
  readonly failed: string;
  readonly title: (place: number) => string;
  readonly hint: string;
  readonly keys: string;
  readonly add: string;
  readonly boxes: string;
  readonly noBoxes: string;
  readonly box: (place: number) => string;
  readonly remove: (place: number) => string;
  readonly removed: (place: number) => string;
  readonly position: (left: number, top: number, width: number, height: number) => string;
  readonly apply: string;
  readonly applied: string;
  readonly dishonest: string;
  readonly explained: string;
}

export interface CaseHistoryWords {
  readonly events: Readonly<Record<EventType, string>>;
  readonly internal: string;
  readonly citizen: string;
  readonly agency: string;
  readonly reason: string;
  /** Names of what an event recorded. */
  readonly facts: Readonly<
    Record<
      | 'rejection'
      | 'edited'
      | 'photos'
      | 'covered'
      | 'uncovered'
      | 'to'
      | 'topic'
      | 'until'
      | 'decidedBy'
      | 'items'
      | 'ground'
      | 'earlier'
      | 'into'
      | 'duplicate'
      | 'separated'
      | 'official'
      | 'nature'
      | 'measures'
      | 'planned'
      | 'text'
      | 'proposedBy'
      | 'with'
      | 'solved',
      string
    >
  >;
}
