/** The history of a case: public and internal events in one list, told in words. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskEvent, LocalizedText } from '../../../sdk/contract/types.ts';
import { INTERNAL_EVENTS } from '../../../sdk/contract/vocabulary.ts';
import { almaty } from '../../dates.ts';
import type { CaseWords } from '../locales/case.ts';

/** What events record. Each kind has some of these; older releases may have recorded less. */
interface Recorded {
  readonly reason?: string;
  readonly edited?: boolean;
  readonly photos?: readonly string[];
  /** `null` where the copy was taken away. */
  readonly copy?: string | null;
  readonly note?: string;
  readonly to?: string | LocalizedText;
  readonly until?: string;
  readonly decidedBy?: string;
  readonly items?: readonly string[];
  readonly ground?: string;
  readonly earlier?: string | null;
  readonly into?: string;
  readonly duplicate?: string;
  readonly separated?: string;
  readonly official?: string | { readonly name: string } | null;
  readonly answer?: { readonly nature: string };
  readonly measures?: readonly unknown[];
  readonly planned?: readonly unknown[];
  /** Of a reply; of a correction only how long the texts were. */
  readonly text?: string | object;
  readonly proposedBy?: string;
  readonly with?: string;
  readonly verdict?: { readonly solved: string };
}

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

/** Facts of an event, each with its name, in words. What is not known here is left out. */
export function factsOf({ data, type }: DeskEvent, words: CaseWords): (readonly [name: string, value: string])[] {
  const recorded = Object(data) as Recorded;
  const { facts } = words.history;
  const { terms } = words;
  const { to, official, earlier } = recorded;
  const lines: (readonly [string, string | undefined])[] = [
    [facts.rejection, recorded.reason && named(terms.rejections, recorded.reason)],
    [facts.edited, recorded.edited ? '✓' : undefined],
    [facts.covered, recorded.copy ? '✓' : undefined],
    [facts.uncovered, recorded.copy === null ? recorded.note : undefined],
    [facts.photos, recorded.photos && type === 'published' ? String(recorded.photos.length) : undefined],
    [
      type === 'classified' ? facts.topic : facts.to,
      typeof to === 'string' ? named(terms.topics, to) : (to?.[words.shared.lang] ?? to?.kk),
    ],
    [facts.items, recorded.items?.map((item) => named(terms.items, item)).join(', ')],
    [facts.until, recorded.until && terms.date(recorded.until)],
    [facts.decidedBy, recorded.decidedBy],
    [facts.ground, recorded.ground && named(terms.grounds, recorded.ground)],
    [facts.earlier, earlier ?? undefined],
    [facts.into, recorded.into],
    [facts.duplicate, recorded.duplicate],
    [facts.separated, recorded.separated],
    [facts.official, official && typeof official === 'object' ? official.name : undefined],
    [facts.nature, recorded.answer && named(terms.natures, recorded.answer.nature)],
    [facts.measures, recorded.measures?.length ? String(recorded.measures.length) : undefined],
    [facts.planned, recorded.planned?.length ? String(recorded.planned.length) : undefined],
    [facts.text, typeof recorded.text === 'string' ? recorded.text : undefined],
    [facts.proposedBy, recorded.proposedBy],
    [facts.with, recorded.with],
    [facts.solved, recorded.verdict && named(terms.solved, recorded.verdict.solved)],
  ];
  return lines.filter((line): line is readonly [string, string] => Boolean(line[1]));
}

export const isInternal = ({ type }: DeskEvent): boolean => INTERNAL_EVENTS.some((internal) => internal === type);

/** When something was, by the clocks of Kazakhstan. */
export function when(instant: string, words: CaseWords): string {
  const { day, time } = almaty(instant);
  return `${words.terms.date(day)}, ${time}`;
}

/** One event: what, when, who, why, and what it recorded. */
export function eventOf(event: DeskEvent, words: CaseWords): TemplateResult {
  const { history, terms } = words;
  const { type, status, at, actor, staff, reason } = event;
  const who = staff ?? (actor === 'citizen' ? history.citizen : history.agency);
  return html`<p><b>${history.events[type]}</b>${type === 'status_changed' ? html`: ${terms.statuses[status]}` : nothing}
      ${isInternal(event) ? html`<span class="badge internal">${history.internal}</span>` : nothing}</p>
    <p class="soft small"><time datetime=${at}>${when(at, words)}</time>, ${who}</p>
    ${reason ? html`<p>${history.reason}: ${reason}</p>` : nothing}
    ${factsOf(event, words).map(([name, value]) => html`<p class="small">${name}: ${value}</p>`)}`;
}

/** Newest first: what happened last is what somebody looks for. */
export function historyOf(timeline: readonly DeskEvent[], words: CaseWords): TemplateResult {
  return html`<ol class="history" reversed>${timeline
    .toReversed()
    .map((event) => html`<li class=${isInternal(event) ? 'inside' : ''}>${eventOf(event, words)}</li>`)}</ol>`;
}
