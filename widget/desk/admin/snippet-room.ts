import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AdminDesk } from '../../../sdk/contract/types.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import type { AdminWords } from '../locales/admin.ts';
import { AdminRoom } from './admin-room.ts';
import type { Verdict } from './csp-check.ts';
import { checkPolicy } from './csp-check.ts';
import { Filled, field, select } from './fields.ts';
import type { Choice } from './snippet-text.ts';
import {
  frameMarkup,
  hostedLink,
  markup,
  plainLink,
  policyFor,
  posterAddress,
  previewAddress,
  styleSheet,
} from './snippet-text.ts';

/** What a web editor pastes, how it will look, and what the site's own policy still lacks. */
export class JauapDeskSnippet extends AdminRoom {
  protected readonly section = 'snippet';
  #choice: Pick<Choice, 'lang' | 'theme' | 'scope'> = { lang: null, theme: 'auto', scope: 'agency' };
  #verdict: Verdict | undefined;

  protected override content(admin: AdminDesk, words: AdminWords): TemplateResult {
    const said = words.snippet;
    const { theme, origins, officialAppealUrl, names } = admin.settings;
    const choice: Choice = { ...this.#choice, ...theme, agency: admin.agency.id, service: location.origin };
    const css = styleSheet(choice);
    const policy = policyFor(choice);
    const allowed = (line: string) => `${said.policy}: ${line}`;
    const title = names[choice.lang ?? this.desk.lang] ?? names.kk ?? choice.agency;
    const poster = posterAddress(choice);
    const link = plainLink(officialAppealUrl, names[this.desk.lang]);
    return html`${origins.length === 0 ? html`<p class="alert">${said.noSites}</p>` : nothing}
      <form class="columns" @submit=${(event: Event) => event.preventDefault()} @change=${this.#choose}>${this.#choices(words)}</form>
      <p>${said.ways}</p>
      ${this.#code(said.html, markup(choice), words, allowed(policy.html))} ${css ? this.#code(said.css, css, words) : nothing}
      ${this.#code(said.frame, frameMarkup(choice, title), words, `${said.frameHint} ${allowed(policy.frame)}`)}
      ${this.#code(said.hosted, hostedLink(choice, title), words, said.hostedHint)}
      ${this.#code(said.poster, poster, words, said.posterHint)}
      <p><a href=${poster} target="_blank" rel="noopener">${said.openPoster}</a></p>
      ${this.#code(said.link, link, words, said.linkHint)}
      <section class="stack"><h2>${said.preview}</h2><p class="soft">${said.previewHint}</p>
        <iframe title=${said.preview} src=${previewAddress(choice)} sandbox="allow-scripts allow-same-origin" loading="lazy"></iframe>
      </section>
      ${this.#policy(words)}`;
  }

  #choices(words: AdminWords): TemplateResult {
    const said = words.snippet;
    const drawing = this.drawing(words);
    const { lang, theme, scope } = this.#choice;
    const of = <T extends string>(texts: Readonly<Record<T, string>>) =>
      (Object.entries(texts) as [T, string][]).map(([value, text]) => ({ value, text }));
    const languages = LANGUAGES.map((value) => ({ value, text: words.languages[value] }));
    return html`${select({ name: 'lang', label: said.lang, value: lang ?? '' }, [{ value: '', text: said.ofPage }, ...languages], drawing)}
      ${select({ name: 'theme', label: said.theme, value: theme }, of(said.themes), drawing)}
      ${select({ name: 'scope', label: said.scope, value: scope }, of(said.scopes), drawing)}`;
  }

  readonly #choose = (event: Event): void => {
    const filled = new Filled(event.currentTarget as HTMLFormElement);
    this.#choice = {
      lang: filled.textOrNull('lang') as Choice['lang'],
      theme: filled.text('theme') as Choice['theme'],
      scope: filled.text('scope') as Choice['scope'],
    };
    this.requestUpdate();
  };

  #code(heading: string, text: string, words: AdminWords, hint?: string): TemplateResult {
    return html`<section class="stack">
      <div class="row spread"><h2>${heading}</h2>
        <button @click=${() => this.#copy(text, words)}>${words.snippet.copy}<span class="visually-hidden">: ${heading}</span></button></div>
      ${hint ? html`<p class="soft">${hint}</p>` : nothing}
      <pre tabindex="0" role="group" aria-label=${heading}><code>${text}</code></pre>
    </section>`;
  }

  async #copy(text: string, words: AdminWords): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.desk.say(words.snippet.copied);
    } catch {
      this.desk.say(words.failed);
    }
  }

  #policy(words: AdminWords): TemplateResult {
    const said = words.snippet;
    return html`<form class="panel stack" @submit=${this.#check}>
      <h2>CSP</h2>
      ${field({ name: 'csp', label: said.csp, hint: said.cspHint, value: '', lines: 4 }, this.drawing(words))}
      <div class="row"><button>${said.cspCheck}</button></div>
      <div role="status" class="stack">${this.#verdict ? this.#found(this.#verdict, words) : nothing}</div>
    </form>`;
  }

  readonly #check = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#verdict = checkPolicy(new Filled(event.target as HTMLFormElement).text('csp'), location.origin);
    this.requestUpdate();
  };

  #found({ findings, empty }: Verdict, { snippet }: AdminWords): TemplateResult {
    if (empty) return html`<p>${snippet.cspEmpty}</p>`;
    if (findings.length === 0) return html`<p class="good"><strong>${snippet.cspGood}</strong></p>`;
    return html`<p class="alert">${snippet.cspBad}</p>
      <ul class="stack">
        ${findings.map(
          ({ directive, add, lack, blocks }) =>
            html`<li><code>${directive ? `${directive} ` : ''}<strong>${add}</strong></code>: ${snippet.lacks[lack]}${blocks ? '' : ` (${snippet.reported})`}</li>`,
        )}
      </ul>`;
  }
}

customElements.define('jauap-desk-snippet', JauapDeskSnippet);
