/** The short mode of the form, for whoever only wants to say something about this page: one screen and one press. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Check } from '../check/check.ts';
import type { CheckHost, Steps } from '../check/steps.ts';
import type { Scene } from '../check/view.ts';
import type { Issues } from '../failure.ts';
import type { AgencyProfile } from '../jauap-form/profile.ts';
import type { Telling } from '../jauap-form/telling.ts';
import type { FormWords } from '../locales/form.ts';
import { screen } from './fields.ts';
import { forComment } from './offer.ts';

/** The form, as far as a comment needs it. */
export type CommentHost = CheckHost & { readonly topic: string };

/** Tells and checks at once, with the parts of the form's two steps. */
export class Comment {
  readonly #host: CommentHost;
  readonly #telling: Telling;
  #check: Check | undefined;
  #issues: Issues = {};
  /** What is on the screen, and by whose limits it is judged. */
  #scene: Scene | undefined;

  constructor(host: CommentHost, telling: Telling) {
    this.#host = host;
    this.#telling = telling;
    this.#steps = {
      answers: () => telling.answers,
      pictures: telling.pictures,
      keep: () => telling.keep,
      wrong: () => this.#wrong(),
      back: (issues) => this.#lead(issues),
      sent: () => telling.clear(),
      again: () => host.focus(),
    };
  }

  /** Brings what sends. @param open opens the second step with another view. */
  async load(open: (steps: Steps, view: (scene: Scene) => TemplateResult) => Promise<Check>): Promise<this> {
    this.#check = await open(this.#steps, (scene) => this.#draw(scene));
    return this;
  }

  readonly #steps: Steps;

  #wrong(): Issues {
    const { profile, words } = this.#scene ?? {};
    this.#issues = profile && words ? this.#telling.issues(profile, words) : {};
    return this.#issues;
  }

  /** To the first field that is wrong. */
  async #lead(issues: Issues): Promise<void> {
    this.#issues = issues;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  #draw(scene: Scene): TemplateResult {
    this.#scene = scene;
    const { profile, words } = scene;
    return this.#telling.render(profile, words, this.#issues, (_profile, _words, said) =>
      screen(scene, said, this.#host.topic),
    );
  }

  render(profile: AgencyProfile, words: FormWords): TemplateResult {
    const body = this.#check?.render(forComment(profile), words);
    if (this.#check?.sent) return html`${body}`;
    // No button of the form submits it: as in the long form.
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()} @input=${() => this.#telling.heed()}>${body}</form>`;
  }
}
