import { zonedDateTime } from '../domain/clock.ts';
import type { Xml } from '../http/xml.ts';
import { element, textElement, xmlDocument } from '../http/xml.ts';
import type { Channel } from './channel.ts';
import type { Entry } from './entries.ts';

/**
 * A feed as RSS 2.0. What RSS has no word for is said in those of Atom and of Dublin Core: the feed's own address, when an entry
 * changed, who answered (RSS's own `author` is an e-mail address, and nobody's is published).
 */
export function rssOf({ title, lang, self, home, author, updated, entries }: Channel): string {
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element(
        'channel',
        {},
        textElement('title', title),
        textElement('link', home),
        textElement('description', author),
        textElement('language', lang),
        textElement('lastBuildDate', updated.toUTCString()),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        ...entries.map(itemElement),
      ),
    ),
  );
}

function itemElement({ id, url, title, lang, html, published, updated, authors, topic }: Entry): Xml {
  return element(
    'item',
    { 'xml:lang': lang },
    textElement('title', title),
    textElement('link', url),
    element('guid', { isPermaLink: 'false' }, id),
    textElement('pubDate', published.toUTCString()),
    textElement('atom:updated', zonedDateTime(updated)),
    ...authors.map((name) => textElement('dc:creator', name)),
    textElement('category', topic.label),
    textElement('description', html),
  );
}
