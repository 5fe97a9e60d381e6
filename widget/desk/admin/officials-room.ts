import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk, AdminOfficial } from '../../../sdk/contract/types.ts';
import type { AdminWords } from '../locales/admin.ts';
import { AdminRoom } from './admin-room.ts';
import { FormDialog, newId } from './dialog.ts';
import { checkbox, Filled, field, localizedFields } from './fields.ts';

/** The named people who answer. */
export class JauapDeskOfficials extends AdminRoom {
  protected readonly section = 'officials';
  readonly #dialog = new FormDialog<AdminOfficial>(this);

  protected override content({ officials }: AdminDesk, words: AdminWords): TemplateResult {
    const { item } = this.#dialog;
    return html`<div class="row"><button @click=${(event: Event) => this.#open(null, event)}>${words.officials.new}</button></div>
      <ul class="cards">${officials.map((one) => this.#card(one, words))}</ul>
      ${item === undefined ? nothing : this.#form(item, words)}`;
  }

  #open(item: AdminOfficial | null, event: Event): void {
    this.issues = {};
    this.#dialog.open(item, event);
  }

  #card(one: AdminOfficial, words: AdminWords): TemplateResult {
    const { name, position, retired } = one;
    return html`<li class="panel stack">
      <p><strong>${name}</strong><br>${position[this.desk.lang]}</p>
      <p class="small ${retired ? 'soft' : 'good'}">${retired ? words.officials.retired : words.officials.active}</p>
      <button @click=${(event: Event) => this.#open(one, event)}>${words.edit}<span class="visually-hidden">: ${name}</span></button>
    </li>`;
  }

  #form(item: AdminOfficial | null, words: AdminWords): TemplateResult {
    const drawing = this.drawing(words);
    const { name, position, retired, retiredHint } = words.officials;
    return html`<dialog aria-labelledby="title" @cancel=${this.#dialog.close}>
      <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, item)}>
        <h2 id="title">${item ? item.name : words.officials.new}</h2>
        ${field({ name: 'name', label: name, value: item?.name ?? '', required: true }, drawing)}
        ${localizedFields('position', position, item?.position ?? null, drawing)}
        ${item ? checkbox('retired', retired, item.retired, retiredHint) : nothing}
        ${this.bar(words, html`<button type="button" @click=${this.#dialog.close}>${words.cancel}</button>`)}
      </form>
    </dialog>`;
  }

  async #submit(event: SubmitEvent, item: AdminOfficial | null): Promise<void> {
    event.preventDefault();
    const filled = new Filled(event.target as HTMLFormElement);
    const body = {
      id: item?.id ?? newId('o'),
      name: filled.text('name'),
      position: filled.localized('position') ?? { kk: '' },
      retired: filled.checked('retired'),
    };
    if (await this.save(DESK_ENDPOINTS.saveOfficial, { body })) this.#dialog.close();
  }
}

customElements.define('jauap-desk-officials', JauapDeskOfficials);
