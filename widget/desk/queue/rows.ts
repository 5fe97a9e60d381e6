/** The appeals of the queue: a table where there is room, cards where there is not. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueItem } from '../../../sdk/contract/types.ts';
import type { QueueWords } from '../locales/queue-words.ts';

/** What the rows are drawn from and whom they tell. */
export interface RowsView {
  readonly words: QueueWords;
  readonly items: readonly QueueItem[];
  /** Number of the row that the keys are at. */
  readonly current: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** Rows that changed since they were read. */
  readonly changed: ReadonlySet<string>;
  /** What became of an assignment, where it failed. */
  readonly failures: ReadonlyMap<string, string>;
  readonly today: string;
  readonly now: string;
  readonly seenBefore: string | null;
  readonly mayAssign: boolean;
  readonly nameOf: (staff: string) => string;
  readonly onSelect: (number: string, on: boolean) => void;
  readonly onFocus: (number: string) => void;
  readonly onOpen: (event: Event, number: string) => void;
}

/** Working days left; negative when the term has passed. */
const daysLeft = ({ progress }: QueueItem): number => progress.given - progress.used;

/** How much of the term is used, in words and as a bar. */
function clock(item: QueueItem, { words }: RowsView): TemplateResult {
  const { terms } = words;
  const { progress, dueOn, returnsOn } = item;
  const left = daysLeft(item);
  const text = !progress.running
    ? words.stopped
    : progress.overdue
      ? terms.daysLate(Math.max(1, -left))
      : left === 0
        ? terms.lastDay
        : terms.daysLeft(left);
  const urgency = !progress.running ? 'still' : progress.overdue ? 'late' : left <= 3 ? 'near' : 'far';
  return html`<p class="left ${urgency}">${text}</p>
    ${progress.running ? html`<progress class=${urgency} max=${Math.max(1, progress.given)} value=${progress.overdue ? Math.max(1, progress.given) : Math.min(progress.used, progress.given)} aria-hidden="true"></progress>` : nothing}
    <p class="small soft">${returnsOn ? words.returns(terms.date(returnsOn)) : words.due(terms.date(dueOn))}</p>`;
}

function badgesOf(item: QueueItem, { words, changed, seenBefore, today, now }: RowsView): [string, string][] {
  const { badges } = words;
  const waits = item.moderationDueOn !== null && item.moderatedOn === null && item.progress.running;
  const all: [shown: boolean, look: string, text: string][] = [
    [changed.has(item.number), 'news', badges.changed],
    [seenBefore !== null && item.receivedAt > seenBefore, 'news', badges.fresh],
    [item.unread, 'news', badges.unread],
    [item.solved === 'no', 'alert', badges.unsolved],
    [item.forHead, 'alert', badges.head],
    [item.hiding !== null, 'alert', badges.hiding],
    [waits && (item.moderationDueOn ?? '') < today, 'alert', badges.moderation],
    [item.promise !== null && item.firstReplyAt === null && item.promise.replyBy < now, 'alert', badges.reply],
    [item.duplicateOf !== null, 'plain', badges.duplicate],
  ];
  return all.flatMap(([shown, look, text]) => (shown ? [[look, text]] : []));
}

function row(item: QueueItem, view: RowsView): TemplateResult {
  const { words, current, selected, failures, nameOf, onSelect, onFocus, onOpen } = view;
  const { number, lang, text, topic, place, status, assignee } = item;
  const { terms } = words;
  const stop = current === number ? '0' : '-1';
  const failure = failures.get(number);
  return html`<tr role="row" class="${current === number ? 'current' : ''} ${selected.has(number) ? 'picked' : ''}">
    ${
      view.mayAssign
        ? html`<td role="cell" class="pick"><input type="checkbox" tabindex=${stop} .checked=${selected.has(number)} aria-label=${words.selectOne(number)}
            @change=${(event: Event) => onSelect(number, (event.target as HTMLInputElement).checked)}></td>`
        : nothing
    }
    <td role="cell" class="due" id=${`due-${number}`}>${clock(item, view)}</td>
    <td role="cell" class="what">
      <a href=${`/desk/appeals/${number}`} tabindex=${stop} data-number=${number} aria-describedby=${`due-${number} badges-${number}`}
        @focus=${() => onFocus(number)} @click=${(event: Event) => onOpen(event, number)}>
        <span class="number small">${number}</span><span class="text" lang=${lang}>${text}</span></a>
      <p class="badges" id=${`badges-${number}`}>${badgesOf(item, view).map(([look, name]) => html`<span class="badge ${look}">${name}</span> `)}
        ${item.supports > 0 ? html`<span class="small soft">${words.supports(item.supports)}</span>` : nothing}</p>
      ${failure ? html`<p class="alert small">${failure}</p>` : nothing}
    </td>
    <td role="cell" class="topic"><p>${terms.topics[topic]}</p>${place ? html`<p class="small soft place" lang=${lang}>${place}</p>` : nothing}</td>
    <td role="cell" class="status">${terms.statuses[status]}</td>
    <td role="cell" class="assignee"><span class="card-label small soft">${words.columns.assignee}: </span>${assignee ? nameOf(assignee) : html`<span class="soft">${words.nobody}</span>`}</td>
  </tr>`;
}

/** Roles are written out because a table that is laid out as cards loses its own. */
export function rows(view: RowsView): TemplateResult {
  const { columns, heading } = view.words;
  const names = [
    ...(view.mayAssign ? [columns.select] : []),
    columns.due,
    columns.appeal,
    columns.topic,
    columns.status,
    columns.assignee,
  ];
  return html`<table role="table" aria-label=${heading} class=${view.mayAssign ? 'picking' : ''}>
    <thead role="rowgroup"><tr role="row">${names.map((name) => html`<th role="columnheader" scope="col"><span class=${name === columns.select ? 'visually-hidden' : ''}>${name}</span></th>`)}</tr></thead>
    <tbody role="rowgroup">${repeat(
      view.items,
      ({ number }) => number,
      (item) => row(item, view),
    )}</tbody>
  </table>`;
}
