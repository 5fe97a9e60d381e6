import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { RATING_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Openness } from '../../../sdk/contract/rating-vocabulary.ts';
import { OPENNESS } from '../../../sdk/contract/rating-vocabulary.ts';
import type { OpennessChange, OpennessList } from '../../../sdk/contract/types.ts';
import { adminStyles } from '../admin/admin.styles.ts';
import type { Drawing } from '../admin/fields.ts';
import { Filled, field } from '../admin/fields.ts';
import { DeskElement } from '../desk-element.ts';
import { Errand } from '../kit/errand.ts';
import { deskStyles } from '../kit/styles.ts';
import { when } from '../kit/when.ts';
import type { OpennessWords } from '../locales/openness.ts';
import { opennessWords } from '../locales/openness.ts';
import { terms } from '../locales/terms.ts';

type Entry = OpennessList['history'][number];

/** What one agency keeps open for people: each with the page that shows it, who said so, and everything that was said before. */
export class JauapDeskOpenness extends DeskElement<OpennessWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, adminStyles];
  static override properties = { ...DeskElement.properties, agency: {} };

  declare agency: string;
  protected readonly tables = opennessWords;
  #found: OpennessList | undefined;
  #date: (day: string) => string = (day) => day;
  /** Whose form was sent last: what is wrong is said there. */
  #asked: Openness | undefined;
  /** What is about to be withdrawn. */
  #withdrawing: Openness | undefined;
  readonly #errand = new Errand(this);

  protected override ready(): void {
    void this.#errand.run(async () => {
      this.#date = (await terms[this.desk.lang]()).words.date;
      this.#found = await this.desk.client.call<OpennessList>(RATING_ENDPOINTS.openness, { params: this.#params });
    });
  }

  get #params(): { agency: string } {
    return { agency: this.agency };
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const found = this.#found;
    return html`<div class="stack">
      <p>${this.#back(words)}</p>
      <h1>${found ? `${words.title}: ${found.agencyNames[this.desk.lang] ?? found.agencyNames.kk}` : words.title}</h1>
      <p class="soft">${words.lead}</p>
      ${found ? this.#room(found, words) : this.#waiting(words)}
    </div>`;
  }

  #waiting(words: OpennessWords): TemplateResult {
    return this.#errand.failure
      ? html`<p class="alert" role="alert">${words.admin.failed}</p>
          <div class="row"><button @click=${() => this.ready()}>${words.admin.retry}</button></div>`
      : html`<p role="status">${words.admin.loading}</p>`;
  }

  #room(found: OpennessList, words: OpennessWords): TemplateResult {
    return html`<div class="facts">${OPENNESS.map((of) => this.#fact(of, found, words))}</div>
      <section class="panel stack">
        <h2>${words.history}</h2>
        ${
          found.history.length === 0
            ? html`<p>${words.noHistory}</p>`
            : html`<ol class="stack">${found.history.map((entry) => this.#entry(entry, words))}</ol>`
        }
      </section>`;
  }

  #fact(of: Openness, { items, history }: OpennessList, words: OpennessWords): TemplateResult {
    const open = items.find((item) => item.of === of);
    const last = history.find(({ change }) => change.of === of);
    return html`<form class="panel stack" novalidate @submit=${(event: SubmitEvent) => this.#save(event, of)}>
      <h2 id=${of} tabindex="-1">${words.names[of]}</h2>
      ${
        open
          ? html`<p class="good small">${words.openSince(this.#date(open.since))}</p>
              <p class="small"><a href=${open.evidence} target="_blank" rel="noopener noreferrer">${open.evidence}</a></p>`
          : html`<p class="soft small">${words.notOpen}</p>`
      }
      ${last ? html`<p class="soft small">${this.#said(last, words)}</p>` : nothing}
      ${this.#fields(of, open, words)}
      <div role="alert">${this.#trouble(of, words)}</div>
      ${this.#buttons(of, open !== undefined, words)}
    </form>`;
  }

  #fields(of: Openness, open: OpennessList['items'][number] | undefined, words: OpennessWords): TemplateResult {
    const { evidence, evidenceHint: hint, since } = words;
    const drawing = this.#drawing(of, words);
    const value = { evidence: open?.evidence ?? '', since: open?.since ?? '' };
    return html`${field({ name: `evidence-${of}`, label: evidence, hint, type: 'url', value: value.evidence, required: true }, drawing)}
    ${field({ name: `since-${of}`, label: since, type: 'date', value: value.since, required: true }, drawing)}`;
  }

  #buttons(of: Openness, open: boolean, words: OpennessWords): TemplateResult {
    const named = html`<span class="visually-hidden">: ${words.names[of]}</span>`;
    const { busy } = this.#errand;
    if (this.#withdrawing === of) {
      return html`<p role="alert">${words.withdrawing}</p>
        <div class="row"><button type="button" class="primary" aria-disabled=${busy} @click=${() => this.#withdraw(of)}>${words.withdraw}${named}</button>
          <button type="button" @click=${() => this.#ask(undefined)}>${words.admin.cancel}</button></div>`;
    }
    return html`<div class="row"><button class="primary" aria-disabled=${busy}>${words.admin.save}${named}</button>
      ${open ? html`<button type="button" class="plain" @click=${() => this.#ask(of)}>${words.withdraw}${named}</button>` : nothing}</div>`;
  }

  #said({ by, at }: Entry, words: OpennessWords): string {
    return words.saidBy(by ?? words.operator, when(at, this.#date));
  }

  #entry(entry: Entry, words: OpennessWords): TemplateResult {
    const { change } = entry;
    return html`<li class="small">
      <b>${words.names[change.of]}</b>. ${change.open ? words.openSince(this.#date(change.since)) : words.withdrawn}.
      ${change.open ? html`<a href=${change.evidence} target="_blank" rel="noopener noreferrer">${change.evidence}</a>` : nothing}
      <br /><span class="soft">${this.#said(entry, words)}</span>
    </li>`;
  }

  #drawing(of: Openness, { admin }: OpennessWords): Drawing {
    const issues = this.#asked === of ? (this.#errand.failure?.issues ?? []) : [];
    return { words: admin, issues: Object.fromEntries(issues.map(({ path, code }) => [`${path}-${of}`, code])) };
  }

  #trouble(of: Openness, { admin }: OpennessWords): TemplateResult | typeof nothing {
    const { failure } = this.#errand;
    if (this.#asked !== of || !failure) return nothing;
    return html`<p class="alert trouble" tabindex="-1">${failure.issues.length > 0 ? admin.wrong : admin.failed}</p>`;
  }

  #ask(of: Openness | undefined): void {
    this.#withdrawing = of;
    this.requestUpdate();
  }

  #save(event: SubmitEvent, of: Openness): Promise<void> {
    event.preventDefault();
    const filled = new Filled(event.target as HTMLFormElement);
    const [evidence, since] = [filled.text(`evidence-${of}`), filled.text(`since-${of}`)];
    return this.#tell({ of, open: true, evidence, since }, this.words?.admin.saved);
  }

  async #withdraw(of: Openness): Promise<void> {
    await this.#tell({ of, open: false }, this.words?.withdrawn);
    this.#ask(undefined);
    await this.updateComplete;
    if (!this.#errand.failure) this.renderRoot.querySelector<HTMLElement>(`#${of}`)?.focus();
  }

  /** What was typed stays, whatever comes of it. */
  async #tell(body: OpennessChange, done = ''): Promise<void> {
    if (this.#errand.busy) return;
    this.#asked = body.of;
    const told = await this.#errand.run(async () => {
      this.#found = await this.desk.client.call(RATING_ENDPOINTS.saveOpenness, { params: this.#params, body });
    });
    await this.updateComplete;
    if (told) this.desk.say(done);
    else this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .trouble')?.focus();
  }

  #back({ back }: OpennessWords): TemplateResult {
    const follow = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.desk.go('/desk/service');
    };
    return html`<a href="/desk/service" @click=${follow}>← ${back}</a>`;
  }
}

customElements.define('jauap-desk-openness', JauapDeskOpenness);
