import { zonedDateTime } from '../domain/clock.ts';
import type { Xml } from '../http/xml.ts';
import { element, textElement, xmlDocument } from '../http/xml.ts';
import type { Channel } from './channel.ts';
import type { Entry } from './entries.ts';

/** A feed as Atom 1.0 (RFC 4287). */
export function atomOf({ title, lang, self, home, author, updated, entries }: Channel): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
      textElement('id', self),
      textElement('title', title),
      textElement('updated', zonedDateTime(updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: home }),
      // An entry without an author has the feed's (§4.1.1): the agency to which the citizen wrote.
      element('author', {}, textElement('name', author)),
      ...entries.map(entryElement),
    ),
  );
}

function entryElement({ id, url, title, lang, html, published, updated, authors, topic }: Entry): Xml {
  return element(
    'entry',
    {},
    textElement('id', id),
    element('title', { 'xml:lang': lang }, title),
    textElement('updated', zonedDateTime(updated)),
    textElement('published', zonedDateTime(published)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...authors.map((name) => element('author', {}, textElement('name', name))),
    element('category', { term: topic.term, label: topic.label }),
    element('content', { type: 'html' }, html),
  );
}
