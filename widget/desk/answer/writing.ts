import type { ReactiveControllerHost } from 'lit';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { fieldsOf } from '../../../sdk/contract/template-fields.ts';
import type { AgencyProfile, AnswerTemplateList, DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import type { Desk } from '../desk.ts';
import { dropDraft, keepDraft } from '../drafts.ts';
import type { Draft } from './draft.ts';
import { compacted, firstDraft, owedLanguage } from './draft.ts';
import { answerKey, keptAnswer } from './keeper.ts';
import type { Mistakes } from './mistakes.ts';
import { mistakesIn } from './mistakes.ts';
import { AnswerPhotos } from './photos.ts';
import type { EditorView } from './view.ts';

/** Part of one of the texts. */
export interface Place {
  readonly language: AnswerLanguage;
  readonly from: number;
  readonly to: number;
}

/** What is being written to one appeal: the draft, kept in this tab, and what it is written with. */
export class Writing {
  officials: EditorView['officials'] = [];
  templates: EditorView['templates'] = [];
  draft: Draft | undefined;
  /** Number of the appeal it is about. */
  number = '';
  /** The draft was found in this tab. */
  restored = false;
  readonly photos: AnswerPhotos;
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => Desk;
  /** The draft before a template was put in its place. */
  #before: Draft | undefined;

  constructor(host: ReactiveControllerHost, desk: () => Desk) {
    this.#host = host;
    this.#desk = desk;
    const client = () => desk().client;
    this.photos = new AnswerPhotos(host, client, () => this.set({ photos: this.photos.stored }));
  }

  get #person(): string {
    return this.#desk().session.person.id;
  }

  /** Begins with what is kept in this tab, or, if that is to be forgotten, with what stands. */
  begin(found: DeskCase, { forgetting = false } = {}): void {
    if (forgetting) dropDraft(answerKey(this.#person, found.number));
    const kept = keptAnswer(this.#person, found.number);
    this.number = found.number;
    this.restored = kept !== undefined;
    this.draft = kept ?? firstDraft(found, this.#desk().session.person.official);
    this.#before = undefined;
    this.photos.load(this.draft.photos);
    this.#host.requestUpdate();
  }

  readonly set = (change: Partial<Draft>): void => {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    keepDraft(answerKey(this.#person, this.number), this.draft);
    this.#host.requestUpdate();
  };

  /** Reads who may sign, and the templates. @returns whether it is known who may sign; what was typed stays in any case. */
  async load(): Promise<boolean> {
    const { client, session } = this.#desk();
    const params = { agency: session.agency?.id ?? '' };
    const [profile, templates] = await Promise.allSettled([
      client.call<AgencyProfile>(ENDPOINTS.agency, { params }),
      client.call<AnswerTemplateList>(DESK_ENDPOINTS.templates),
    ]);
    if (profile.status === 'fulfilled') this.officials = profile.value.officials;
    if (templates.status === 'fulfilled') this.templates = templates.value.items;
    this.#host.requestUpdate();
    return profile.status === 'fulfilled';
  }

  /** Puts a template in place of the texts. @returns the fields of it that are left to fill in. */
  apply(id: string): Place[] | undefined {
    const template = this.templates.find((one) => one.id === id);
    if (!template || !this.draft) return undefined;
    const { texts } = this.draft;
    this.#before = this.draft;
    this.set({
      nature: template.nature,
      texts: { kk: template.texts.kk ?? texts.kk, ru: template.texts.ru ?? texts.ru },
    });
    // That it was used only decides the order next time.
    void this.#desk()
      .client.call(DESK_ENDPOINTS.countTemplate, { params: { id } })
      .catch(() => undefined);
    return ANSWER_LANGUAGES.flatMap((language) =>
      fieldsOf(template.texts[language] ?? '').map(({ from, to }) => ({ language, from, to })),
    );
  }

  /** Takes a template back, if one was put in. */
  get undo(): (() => void) | undefined {
    const before = this.#before;
    return (
      before &&
      (() => {
        this.#before = undefined;
        this.set(before);
      })
    );
  }

  /** What of it would be refused. Rows that nobody has touched are dropped first. @param today local day. */
  mistakes(found: DeskCase, today: string): Mistakes {
    if (!this.draft) return {};
    this.set(compacted(this.draft));
    const mistakes = mistakesIn(this.draft, owedLanguage(found), today);
    return { ...mistakes, ...(this.photos.unfinished && { photos: 'uploading' as const }) };
  }
}
