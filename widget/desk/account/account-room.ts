import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { OwnNotices, OwnNoticesChange, PasskeyList, SessionList } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { closeDialog, openDialogs } from '../kit/dialogs.ts';
import { Errand } from '../kit/errand.ts';
import type { AccountWords } from '../locales/account.ts';
import { accountWords } from '../locales/account.ts';
import { terms } from '../locales/terms.ts';
import { addPasskey } from '../sign-in/passkeys.ts';
import { keyList, sessionTable } from './lists.ts';
import { noticesForm } from './notices.ts';

export type Key = PasskeyList['items'][number];

/** One's own passkeys, sessions and mail. */
export class JauapDeskAccount extends DeskElement<AccountWords> {
  protected readonly tables = accountWords;

  #keys: PasskeyList['items'] = [];
  #sessions: SessionList['items'] = [];
  #notices: OwnNotices | undefined;
  /** The address for mail was refused. */
  #wrongEmail = false;
  #date: (day: string) => string = (day) => day;
  #open: { readonly what: 'rename' | 'remove'; readonly key: Key } | undefined;
  readonly #errand = new Errand(this);

  protected override ready(): void {
    void this.#errand.run(async () => {
      this.#date = (await terms[this.desk.lang]()).words.date;
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    const { client } = this.desk;
    const [keys, sessions, notices] = await Promise.all([
      client.call<PasskeyList>(DESK_ENDPOINTS.passkeys),
      client.call<SessionList>(DESK_ENDPOINTS.sessions),
      client.call<OwnNotices>(DESK_ENDPOINTS.ownNotices),
    ]);
    this.#keys = keys.items;
    this.#sessions = sessions.items;
    this.#notices = notices;
  }

  /** Does something, says that it is done, and shows how things stand then. */
  async #do(work: () => Promise<unknown>, done: keyof AccountWords): Promise<boolean> {
    const worked = await this.#errand.run(async () => {
      await work();
      await this.#read();
    });
    if (worked) this.desk.say(String(this.words?.[done]));
    return worked;
  }

  readonly #add = () => this.#do(() => addPasskey(this.desk.client), 'added');

  readonly #endOne = (session: string) =>
    this.#do(() => this.desk.client.call(DESK_ENDPOINTS.endSession, { params: { session } }), 'ended');

  readonly #endOthers = () =>
    this.#do(() => this.desk.client.call(DESK_ENDPOINTS.endSessions, { query: { except: 'current' } }), 'ended');

  async #endAll(): Promise<void> {
    if (await this.#errand.run(() => this.desk.client.call(DESK_ENDPOINTS.endSessions))) location.assign('/desk');
  }

  async #saveNotices(body: OwnNoticesChange): Promise<void> {
    const saved = await this.#do(() => this.desk.client.call(DESK_ENDPOINTS.saveOwnNotices, { body }), 'saved');
    const { failure } = this.#errand;
    this.#wrongEmail = !saved && (failure?.issues.some(({ path }) => path === 'email') ?? false);
    if (!this.#wrongEmail) return this.requestUpdate();
    this.#errand.clear();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#email')?.focus();
  }

  #openDialog(what: 'rename' | 'remove', key: Key): void {
    this.#errand.clear();
    this.#open = { what, key };
    this.requestUpdate();
  }

  async #rename(event: SubmitEvent, { id: passkey }: Key): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = new FormData(form).get('name')?.toString() ?? '';
    const body = { name };
    const call = () => this.desk.client.call(DESK_ENDPOINTS.renamePasskey, { params: { passkey }, body });
    if (await this.#do(call, 'saved')) form.closest('dialog')?.close();
    else form.querySelector('input')?.focus();
  }

  async #remove(event: Event, { id: passkey }: Key): Promise<void> {
    const dialog = (event.currentTarget as Element).closest('dialog');
    await this.#do(() => this.desk.client.call(DESK_ENDPOINTS.removePasskey, { params: { passkey } }), 'removed');
    dialog?.close();
  }

  override updated(): void {
    openDialogs(this.renderRoot);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    const { busy } = this.#errand;
    const enough = this.#keys.length !== 1;
    return html`<div class="stack" aria-busy=${busy}>
      <h1>${words.heading}</h1>
      ${this.#open ? nothing : this.#failure(words)}
      <section class="panel stack" aria-labelledby="keys">
        <h2 id="keys">${words.passkeys}</h2>
        <p class=${enough ? 'soft' : 'alert'}>${enough ? words.twoKeys : words.oneKey}</p>
        ${keyList(this.#keys, words, this.#date, (what, key) => this.#openDialog(what, key))}
        <button class="primary" ?disabled=${busy} @click=${this.#add}>${words.add}</button>
      </section>
      <section class="panel stack" aria-labelledby="sessions">
        <h2 id="sessions">${words.sessions}</h2>
        <p class="soft">${words.sessionsHint}</p>
        ${sessionTable(this.#sessions, words, this.#date, (session) => this.#endOne(session))}
        <div class="row">
          ${this.#sessions.length > 1 ? html`<button ?disabled=${busy} @click=${this.#endOthers}>${words.endOthers}</button>` : nothing}
          <button ?disabled=${busy} @click=${() => this.#endAll()}>${words.endAll}</button>
        </div>
      </section>
      ${this.#notices ? this.#mail(this.#notices, words) : nothing}
    </div>
    ${this.#open ? this.#dialog(words, this.#open) : nothing}`;
  }

  /** Who belongs to no agency has no queue to be told of. */
  #mail(notices: OwnNotices, words: AccountWords): TemplateResult | typeof nothing {
    if (!this.desk.session.agency) return nothing;
    const state = { busy: this.#errand.busy, wrong: this.#wrongEmail };
    return html`<section class="panel stack" aria-labelledby="mail">
      <h2 id="mail">${words.mail}</h2>
      <p class="soft">${words.mailHint}</p>
      ${noticesForm(notices, words, state, (change) => this.#saveNotices(change))}
    </section>`;
  }

  #failure(words: AccountWords): unknown {
    const { failure } = this.#errand;
    return html`<p role="alert" class="alert" id="failure">${failure ? (words.failures[failure.code] ?? words.failed) : ''}</p>`;
  }

  #dialog(
    words: AccountWords,
    { what, key }: { readonly what: 'rename' | 'remove'; readonly key: Key },
  ): TemplateResult {
    const { busy, failure } = this.#errand;
    const closed = () => {
      this.#open = undefined;
      this.requestUpdate();
    };
    if (what === 'rename') {
      return html`<dialog aria-labelledby="dialog" @close=${closed}>
        <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#rename(event, key)}>
          <h2 id="dialog">${words.rename}</h2>
          <div class="field"><label for="name">${words.name}</label>
            <input id="name" name="name" maxlength="60" .value=${key.name} aria-describedby="failure" aria-invalid=${failure !== undefined}></div>
          ${this.#failure(words)}
          <div class="row"><button class="primary" ?disabled=${busy}>${words.save}</button>
            <button type="button" @click=${closeDialog}>${words.cancel}</button></div>
        </form>
      </dialog>`;
    }
    return html`<dialog aria-labelledby="dialog" @close=${closed}>
      <div class="stack">
        <h2 id="dialog">${words.removeSure(key.name)}</h2>
        <p>${words.removeHint}</p>
        <div class="row"><button ?disabled=${busy} @click=${(event: Event) => this.#remove(event, key)}>${words.remove}</button>
          <button type="button" @click=${closeDialog}>${words.cancel}</button></div>
      </div>
    </dialog>`;
  }
}

customElements.define('jauap-desk-account', JauapDeskAccount);
