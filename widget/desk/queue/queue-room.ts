import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Changes, QueueFilters } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import type { QueueWords } from '../locales/queue.ts';
import { queueWords } from '../locales/queue.ts';
import { addressOfQueue, filtersOf } from './address.ts';
import { ChangesController } from './changes.ts';
import { actionOf } from './keys.ts';
import { queueStyles } from './queue.styles.ts';
import { QueueDesk } from './queue-desk.ts';
import { QueueList } from './queue-list.ts';
import { renderQueue } from './render-queue.ts';
import { seenBefore } from './since.ts';

/** Where somebody was in the queue when they opened a case: they come back to the same row. */
let lastOpened: string | undefined;

/**
 * The queue of the agency: narrowed by filters that stand in the address, walked by keys, kept true by asking what has changed. What others
 * change appears in its place; nothing moves under anybody's hands.
 */
export class JauapDeskQueue extends DeskElement<QueueWords> {
  static override styles: CSSStyleSheet[] = queueStyles;

  protected readonly tables = queueWords;
  readonly list = new QueueList(this);
  readonly around = new QueueDesk(this);
  readonly changes = new ChangesController(this, (changes) => this.#changed(changes));
  readonly selected = new Set<string>();
  readonly changedRows = new Set<string>();
  readonly seenBefore = seenBefore();
  filters: QueueFilters = {};
  current: string | undefined = lastOpened;
  /** Something changed that is not in the list. */
  elsewhere = false;
  helpOpen = false;
  #comeBack = lastOpened !== undefined;
  /** What had the focus when the list of keys opened. */
  #before: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#arrive);
    document.addEventListener('keydown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#arrive);
    document.removeEventListener('keydown', this.#press);
  }

  protected override ready(): void {
    this.filters = filtersOf(location.search);
    void this.around.load();
    void this.reload();
  }

  readonly #arrive = (): void => {
    if (!location.pathname.startsWith('/desk/queue')) return;
    this.filters = filtersOf(location.search);
    void this.reload();
  };

  /** Narrows the queue and puts the filters into the address. A click with a key held down stays the browser's. */
  readonly filter = (filters: QueueFilters, event?: Event): void => {
    const { ctrlKey, metaKey, shiftKey } = (event ?? {}) as Partial<MouseEvent>;
    if (ctrlKey || metaKey || shiftKey) return;
    event?.preventDefault();
    this.filters = filters;
    history.pushState(null, '', addressOfQueue(filters));
    void this.reload(true);
  };

  /** Reads the list anew. @param say whether a screen reader is told how much came. */
  async reload(say = false): Promise<void> {
    this.selected.clear();
    this.changedRows.clear();
    this.elsewhere = false;
    await this.list.load(this.filters);
    const { items, state } = this.list;
    if (state !== 'ready' || !this.words) return;
    if (!items.some(({ number }) => number === this.current)) this.current = items[0]?.number;
    if (say) this.desk.say(items.length > 0 ? this.words.shown(items.length) : this.words.emptyFiltered);
  }

  #changed({ items, more }: Changes): void {
    const { changed, elsewhere } = this.list.replace(items);
    for (const number of changed) this.changedRows.add(number);
    this.elsewhere ||= more || elsewhere > 0;
    // Nothing can move under anybody's hands where there is nothing.
    if (this.elsewhere && this.list.state === 'ready' && this.list.items.length === 0) void this.reload(true);
    if (changed.length > 0 && this.words) this.desk.say(this.words.changed(changed.length));
    void this.around.count();
    this.requestUpdate();
  }

  readonly select = (number: string, on: boolean): void => {
    this.selected[on ? 'add' : 'delete'](number);
    this.around.forget();
    this.requestUpdate();
  };

  readonly open = (event: Event | undefined, number: string, part = ''): void => {
    const { ctrlKey, metaKey, shiftKey } = (event ?? {}) as Partial<MouseEvent>;
    lastOpened = number;
    if (ctrlKey || metaKey || shiftKey) return;
    event?.preventDefault();
    this.desk.go(`/desk/appeals/${number}${part}`);
  };

  /** Gives the selected appeals away; those that did not land stay selected, as they are now. */
  readonly assign = async (assignee: string | null): Promise<void> => {
    const chosen = this.list.items.filter(({ number }) => this.selected.has(number));
    const outcome = await this.around.assign(chosen, assignee);
    if (!outcome || !this.words) return;
    this.list.replace(outcome.flatMap(({ item }) => item ?? []));
    for (const { number, outcome: how } of outcome) if (how === 'ok') this.selected.delete(number);
    this.desk.say(this.words.assigned(outcome.filter(({ outcome: how }) => how === 'ok').length));
    void this.around.count();
    await this.updateComplete;
    if (this.selected.size === 0) this.focusRow();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (!action || this.list.state !== 'ready') return;
    event.preventDefault();
    const at = this.current;
    if (action === 'next' || action === 'previous') this.#move(action === 'next' ? 1 : -1);
    if (action === 'search') this.renderRoot.querySelector<HTMLInputElement>('#q')?.focus();
    if (action === 'help') this.turnHelp(true);
    if (at === undefined) return;
    if (action === 'open') this.open(undefined, at);
    if (action === 'answer') this.open(undefined, at, '#answer');
    if (action === 'select' && this.mayAssign) this.select(at, !this.selected.has(at));
    if (action === 'assign' && this.mayAssign) void this.#chooseAssignee(at);
    if (action === 'unread') void this.#markRead(at);
  };

  #move(by: 1 | -1): void {
    const { items } = this.list;
    const at = items.findIndex(({ number }) => number === this.current);
    const focused = this.shadowRoot?.activeElement?.hasAttribute('data-number');
    const next = items[focused ? Math.min(items.length - 1, Math.max(0, at + by)) : Math.max(0, at)];
    if (!next) return;
    this.current = next.number;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusRow());
  }

  focusRow(): void {
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-number="${this.current ?? ''}"]`);
    row?.focus();
    row?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }

  async #chooseAssignee(number: string): Promise<void> {
    if (this.selected.size === 0) this.select(number, true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#assignee')?.focus();
  }

  async #markRead(number: string): Promise<void> {
    const item = this.list.items.find((found) => found.number === number);
    if (!item || !this.words || !this.desk.may('desk:act')) return;
    if (!item.unread) return this.desk.say(this.words.nothingUnread);
    const read = await this.around.markRead(item);
    if (read) this.list.replace([read]);
    this.desk.say(read ? this.words.readNow : this.words.failed);
    void this.around.count();
  }

  /** Opens or closes the list of keys; the focus goes back where it came from. */
  turnHelp(open: boolean): void {
    if (open) this.#before = this.shadowRoot?.activeElement as HTMLElement | null;
    this.helpOpen = open;
    this.requestUpdate();
    if (!open) void this.updateComplete.then(() => this.#before?.focus());
  }

  get mayAssign(): boolean {
    return this.desk.may('desk:act');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (this.#comeBack && this.list.state === 'ready' && this.list.items.length > 0) {
      this.#comeBack = false;
      lastOpened = undefined;
      void this.updateComplete.then(() => this.focusRow());
    }
  }

  override render(): TemplateResult | typeof nothing {
    return this.words ? html`${renderQueue(this, this.words)}` : nothing;
  }
}

customElements.define('jauap-desk-queue', JauapDeskQueue);
