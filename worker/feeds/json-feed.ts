import type { JsonFeed } from '../../sdk/contract/types.ts';
import { zonedDateTime } from '../domain/clock.ts';
import type { Channel } from './channel.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf({ title, lang, self, home, author, entries }: Channel): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    language: lang,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      language: entry.lang,
      content_html: entry.html,
      date_published: zonedDateTime(entry.published),
      date_modified: zonedDateTime(entry.updated),
      authors: entry.authors.map((name) => ({ name })),
      tags: [entry.topic.label],
    })),
  };
}
