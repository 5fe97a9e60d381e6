/** The head of a case: what it is, how its clocks run, who works on it. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { almaty } from '../../dates.ts';
import { localized } from '../../language.ts';
import type { CaseWords } from '../locales/case.ts';
import type { CaseContext } from './act-form.ts';
import { proposerOf } from './proposer.ts';

type Fact = readonly [name: string, value: unknown];

const external = (url: string, text: string): TemplateResult =>
  html`<a href=${url} rel="noopener noreferrer" target="_blank">${text || url}</a>`;

function peopleOf({ found, colleagues, officials, territories, me }: CaseContext, words: CaseWords): Fact[] {
  const { facts } = words;
  const territory = territories.find(({ id }) => id === found.territory);
  const assignee = found.assignee === me.id ? words.yours : colleagues.find(({ id }) => id === found.assignee)?.name;
  const official = officials.find(({ id }) => id === found.official);
  return [
    [facts.assignee, found.assignee === null ? words.nobody : (assignee ?? found.assignee)],
    [
      facts.official,
      official ? html`${official.name}, ${localized(official.position, words.shared.lang)}` : found.official,
    ],
    [facts.territory, territory?.names ? localized(territory.names, words.shared.lang) : found.territory],
  ];
}

function waysOf(found: DeskCase, words: CaseWords): Fact[] {
  const { facts, terms } = words;
  const { origin, source, page, clarification, hiding } = found;
  const linked = (number: string) => html`<a href=${`/desk/appeals/${number}`}>${number}</a>`;
  return [
    [facts.channel, terms.channels[found.channel]],
    [words.page, page && external(page.url, page.title)],
    [facts.origin, origin && html`${localized(origin.names, words.shared.lang)}, ${facts.part(origin)}`],
    [
      facts.parts,
      found.parts.length > 0 &&
        found.parts.map(({ names, number }) => html`<span>${localized(names, words.shared.lang)}, ${number}</span> `),
    ],
    [facts.redirectedTo, found.redirectedTo && localized(found.redirectedTo, words.shared.lang)],
    [facts.source, source && html`${external(source.url, source.title)}, ${source.outlet}, ${terms.date(source.on)}`],
    [facts.officialNumber, found.officialNumber],
    [facts.supports, found.supports > 0 && String(found.supports)],
    [facts.duplicates, found.answeredHere.length > 0 && found.answeredHere.map((number) => html`${linked(number)} `)],
    [facts.duplicateOf, found.duplicateOf && linked(found.duplicateOf)],
    [
      facts.clarification,
      clarification &&
        html`${clarification.items.map((item) => terms.items[item]).join(', ')}; ${words.history.facts.until.toLowerCase()} ${terms.date(clarification.until)}`,
    ],
    [
      facts.hiding,
      hiding &&
        html`${terms.rejections[hiding.reason]}${hiding.note ? `. ${hiding.note}` : nothing}. ${proposerOf(found)}`,
    ],
  ];
}

/** Everything that is known about a case and is no text of it. */
export function factsOfCase(context: CaseContext, words: CaseWords): TemplateResult {
  const { found } = context;
  const { facts, terms } = words;
  const all: Fact[] = [
    [facts.topic, terms.topics[found.topic]],
    [facts.kind, terms.kinds[found.kind]],
    [facts.lang, words.languages[found.lang]],
    ...peopleOf(context, words),
    ...waysOf(found, words),
  ];
  return html`<dl class="facts">${all
    .filter(([, value]) => value)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Where a case is that was passed on, and since when. */
function whereNow({ heldBy, timeline }: DeskCase, words: CaseWords): TemplateResult | typeof nothing {
  if (!heldBy) return nothing;
  const { moved, terms, shared } = words;
  const passed = timeline.findLast(({ type }) => type === 'redirected');
  return html`<p class="notice">${moved.heldBy}: <b>${localized(heldBy.names, shared.lang)}</b>.
    ${passed ? moved.on(terms.date(almaty(passed.at).day)) : nothing}</p>`;
}

export function headOf({ found }: CaseContext, words: CaseWords): TemplateResult {
  const { terms } = words;
  return html`<header class="stack">
    <h1>${words.appeal} <span class="number">${found.number}</span></h1>
    <p class="row"><span id="status" class="badge" tabindex="-1">${terms.statuses[found.status]}</span>
      ${found.status === 'moderation' ? nothing : html`<span class="badge">${terms.publications[found.publication]}</span>`}
      ${found.progress.overdue ? html`<span class="badge alert">${terms.overdue}</span>` : nothing}
      ${found.solved ? html`<span class="badge">${terms.solved[found.solved]}</span>` : nothing}</p>
    ${whereNow(found, words)}
  </header>`;
}
