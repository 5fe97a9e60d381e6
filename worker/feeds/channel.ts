/** Pure: what a feed is made of, whatever its format. */
import type { LocalizedText } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { writable } from '../http/xml.ts';
import type { Item } from '../services/read-syndication.ts';
import type { Entry, Site } from './entries.ts';
import { entryOf, isForFeeds } from './entries.ts';
import { feedWords } from './words.ts';

export interface Channel {
  readonly title: string;
  readonly lang: Site['lang'];
  /** Address of the feed itself, and of the page that shows the same to people. */
  readonly self: string;
  readonly home: string;
  /** Who publishes it. */
  readonly author: string;
  /** When an entry last changed. */
  readonly updated: Date;
  readonly entries: readonly Entry[];
}

/** Whose feed it is, about what, and where. */
export interface Subject extends Site {
  readonly names: LocalizedText;
  readonly topic: Topic | null;
  readonly self: string;
  readonly home: string;
  /** Stands for the time of the last change where there are no entries. */
  readonly since: Date;
}

export function channelOf(items: readonly Item[], subject: Subject): Channel {
  const { names, topic, self, home, lang, since } = subject;
  const words = feedWords(lang);
  const author = writable(names[lang] ?? names.kk);
  const entries = items
    .filter(({ appeal }) => isForFeeds(appeal))
    .map(({ agency, appeal }) => entryOf(agency.id, appeal, subject));
  return {
    title: [words.heading, author, ...(topic ? [words.topics[topic]] : [])].join(' · '),
    lang,
    self,
    home,
    author,
    updated: new Date(Math.max(since.getTime(), ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  };
}
