import type { ReactiveControllerHost } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type {
  Assigned,
  Colleague,
  Colleagues,
  DeskCase,
  QueueChoices,
  QueueFilters,
  QueueItem,
  SavedView,
  SavedViews,
  TabCounts,
} from '../../../sdk/contract/types.ts';
import type { Desk } from '../desk.ts';

const NOTHING: QueueChoices = { topics: [], officials: [], territories: [] };

/** What stands around the list: counts, choices, colleagues, saved views, and what became of an assignment. */
export class QueueDesk {
  counts: Partial<TabCounts> = {};
  choices: QueueChoices = NOTHING;
  colleagues: readonly Colleague[] = [];
  views: readonly SavedView[] = [];
  /** Something is being recorded. */
  busy = false;
  /** The last assignment or view was not recorded at all. */
  failed = false;
  /** Numbers of the last assignment that did not land, and why. */
  readonly refused = new Map<string, Exclude<Assigned['items'][number]['outcome'], 'ok'>>();
  readonly #host: ReactiveControllerHost & { readonly desk: Desk };

  constructor(host: ReactiveControllerHost & { readonly desk: Desk }) {
    this.#host = host;
  }

  /** Each comes when it comes, and what fails is missing without stopping the others. */
  async load(): Promise<void> {
    const { client } = this.#host.desk;
    await Promise.all([
      this.count(),
      this.#take(client.call<QueueChoices>(DESK_ENDPOINTS.choices), (choices) => {
        this.choices = choices;
      }),
      this.#take(client.call<Colleagues>(DESK_ENDPOINTS.colleagues), ({ items }) => {
        this.colleagues = items;
      }),
      this.#take(client.call<SavedViews>(DESK_ENDPOINTS.savedViews), ({ items }) => {
        this.views = items;
      }),
    ]);
  }

  async #take<T>(asked: Promise<T>, put: (found: T) => void): Promise<void> {
    await asked.then(put, () => undefined);
    this.#host.requestUpdate();
  }

  count(): Promise<void> {
    return this.#take(this.#host.desk.client.call<TabCounts>(DESK_ENDPOINTS.tabCounts), (counts) => {
      this.counts = counts;
    });
  }

  nameOf(staff: string): string {
    const { person } = this.#host.desk.session;
    return this.colleagues.find(({ id }) => id === staff)?.name ?? (staff === person.id ? person.name : staff);
  }

  /** Whom the person may give appeals to: everybody, or themselves. */
  people(): readonly Colleague[] {
    const { session, may } = this.#host.desk;
    const { id, name, official } = session.person;
    return may('desk:assign') ? this.colleagues : [{ id, name, official }];
  }

  /** Forgets what became of the last assignment. */
  forget(): void {
    this.refused.clear();
    this.failed = false;
  }

  /** @returns what became of each, or `undefined` if nothing was recorded. */
  async assign(items: readonly QueueItem[], assignee: string | null): Promise<Assigned['items'] | undefined> {
    const body = { items: items.map(({ number, version }) => ({ number, version })), assignee };
    this.forget();
    const assigned = await this.#record(() => this.#host.desk.client.call<Assigned>(DESK_ENDPOINTS.assign, { body }));
    for (const { number, outcome } of assigned?.items ?? []) if (outcome !== 'ok') this.refused.set(number, outcome);
    return assigned?.items;
  }

  /** @returns the appeal as it is afterwards, or `undefined` if nothing was recorded. */
  async markRead(item: QueueItem): Promise<QueueItem | undefined> {
    const call = { params: { number: item.number }, body: { version: item.version } };
    return this.#host.desk.client.call<DeskCase>(DESK_ENDPOINTS.markRead, call).then(
      ({ unread, version }) => ({ ...item, unread, version }),
      () => undefined,
    );
  }

  async saveView(name: string, query: QueueFilters): Promise<boolean> {
    const params = { view: crypto.randomUUID() };
    const body = { name, query, position: this.views.length };
    return this.#keep(() => this.#host.desk.client.call<SavedViews>(DESK_ENDPOINTS.saveView, { params, body }));
  }

  async deleteView({ id }: SavedView): Promise<boolean> {
    const params = { view: id };
    return this.#keep(() => this.#host.desk.client.call<SavedViews>(DESK_ENDPOINTS.deleteView, { params }));
  }

  async #keep(call: () => Promise<SavedViews>): Promise<boolean> {
    const saved = await this.#record(call);
    if (saved) this.views = saved.items;
    this.#host.requestUpdate();
    return saved !== undefined;
  }

  async #record<T>(call: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.failed = false;
    this.#host.requestUpdate();
    const done = await call().catch(() => undefined);
    this.failed = done === undefined;
    this.busy = false;
    this.#host.requestUpdate();
    return done;
  }
}
