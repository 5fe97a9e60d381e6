/** The formats of feeds, by the ending of their addresses. */
import { atomOf } from './atom.ts';
import type { Channel } from './channel.ts';
import { jsonFeedOf } from './json-feed.ts';
import { rssOf } from './rss.ts';

interface Format {
  readonly type: string;
  readonly write: (channel: Channel) => string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  // RFC 8259 §11: JSON is UTF-8, and its types have no charset.
  json: { type: 'application/feed+json', write: (channel) => JSON.stringify(jsonFeedOf(channel)) },
};

export function formatOf(ending: string): Format | null {
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}
