import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk, RoutingRule } from '../../../sdk/contract/types.ts';
import { TOPICS } from '../../../sdk/contract/vocabulary.ts';
import type { AdminWords } from '../locales/admin.ts';
import type { Terms } from '../locales/terms.ts';
import { AdminRoom } from './admin-room.ts';
import type { Choice, Drawing } from './fields.ts';
import { field, issueOf, select } from './fields.ts';

const EMPTY: RoutingRule = { topic: null, territory: null, official: null, assignee: null, toAgency: null, note: null };

/** Who answers what, in the order in which it is looked up. */
export class JauapDeskRouting extends AdminRoom {
  protected readonly section = 'routing';
  #rules: RoutingRule[] = [];

  protected override opened({ rules }: AdminDesk): void {
    this.#rules = structuredClone(rules);
  }

  protected override content(admin: AdminDesk, words: AdminWords, terms: Terms): TemplateResult {
    const said = words.rules;
    const drawing = this.drawing(words);
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p class="soft">${said.first}</p>
      ${this.#rules.length === 0 ? html`<p>${said.empty}</p>` : ''}
      <ol class="stack" aria-label=${words.sections.routing}>
        ${this.#rules.map((rule, i) => this.#rule(rule, i, { admin, terms, drawing }))}
      </ol>
      <div class="row"><button type="button" @click=${this.#add}>${said.new}</button></div>
      ${this.bar(words)}
    </form>`;
  }

  #rule(rule: RoutingRule, i: number, scene: { admin: AdminDesk; terms: Terms; drawing: Drawing }): TemplateResult {
    const { admin, terms, drawing } = scene;
    const { words } = drawing;
    const said = words.rules;
    const named = (list: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
      list.map(({ id, name }) => ({ value: id, text: name }));
    const lang = this.desk.lang;
    const choose = (
      key: 'topic' | 'territory' | 'official' | 'assignee' | 'toAgency',
      none: string,
      choices: readonly Choice[],
    ) =>
      select(
        {
          name: `rules.${i}.${key}`,
          label: said[key],
          value: rule[key] ?? '',
          change: (value) => this.#change(i, { [key]: value || null }),
        },
        [{ value: '', text: none }, ...choices],
        drawing,
      );
    const officials = admin.officials.map(({ id, name, retired }) => ({
      id,
      name: retired ? `${name} (${said.gone})` : name,
    }));
    const bodies = admin.agencies.map(({ id, names }) => ({ id, name: names[lang] ?? names.kk }));
    return html`<li class="panel"><fieldset class="stack" aria-describedby="rules.${i}-issue">
      <legend>${said.rule(i + 1)}</legend>
      <div class="columns">
        ${choose(
          'topic',
          words.any,
          TOPICS.map((value) => ({ value, text: terms.topics[value] })),
        )}
        ${choose('territory', words.any, named(admin.territories.map(({ id, names }) => ({ id, name: names[lang] }))))}
        ${choose('official', words.none, named(officials))} ${choose('assignee', words.none, named(admin.staff))}
        ${choose('toAgency', words.none, named(bodies))}
      </div>
      <div class="columns">${(['kk', 'ru'] as const).map((one) => this.#note(rule, i, one, drawing))}</div>
      <p class="alert small" id="rules.${i}-issue">${issueOf(`rules.${i}`, drawing)}</p>
      ${this.#movers(i, words)}
    </fieldset></li>`;
  }

  #note({ note }: RoutingRule, i: number, lang: 'kk' | 'ru', drawing: Drawing): TemplateResult {
    const label = `${drawing.words.rules.note} (${drawing.words.languages[lang]})`;
    return field(
      {
        name: `rules.${i}.note.${lang}`,
        label,
        lang,
        value: note?.[lang] ?? '',
        input: (value) => this.#write(i, lang, value.trim()),
      },
      drawing,
    );
  }

  #movers(i: number, words: AdminWords): TemplateResult {
    const of = html`<span class="visually-hidden">: ${words.rules.rule(i + 1)}</span>`;
    const move = (by: -1 | 1) => () => this.#move(i, by);
    return html`<div class="row">
      <button type="button" class="plain" ?disabled=${i === 0} @click=${move(-1)}>${words.up}${of}</button>
      <button type="button" class="plain" ?disabled=${i === this.#rules.length - 1} @click=${move(1)}>${words.down}${of}</button>
      <button type="button" class="plain" @click=${() => this.#remove(i)}>${words.remove}${of}</button>
    </div>`;
  }

  #change(i: number, changes: Partial<RoutingRule>): void {
    this.#rules = this.#rules.map((rule, at) => (at === i ? { ...rule, ...changes } : rule));
    this.requestUpdate();
  }

  #write(i: number, lang: 'kk' | 'ru', text: string): void {
    const texts: Partial<Record<'kk' | 'ru', string | undefined>> = { ...this.#rules[i]?.note, [lang]: text };
    const { kk = '', ru = '' } = texts;
    this.#change(i, { note: kk || ru ? { kk, ...(ru && { ru }) } : null });
  }

  readonly #add = (): void => {
    this.#rules = [...this.#rules, { ...EMPTY }];
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('li:last-child select')?.focus());
  };

  #remove(i: number): void {
    this.#rules = this.#rules.filter((_, at) => at !== i);
    this.requestUpdate();
  }

  #move(i: number, by: -1 | 1): void {
    this.#rules = this.#rules.with(i, this.#rules[i + by] ?? EMPTY).with(i + by, this.#rules[i] ?? EMPTY);
    this.requestUpdate();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.save(DESK_ENDPOINTS.saveRouting, { body: { rules: this.#rules } });
  };
}

customElements.define('jauap-desk-routing', JauapDeskRouting);
