import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { createCode, idempotencyKeyOf, parseCode } from '../../../sdk/contract/code.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskExplainer, DeskExplainerList, Official } from '../../../sdk/contract/types.ts';
import { LIMITS, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { checkField, selectField, textArea, textField } from '../kit/fields.ts';
import { DeskForm } from '../kit/form-element.ts';
import type { ExplainersWords } from '../locales/explainers.ts';
import { explainersWords } from '../locales/explainers.ts';
import type { Terms } from '../locales/terms-words.ts';

const LANGS = ['kk', 'ru'] as const;

/**
 * Writes one explainer.
 * @fires jauap-desk-saved - It is public now, or retired.
 * @fires jauap-desk-cancelled - Nothing was written.
 */
export class JauapDeskExplainerForm extends DeskForm<ExplainersWords> {
  static override properties = {
    desk: { attribute: false },
    terms: { attribute: false },
    officials: { attribute: false },
    explainer: { attribute: false },
  };

  protected readonly tables = explainersWords;
  declare terms: Terms;
  declare officials: readonly Official[];
  /** The one to correct; `null` writes a new one. */
  declare explainer: DeskExplainer | null;
  /** Another member of the staff has written meanwhile: theirs. */
  #theirs: DeskExplainer | undefined;
  readonly #code = createCode();

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const body = this.#read(new FormData(event.target as HTMLFormElement));
    const saved = await this.attempt(() => this.#send(body));
    if (saved) this.dispatchEvent(new Event('jauap-desk-saved'));
  }

  async #send(body: object): Promise<DeskExplainer> {
    const { client } = this.desk;
    const { explainer } = this;
    if (!explainer) {
      const key = await idempotencyKeyOf(parseCode(this.#code) ?? '');
      return client.call(DESK_ENDPOINTS.addExplainer, { body, headers: { 'Idempotency-Key': key } });
    }
    try {
      const version = this.#theirs?.version ?? explainer.version;
      return await client.call(DESK_ENDPOINTS.saveExplainer, {
        params: { explainer: explainer.id },
        body: { ...body, version },
      });
    } catch (error) {
      if (isApiError(error) && error.code === 'version_conflict') await this.#readTheirs(explainer.id);
      throw error;
    }
  }

  /** What stands there now. Sending once more writes over it: by then it has been read. */
  async #readTheirs(id: string): Promise<void> {
    const { items } = await this.desk.client.call<DeskExplainerList>(DESK_ENDPOINTS.explainers);
    this.#theirs = items.find((item) => item.id === id);
  }

  #read(data: FormData): object {
    const texts = (name: string) =>
      Object.fromEntries(
        LANGS.flatMap((lang) => {
          const text = String(data.get(`${name}.${lang}`) ?? '').trim();
          return text ? [[lang, text]] : [];
        }),
      );
    return {
      topic: data.get('topic') || null,
      question: texts('question'),
      answer: texts('answer'),
      official: data.get('official') ?? '',
      retired: data.has('retired'),
    };
  }

  override render(): TemplateResult {
    const { words, terms, explainer } = this;
    if (!words) return html``;
    const topics = TOPICS.map((topic) => [topic, terms.topics[topic]] as const);
    const officials = this.officials.map(({ id, name }) => [id, name] as const);
    return html`<form class="stack panel" novalidate @submit=${this.#submit}>
      ${LANGS.map((lang) => this.#texts(lang, words))}
      ${selectField({ id: 'topic', label: words.topic, options: topics, empty: words.anyTopic, value: explainer?.topic ?? '', error: this.wrong('topic') })}
      ${selectField({ id: 'official', label: words.official, options: officials, empty: words.choose, value: explainer?.official.id ?? this.desk.session.person.official ?? '', error: this.wrong('official') })}
      ${explainer ? checkField({ id: 'retired', label: words.retire }, explainer.retired) : nothing}
      <p class="alert" role="alert">${this.failure.text}</p>
      ${this.#theirs ? this.#conflict(this.#theirs, words) : nothing}
      <div class="row">
        <button class="primary" ?disabled=${this.busy}>${this.busy ? words.saving : words.save}</button>
        <button type="button" @click=${() => this.dispatchEvent(new Event('jauap-desk-cancelled'))}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #texts(lang: 'kk' | 'ru', words: ExplainersWords): TemplateResult {
    const { explainer } = this;
    return html`${textField({
      id: `question.${lang}`,
      label: words.question[lang],
      hint: words.questionHint,
      lang,
      maxLength: LIMITS.questionMax,
      error: this.wrong(`question.${lang}`) ?? (lang === 'kk' ? this.wrong('question') : undefined),
      value: explainer?.question[lang],
    })}
    ${textArea({
      id: `answer.${lang}`,
      label: words.answer[lang],
      hint: words.answerHint,
      lang,
      maxLength: LIMITS.explainerMax,
      error: this.wrong(`answer.${lang}`) ?? (lang === 'kk' ? this.wrong('answer') : undefined),
      value: explainer?.answer[lang],
    })}`;
  }

  #conflict({ question, answer }: DeskExplainer, words: ExplainersWords): TemplateResult {
    return html`<div class="panel tint stack">
      <p><strong>${words.conflict}</strong></p>
      ${LANGS.map((lang) => html`<p lang=${lang}>${question[lang]}</p><p lang=${lang}>${answer[lang]}</p>`)}
    </div>`;
  }
}

customElements.define('jauap-desk-explainer-form', JauapDeskExplainerForm);
