/** The rules of Atom (RFC 4287) and RSS 2.0 that a document of ours can break. */
import assert from 'node:assert/strict';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Tree } from './xml-tree.ts';
import { all, only, parseXml } from './xml-tree.ts';

/** RFC 4287: elements that must stand once, and those that may not stand twice. */
const ATOM_FEED = { once: ['id', 'title', 'updated'], some: ['author', 'link'] };
const ATOM_ENTRY = { once: ['id', 'title', 'updated', 'content', 'published'], some: ['link'] };
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:00$/;
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

function assertElements(tree: Tree, { once, some }: typeof ATOM_FEED): void {
  for (const name of once) assert.equal(all(tree, name).length, 1, `${tree.name}/${name}`);
  for (const name of some) assert.ok(all(tree, name).length > 0, `${tree.name}/${name}`);
}

export function assertAtom(xml: string): void {
  const feed = parseXml(xml);
  assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
  assert.match(feed.attributes['xml:lang'] ?? '', /^(kk|ru|en)$/);
  assertElements(feed, ATOM_FEED);
  assert.match(only(feed, 'updated'), RFC_3339);
  const rels = all(feed, 'link').map(({ attributes }) => attributes.rel);
  assert.deepEqual(rels.toSorted(), ['alternate', 'self']);
  const entries = all(feed, 'entry');
  assert.equal(new Set(entries.map((entry) => only(entry, 'id'))).size, entries.length, 'an id stands once (§4.1.1)');
  for (const entry of entries) {
    assertElements(entry, ATOM_ENTRY);
    for (const name of ['updated', 'published']) assert.match(only(entry, name), RFC_3339);
    assert.ok(only(entry, 'published') <= only(entry, 'updated'));
    assert.ok(only(entry, 'updated') <= only(feed, 'updated'), 'the feed is as new as its newest entry');
    assert.equal(all(entry, 'content')[0]?.attributes.type, 'html');
    assert.ok(all(entry, 'content')[0]?.children.length === 0, 'HTML is text (§4.1.3.3)');
    for (const author of all(entry, 'author')) assert.ok(only(author, 'name'));
  }
}

export function assertRss(xml: string): void {
  const rss = parseXml(xml);
  assert.deepEqual([rss.name, rss.attributes.version], ['rss', '2.0']);
  const [channel] = all(rss, 'channel');
  assert.ok(channel);
  for (const name of ['title', 'link', 'description', 'language']) assert.ok(only(channel, name), name);
  assert.match(only(channel, 'lastBuildDate'), RFC_822);
  for (const item of all(channel, 'item')) {
    for (const name of ['title', 'link', 'description', 'category']) assert.ok(only(item, name), name);
    assert.match(only(item, 'pubDate'), RFC_822);
    assert.equal(all(item, 'guid')[0]?.attributes.isPermaLink, 'false');
    assert.match(only(item, 'guid'), /^tag:/);
    assert.deepEqual(all(item, 'author'), [], 'RSS would have an e-mail address there');
  }
}

/** A feed as a second reader of others has it: the same shape for every format. */
export function readOtherwise(format: 'rss' | 'atom' | 'json', text: string) {
  if (format === 'rss') {
    const { title, items } = parseRssFeed(text);
    return {
      title,
      entries: items?.map(({ guid, link, title, description }) => [guid?.value, link, title, description]),
    };
  }
  if (format === 'atom') {
    const { title, entries } = parseAtomFeed(text);
    return {
      title: title?.value,
      entries: entries?.map(({ id, links, title, content }) => [id, links?.[0]?.href, title?.value, content?.value]),
    };
  }
  const { title, items } = parseJsonFeed(text);
  return { title, entries: items?.map(({ id, url, title, content_html }) => [id, url, title, content_html]) };
}
