import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { EnrolmentCode, StaffList, StaffMember } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { closeDialog, openDialogs } from '../kit/dialogs.ts';
import { Errand } from '../kit/errand.ts';
import type { StaffWords } from '../locales/staff.ts';
import { staffWords } from '../locales/staff.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import { codeDialog } from './code.ts';
import { memberFields, readForm } from './form.ts';
import type { Deed } from './member.ts';
import { memberItem } from './member.ts';

/** What stands open over the list. */
type Open =
  | { readonly what: 'edit'; readonly member: StaffMember | undefined }
  | { readonly what: 'code' | 'disable'; readonly member: StaffMember; readonly made?: EnrolmentCode };

/** The people of the desk, for who looks after them. */
export class JauapDeskStaff extends DeskElement<StaffWords> {
  protected readonly tables = staffWords;

  #terms: Terms | undefined;
  #list: StaffList = { items: [], officials: [], agencies: [] };
  #open: Open | undefined;
  readonly #errand = new Errand(this);

  protected override ready(): void {
    void this.#errand.run(async () => {
      this.#terms = (await terms[this.desk.lang]()).words;
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    this.#list = await this.desk.client.call(DESK_ENDPOINTS.staff);
  }

  /** Does something to somebody, and shows how things stand then. */
  async #do(work: () => Promise<unknown>): Promise<boolean> {
    const worked = await this.#errand.run(async () => {
      await work();
      await this.#read();
    });
    if (worked) this.desk.say(this.words?.saved ?? '');
    return worked;
  }

  readonly #act = (deed: Deed, member: StaffMember): void => {
    const params = { staff: member.id };
    const { client } = this.desk;
    if (deed === 'edit' || deed === 'code' || deed === 'disable') this.#show({ what: deed, member });
    if (deed === 'approve') void this.#do(() => client.call(DESK_ENDPOINTS.approveCode, { params }));
    if (deed === 'withdraw') void this.#do(() => client.call(DESK_ENDPOINTS.withdrawCode, { params }));
    if (deed === 'enable') void this.#setState(member, false);
  };

  #setState({ id: staff }: StaffMember, disabled: boolean): Promise<boolean> {
    return this.#do(() =>
      this.desk.client.call(DESK_ENDPOINTS.setStaffState, { params: { staff }, body: { disabled } }),
    );
  }

  #show(open: Open | undefined): void {
    this.#errand.clear();
    this.#open = open;
    this.requestUpdate();
  }

  async #save(event: SubmitEvent, member: StaffMember | undefined): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const body = readForm(form, this.#service);
    const { client } = this.desk;
    const saved = await this.#do(() =>
      member
        ? client.call(DESK_ENDPOINTS.changeStaff, { params: { staff: member.id }, body })
        : client.call(DESK_ENDPOINTS.addStaff, { body }),
    );
    if (saved) form.closest('dialog')?.close();
    else form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #makeCode(event: SubmitEvent, member: StaffMember): Promise<void> {
    event.preventDefault();
    const removePasskeys = new FormData(event.currentTarget as HTMLFormElement).has('remove');
    const call = { params: { staff: member.id }, body: { removePasskeys } };
    await this.#do(async () => {
      const made = await this.desk.client.call<EnrolmentCode>(DESK_ENDPOINTS.makeCode, call);
      this.#open = { what: 'code', member, made };
    });
  }

  async #disable(event: Event, member: StaffMember): Promise<void> {
    const dialog = (event.currentTarget as Element).closest('dialog');
    if (await this.#setState(member, true)) dialog?.close();
  }

  get #service(): boolean {
    return this.desk.session.agency === null;
  }

  override updated(): void {
    openDialogs(this.renderRoot);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words || !this.#terms) return html``;
    const own = this.desk.session.agency?.id ?? null;
    const view = {
      words,
      terms: this.#terms,
      me: this.desk.session.person.id,
      whole: (member: StaffMember) => member.agency === own,
      busy: this.#errand.busy,
      act: this.#act,
    };
    return html`<div class="stack" aria-busy=${view.busy}>
      <div class="row spread"><h1>${words.heading}</h1>
        <button class="primary" @click=${() => this.#show({ what: 'edit', member: undefined })}>${words.add}</button></div>
      <p class="soft">${words.hint}</p>
      ${this.#open ? nothing : this.#failure()}
      <div class="panel"><ul class="plain stack">${this.#list.items.map((member) => memberItem(member, view))}</ul></div>
    </div>
    ${this.#open ? this.#dialog(words, this.#terms, this.#open) : nothing}`;
  }

  /** What is wrong: with a field, or, without one, with the whole. */
  readonly #wrong = (field?: string): string | undefined => {
    const { failure } = this.#errand;
    const { failures, failed } = this.words as StaffWords;
    const known = failure?.issues.filter(({ path }) => failures[path.split('.')[0] ?? '']);
    if (field) return known?.some(({ path }) => path.split('.')[0] === field) ? failures[field] : undefined;
    return failure && !known?.length ? (failures[failure.code] ?? failed) : undefined;
  };

  #failure(): TemplateResult {
    return html`<p role="alert" class="alert">${this.#wrong() ?? ''}</p>`;
  }

  #dialog(words: StaffWords, names: Terms, open: Open): TemplateResult {
    return html`<dialog aria-labelledby="dialog" @close=${() => this.#show(undefined)}>${this.#inside(words, names, open)}</dialog>`;
  }

  #inside(words: StaffWords, names: Terms, open: Open): TemplateResult {
    const { busy } = this.#errand;
    const failure = this.#failure();
    if (open.what === 'code') {
      const { member, made } = open;
      const make = (event: SubmitEvent) => this.#makeCode(event, member);
      return codeDialog({ words, date: names.date, member, made, busy, failure, make, say: this.desk.say });
    }
    if (open.what === 'disable') {
      const { member } = open;
      return html`<div class="stack"><h2 id="dialog">${words.disableSure(member.name)}</h2><p>${words.disableHint}</p>${failure}
        <div class="row"><button ?disabled=${busy} @click=${(event: Event) => this.#disable(event, member)}>${words.disable}</button>
          <button @click=${closeDialog}>${words.cancel}</button></div></div>`;
    }
    const { member } = open;
    const { lang } = this.desk;
    const form = { words, terms: names, lang, member, list: this.#list, service: this.#service, wrong: this.#wrong };
    return html`<form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#save(event, member)}>
      <h2 id="dialog">${member ? `${words.edit}: ${member.name}` : words.add}</h2>
      ${memberFields(form)} ${failure}
      <div class="row"><button class="primary" ?disabled=${busy}>${words.save}</button>
        <button type="button" @click=${closeDialog}>${words.cancel}</button></div></form>`;
  }
}

customElements.define('jauap-desk-staff', JauapDeskStaff);
