/** Feeds for readers of feeds. RSS and Atom are XML and have their own rules; only JSON Feed can be said here. */
import * as z from 'zod/mini';
import { LANGUAGES } from '../vocabulary.ts';

/** The language of what the service says; a citizen's words and an answer stay in their own. */
export const SyndicationQuery = z.strictObject({ lang: z._default(z.enum(LANGUAGES), 'kk') });

const Author = z.strictObject({ name: z.string() });

/** https://www.jsonfeed.org/version/1.1/ */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.enum(LANGUAGES),
  authors: z.array(Author),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      language: z.enum(LANGUAGES),
      content_html: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(Author),
      tags: z.array(z.string()),
    }),
  ),
});
