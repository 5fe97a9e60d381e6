/** Pure: what stands in the feed, as an entry that every format of feeds can hold. */
import { html } from 'hono/html';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { instantOf } from '../domain/clock.ts';
import { writable } from '../http/xml.ts';
import type { Markup } from '../pages/frame.ts';
import { feedWords } from './words.ts';

/** An entry, in the words of one language where the service speaks, and in their own where people do. */
export interface Entry {
  /** The same for ever, wherever the entry is read: a tag URI (RFC 4151). */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Of the title. */
  readonly lang: Language;
  readonly html: string;
  readonly published: Date;
  readonly updated: Date;
  /** Who answered; empty while nobody has. The citizen is never named. */
  readonly authors: readonly string[];
  /** The topic, as a word of the contract and as people read it. */
  readonly topic: { readonly term: string; readonly label: string };
}

/** Where entries lead to. */
export interface Site {
  /** Origin of the service. */
  readonly origin: string;
  readonly lang: Language;
}

/** Longest title in characters: what a list of headlines shows in one line or two. */
const TITLE_MAX = 100;

/** Year from which on the tags of a service are its own (RFC 4151 §2.1). */
const TAGGED_SINCE = '2026';

/** Whether everybody may read the words of an item. What was hidden or taken back is not in feeds: readers keep what they once got. */
export function isForFeeds({ publication, status, text, source }: PublicAppeal): boolean {
  return publication === 'published' && status !== 'withdrawn' && (text !== null || source !== null);
}

export function entryOf(agency: string, appeal: PublicAppeal, { origin, lang }: Site): Entry {
  const { number, topic, updatedAt, registeredOn, answered } = appeal;
  const updated = new Date(updatedAt);
  const registered = instantOf(registeredOn, '00:00');
  return {
    id: `tag:${new URL(origin).hostname},${TAGGED_SINCE}:${number}`,
    url: `${origin}/a/${agency}/${number}`,
    title: headline(writable(appeal.source?.title ?? appeal.text ?? number)),
    lang: appeal.lang,
    html: writable(String(contentOf(appeal, lang))),
    // What came after hours is registered the next working day (АППК art. 64(1)), but nothing is published after its last change.
    published: registered < updated ? registered : updated,
    updated,
    authors: answered ? [writable(answered.official.name)] : [],
    topic: { term: topic, label: feedWords(lang).topics[topic] },
  };
}

/** The beginning of a text, cut between words. */
export function headline(text: string): string {
  const [line = ''] = text.split('\n');
  const characters = Array.from(line);
  if (characters.length <= TITLE_MAX) return line;
  return `${characters
    .slice(0, TITLE_MAX - 1)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}

function contentOf(appeal: PublicAppeal, lang: Language): Markup {
  const words = feedWords(lang);
  const { text, place, source, status, dueOn, progress } = appeal;
  const due = progress.running ? [words.due(dueOn), ...(progress.overdue ? [words.overdue] : [])] : [];
  return html`${source ? html`<p><a href="${source.url}">${source.title}</a> · ${source.outlet}</p>` : ''}${
    text ? html`<p lang="${appeal.lang}">${lines(text)}</p>` : ''
  }${place ? html`<p lang="${appeal.lang}">${place}</p>` : ''}<p>${[words.statuses[status], ...due].join(' · ')}</p>${answerOf(appeal, lang)}`;
}

function answerOf({ answer, measures, verdict }: PublicAppeal, lang: Language): Markup | '' {
  if (!answer) return '';
  const words = feedWords(lang);
  const { official, nature, texts } = answer;
  const said = textIn(texts, lang);
  return html`<h3>${words.answer}: ${words.natures[nature]}</h3>${
    said ? html`<p lang="${said.lang}">${lines(said.text)}</p>` : ''
  }<p>${official.name}, ${official.position[lang] ?? official.position.kk}</p>${
    measures.length > 0
      ? html`<ul>${measures.map(({ what, on }) => html`<li>${words.date(on)}: ${textIn(what, lang)?.text ?? ''}</li>`)}</ul>`
      : ''
  }${
    verdict
      ? html`<p>${words.judged}: ${words.solvedSaid[verdict.solved]}. ${words.clearSaid[verdict.clear ? 'yes' : 'no']}.</p>`
      : ''
  }`;
}

/** A text in the language asked for, or else in one it was written in: Kazakh first. */
export function textIn(
  texts: { readonly kk?: string | undefined; readonly ru?: string | undefined },
  lang: Language,
): { readonly lang: Language; readonly text: string } | null {
  const order: readonly ('kk' | 'ru')[] = lang === 'ru' ? ['ru', 'kk'] : ['kk', 'ru'];
  for (const one of order) {
    const text = texts[one];
    if (text) return { lang: one, text };
  }
  return null;
}

const lines = (text: string): Markup[] =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
