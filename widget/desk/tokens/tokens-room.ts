import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { TOKEN_SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AccessTokenList, NewAccessToken } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { closeDialog, openDialogs } from '../kit/dialogs.ts';
import { Errand } from '../kit/errand.ts';
import { secret } from '../kit/secret.ts';
import { when } from '../kit/when.ts';
import { terms } from '../locales/terms.ts';
import type { TokensWords } from '../locales/tokens.ts';
import { tokensWords } from '../locales/tokens.ts';

type Token = AccessTokenList['items'][number];

/** What stands open over the list. */
type Open =
  | { readonly what: 'add' }
  | { readonly what: 'made'; readonly made: NewAccessToken }
  | { readonly what: 'revoke'; readonly token: Token };

const DAYS = 90;

/** Tokens with which programs of the agency work. */
export class JauapDeskTokens extends DeskElement<TokensWords> {
  protected readonly tables = tokensWords;

  #items: readonly Token[] | undefined;
  #date: (day: string) => string = (day) => day;
  #open: Open | undefined;
  readonly #errand = new Errand(this);

  protected override ready(): void {
    void this.#errand.run(async () => {
      this.#date = (await terms[this.desk.lang]()).words.date;
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    this.#items = (await this.desk.client.call<AccessTokenList>(DESK_ENDPOINTS.tokens)).items;
  }

  #show(open: Open | undefined): void {
    this.#errand.clear();
    this.#open = open;
    this.requestUpdate();
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const body = {
      name: data.get('name')?.toString() ?? '',
      scopes: data.getAll('scopes'),
      days: Number(data.get('days')),
    };
    const worked = await this.#errand.run(async () => {
      const made = await this.desk.client.call<NewAccessToken>(DESK_ENDPOINTS.makeToken, { body });
      this.#open = { what: 'made', made };
      await this.#read();
    });
    if (!worked) form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #revoke(event: Event, { id: token }: Token): Promise<void> {
    const dialog = (event.currentTarget as Element).closest('dialog');
    const worked = await this.#errand.run(async () => {
      await this.desk.client.call(DESK_ENDPOINTS.revokeToken, { params: { token } });
      await this.#read();
    });
    if (!worked) return;
    dialog?.close();
    this.desk.say(this.words?.revoked ?? '');
  }

  override updated(): void {
    openDialogs(this.renderRoot);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    const items = this.#items;
    return html`<div class="stack" aria-busy=${this.#errand.busy}>
      <div class="row spread"><h1>${words.heading}</h1>
        <button class="primary" @click=${() => this.#show({ what: 'add' })}>${words.add}</button></div>
      <p class="soft">${words.hint}</p>
      ${this.#open ? nothing : this.#failure(words)}
      ${items?.length === 0 ? html`<p>${words.none}</p>` : nothing}
      ${items?.length ? html`<div class="panel"><ul class="plain stack">${items.map((token) => this.#item(token, words))}</ul></div>` : nothing}
    </div>
    ${this.#open ? html`<dialog aria-labelledby="dialog" @close=${() => this.#show(undefined)}>${this.#inside(words, this.#open)}</dialog>` : nothing}`;
  }

  #item(token: Token, words: TokensWords): TemplateResult {
    const used = token.lastUsedOn ? words.used(this.#date(token.lastUsedOn)) : words.unused;
    const scopes = TOKEN_SCOPES.filter((scope) => token.scopes.includes(scope)).map((scope) => words.scopeNames[scope]);
    return html`<li class="row spread">
      <div><strong>${token.name}</strong>
        ${Date.parse(token.expiresAt) < Date.now() ? html`<span class="badge alert">${words.expired}</span>` : nothing}
        <p class="small">${scopes.join('; ')}</p>
        <p class="small soft">${words.until(when(token.expiresAt, this.#date))}; ${used}</p></div>
      <button aria-label="${words.revoke}: ${token.name}" @click=${() => this.#show({ what: 'revoke', token })}>${words.revoke}</button>
    </li>`;
  }

  /** What is wrong: with a field, or, without one, with the whole. */
  #wrong(words: TokensWords, field?: string): string | undefined {
    const { failure } = this.#errand;
    const known = failure?.issues.filter(({ path }) => words.failures[path.split('.')[0] ?? '']);
    if (field) return known?.some(({ path }) => path.split('.')[0] === field) ? words.failures[field] : undefined;
    return failure && !known?.length ? (words.failures[failure.code] ?? words.failed) : undefined;
  }

  #failure(words: TokensWords): TemplateResult {
    return html`<p role="alert" class="alert">${this.#wrong(words) ?? ''}</p>`;
  }

  #inside(words: TokensWords, open: Open): TemplateResult {
    if (open.what === 'add') return this.#form(words);
    if (open.what === 'made') {
      return html`<div class="stack"><h2 id="dialog">${words.made}: ${open.made.name}</h2>
        ${secret(open.made.token, words, this.desk.say)}
        <button @click=${closeDialog}>${words.close}</button></div>`;
    }
    const { token } = open;
    return html`<div class="stack"><h2 id="dialog">${words.revokeSure(token.name)}</h2><p>${words.revokeHint}</p>${this.#failure(words)}
      <div class="row"><button ?disabled=${this.#errand.busy} @click=${(event: Event) => this.#revoke(event, token)}>${words.revoke}</button>
        <button @click=${closeDialog}>${words.cancel}</button></div></div>`;
  }

  #form(words: TokensWords): TemplateResult {
    const wrong = (field: string) => this.#wrong(words, field);
    return html`<form class="stack" novalidate @submit=${this.#make}><h2 id="dialog">${words.add}</h2>
      <div class="field"><label for="name">${words.name}</label><p id="name-hint" class="small soft">${words.nameHint}</p>
        <input id="name" name="name" maxlength="100" autocomplete="off" aria-describedby="name-hint name-wrong" aria-invalid=${wrong('name') !== undefined}>
        <p id="name-wrong" class="alert">${wrong('name') ?? ''}</p></div>
      <fieldset aria-describedby="scopes-wrong"><legend>${words.scopes}</legend>
        ${TOKEN_SCOPES.map((scope) => html`<label class="inline-check"><input type="checkbox" name="scopes" value=${scope} aria-invalid=${wrong('scopes') !== undefined}>${words.scopeNames[scope]}</label>`)}
        <p id="scopes-wrong" class="alert">${wrong('scopes') ?? ''}</p></fieldset>
      <div class="field"><label for="days">${words.days}</label>
        <input id="days" name="days" type="number" min="1" max="365" .value=${String(DAYS)} aria-describedby="days-wrong" aria-invalid=${wrong('days') !== undefined}>
        <p id="days-wrong" class="alert">${wrong('days') ?? ''}</p></div>
      ${this.#failure(words)}
      <div class="row"><button class="primary" ?disabled=${this.#errand.busy}>${words.make}</button>
        <button type="button" @click=${closeDialog}>${words.cancel}</button></div></form>`;
  }
}

customElements.define('jauap-desk-tokens', JauapDeskTokens);
