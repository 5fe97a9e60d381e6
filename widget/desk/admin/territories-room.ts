import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk, Territory } from '../../../sdk/contract/types.ts';
import type { AdminWords } from '../locales/admin.ts';
import { AdminRoom } from './admin-room.ts';
import { FormDialog, newId } from './dialog.ts';
import { Filled, field, issueOf, localizedFields } from './fields.ts';

const SIDES = ['south', 'north', 'west', 'east'] as const;

/** The parts of the agency's land, and what people call them. */
export class JauapDeskTerritories extends AdminRoom {
  protected readonly section = 'territories';
  readonly #dialog = new FormDialog<Territory>(this);
  /** The one whose removal was asked for, and has to be confirmed. */
  #leaving: string | undefined;

  protected override content({ territories }: AdminDesk, words: AdminWords): TemplateResult {
    const { item } = this.#dialog;
    return html`<div class="row"><button @click=${(event: Event) => this.#open(null, event)}>${words.territories.new}</button></div>
      <ul class="cards">${territories.map((one) => this.#card(one, words))}</ul>
      ${item === undefined ? this.trouble(words) : this.#form(item, words)}`;
  }

  #open(item: Territory | null, event: Event): void {
    this.issues = {};
    this.#dialog.open(item, event);
  }

  #card(one: Territory, words: AdminWords): TemplateResult {
    const name = one.names[this.desk.lang];
    return html`<li class="panel stack">
      <p><strong>${name}</strong>${one.kato ? html`<br><span class="soft small">${words.territories.kato}: ${one.kato}</span>` : nothing}</p>
      <p class="small">${one.aliases.slice(0, 6).join(', ')}${one.aliases.length > 6 ? '…' : ''}</p>
      ${this.#leaving === one.id ? this.#confirm(one, words) : this.#buttons(one, name, words)}
    </li>`;
  }

  #buttons(one: Territory, name: string, words: AdminWords): TemplateResult {
    const named = html`<span class="visually-hidden">: ${name}</span>`;
    return html`<div class="row">
      <button @click=${(event: Event) => this.#open(one, event)}>${words.edit}${named}</button>
      <button class="plain" @click=${() => this.#ask(one.id)}>${words.remove}${named}</button>
    </div>`;
  }

  #ask(id: string | undefined): void {
    this.#leaving = id;
    this.requestUpdate();
  }

  #confirm({ id }: Territory, words: AdminWords): TemplateResult {
    return html`<p role="alert">${words.territories.sure}</p>
      <div class="row">
        <button class="primary" @click=${() => this.#remove(id)}>${words.remove}</button>
        <button @click=${() => this.#ask(undefined)}>${words.cancel}</button>
      </div>`;
  }

  async #remove(territory: string): Promise<void> {
    await this.save(DESK_ENDPOINTS.removeTerritory, { params: { territory } });
    this.#ask(undefined);
  }

  #form(item: Territory | null, words: AdminWords): TemplateResult {
    const drawing = this.drawing(words);
    const said = words.territories;
    const side = (name: (typeof SIDES)[number]) =>
      field(
        { name: `bounds.${name}`, label: said[name], value: String(item?.bounds?.[name] ?? ''), type: 'number' },
        drawing,
      );
    return html`<dialog aria-labelledby="title" @cancel=${this.#dialog.close}>
      <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, item)}>
        <h2 id="title">${item ? item.names[this.desk.lang] : said.new}</h2>
        ${localizedFields('names', words.form.names, item?.names ?? null, drawing)}
        ${field({ name: 'aliases', label: said.aliases, hint: said.aliasesHint, value: item?.aliases.join('\n') ?? '', lines: 6 }, drawing)}
        ${field({ name: 'kato', label: said.kato, hint: said.katoHint, value: item?.kato ?? '' }, drawing)}
        <fieldset class="stack" id="bounds" tabindex="-1">
          <legend>${said.bounds}</legend>
          <p class="soft small">${said.boundsHint}</p>
          <div class="columns">${SIDES.map(side)}</div>
          <p class="alert small">${issueOf('bounds', drawing)}</p>
        </fieldset>
        ${this.bar(words, html`<button type="button" @click=${this.#dialog.close}>${words.cancel}</button>`)}
      </form>
    </dialog>`;
  }

  async #submit(event: SubmitEvent, item: Territory | null): Promise<void> {
    event.preventDefault();
    const filled = new Filled(event.target as HTMLFormElement);
    const sides = SIDES.map((name) => [name, filled.number(`bounds.${name}`)] as const);
    const body = {
      id: item?.id ?? newId('t'),
      names: filled.localized('names') ?? { kk: '' },
      kato: filled.textOrNull('kato'),
      bounds: sides.every(([, value]) => value === null) ? null : Object.fromEntries(sides),
      aliases: filled.list('aliases', /\n/),
    };
    if (await this.save(DESK_ENDPOINTS.saveTerritory, { body })) this.#dialog.close();
  }
}

customElements.define('jauap-desk-territories', JauapDeskTerritories);
