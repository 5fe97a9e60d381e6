/** What stands in the panel: an appeal that waits, one that was refused, one that is past its time. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { OutboxEntry, WaitingEntry } from '../../sdk/outbox/kept.ts';
import { almaty } from '../dates.ts';
import { failureText, issueText } from '../failure.ts';
import type { Photo } from '../jauap-photos/photo.ts';
import type { FormWords } from '../locales/form.ts';
import type { KeepWords } from '../locales/keep.ts';
import type { Progress } from '../waiting/device.ts';

export interface Words {
  readonly words: FormWords;
  readonly more: KeepWords;
}

/** What is being done about an entry on this page. */
export interface Doing {
  readonly progress: Progress | undefined;
  /** It is asked whether it may be deleted. */
  readonly sure: boolean;
  /** Its text, if it is to be copied by hand. */
  readonly byHand: boolean;
}

export interface Acts {
  readonly copy: (entry: WaitingEntry, event: Event) => void;
  readonly correct: (entry: WaitingEntry) => void;
  readonly ask: (entry: OutboxEntry | undefined) => void;
  readonly remove: (entry: OutboxEntry) => void;
}

/** How much of a text says which one it is. */
const EXCERPT = 80;

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text);

const moment = (at: number): readonly [day: string, time: string] => {
  const { day, time } = almaty(new Date(at).toISOString());
  return [day, time];
};

/** Place and words, as they are copied. */
export const textOf = ({ submission: { text, place } }: WaitingEntry): string =>
  [text, place].filter(Boolean).join('\n\n');

function stateText(entry: WaitingEntry, { progress }: Doing, { words, more }: Words): string {
  if (entry.state === 'refused') {
    const { problem } = entry;
    const issues = (problem?.issues ?? []).map(({ code }) => issueText(code, words));
    const problems = { ...words.problems, agency_closed: more.closed };
    const why = issues.length ? new Set(issues) : [failureText(problem, { ...words, problems })];
    return [more.refused, ...why].join(' ');
  }
  if (entry.state === 'waiting') return more.waits;
  if (progress?.id !== entry.id) return more.sending;
  const { photo, photos, sent, total } = progress;
  return more.photo(photo, photos, Math.floor((sent / total) * 100));
}

/** Its photos as a form takes them; what was wrong with one will be said there, when it is sent again. */
export const photosOf = ({ photos }: WaitingEntry): readonly Photo[] =>
  photos.map((photo) => ({ name: '', ...photo, state: photo.id ? 'stored' : 'waiting' }));

const removing = (
  entry: OutboxEntry,
  acts: Acts,
  more: KeepWords,
): TemplateResult => html`<p id="sure" tabindex="-1">${more.sure}</p>
  <div class="actions">
    <button class="primary" @click=${() => acts.ask(undefined)}>${more.stay}</button>
    <button part="remove" @click=${() => acts.remove(entry)}>${more.remove}</button>
  </div>`;

function waiting(entry: WaitingEntry, doing: Doing, acts: Acts, all: Words): TemplateResult {
  const { words, more } = all;
  const refused = entry.state === 'refused';
  const [since, sinceTime] = moment(entry.createdAt);
  const [until, untilTime] = moment(entry.expiresAt);
  const buttons = html`<div class="actions">
    ${refused ? html`<button part="correct" class="primary" @click=${() => acts.correct(entry)}>${more.correct}</button>` : ''}
    <button part="copy" @click=${(event: Event) => acts.copy(entry, event)}>${more.copy}</button>
    <button @click=${() => acts.ask(entry)}>${more.remove}</button>
  </div>`;
  return html`<p><strong>${excerpt(entry.submission.text)}</strong></p>
    <p part="state" class=${refused ? 'alert' : ''}>${stateText(entry, doing, all)}</p>
    <p class="soft">${more.since(words.date(since), sinceTime)} ${more.until(words.date(until), untilTime)}</p>
    <p class="copied" ?hidden=${!doing.byHand}>${textOf(entry)}</p>
    ${doing.sure ? removing(entry, acts, more) : buttons}`;
}

export function entryPart(entry: OutboxEntry, doing: Doing, acts: Acts, all: Words): TemplateResult {
  const { words, more } = all;
  if (entry.state !== 'expired') return html`<li>${waiting(entry, doing, acts, all)}</li>`;
  const [since, time] = moment(entry.createdAt);
  return html`<li>
    <p class="alert">${entry.attempts ? more.unsure : more.expired}</p>
    <p class="soft">${more.since(words.date(since), time)}</p>
    <div class="actions"><button @click=${() => acts.remove(entry)}>${more.understood}</button></div>
  </li>`;
}
