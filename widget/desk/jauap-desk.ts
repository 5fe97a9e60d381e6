import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { Session } from '../../sdk/contract/types.ts';
import { isApiError } from '../../sdk/errors.ts';
import { DeskClient } from './client.ts';
import type { Desk } from './desk.ts';
import { createDesk } from './desk.ts';
import { NOT_LOADED, notLoaded } from './kit/not-loaded.ts';
import { frameStyles } from './kit/styles.ts';
import { rememberedLanguage, rememberLanguage } from './language.ts';
import type { ShellWords } from './locales/shell.ts';
import { shellWords } from './locales/shell.ts';
import type { Room } from './rooms.ts';
import { ROOMS, roomOf } from './rooms.ts';

/** What stands open over the room when the person has to show who they are. */
interface Asking {
  why: 'signed_out' | 'fresh';
  /** Settles for every call that waits. */
  readonly over: Promise<void>;
  readonly done: () => void;
  readonly giveUp: () => void;
}

/** How long something that was said is shown. */
const SAID_MS = 8000;

/** Where everybody may go: to their own passkeys and sessions. */
const ACCOUNT = '/desk/account';

function asking(why: Asking['why']): Asking {
  const { promise: over, resolve: done, reject } = Promise.withResolvers<void>();
  return { why, over, done, giveUp: () => reject(new DOMException('Not signed in', 'AbortError')) };
}

/**
 * The staff's application: a menu, one room at a time, and the way in. Rooms load when somebody goes there. When a session ends the
 * room stays as it is, with everything typed in it, and the way in opens over it.
 */
export class JauapDesk extends LitElement {
  static override styles: CSSStyleSheet[] = frameStyles;

  readonly client = new DeskClient();
  #words: ShellWords | undefined;
  #lang = rememberedLanguage();
  #session: Session | null | undefined;
  #desk: Desk | undefined;
  #asking: Asking | undefined;
  #said = '';
  #hush: ReturnType<typeof setTimeout> | undefined;
  #failed = false;
  /** A part of what stands here did not come. */
  #broken = false;
  /** Whether the menu is open on a screen that has no room for it beside the name. */
  #unfolded = false;
  /** The element of the room, made anew when the path leads to another one. */
  #room: { readonly path: string; readonly element: HTMLElement } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#arrive);
    this.addEventListener(NOT_LOADED, this.#break);
    this.client.signIn = (why) => this.#ask(why);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#arrive);
  }

  async #start(): Promise<void> {
    this.#failed = false;
    try {
      this.#words = (await shellWords[this.#lang]()).words;
      this.#session = await this.#readSession();
      await this.#open();
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  async #readSession(): Promise<Session | null> {
    try {
      return await new DeskClient().call<Session>(DESK_ENDPOINTS.session);
    } catch (error) {
      if (isApiError(error) && error.status === 401) return null;
      throw error;
    }
  }

  /** Seats the person at the desk, or shows the way in. */
  async #open(): Promise<void> {
    if (!this.#session) {
      await import('./sign-in/sign-in.ts');
      return;
    }
    const { client } = this;
    this.#desk = createDesk(client, this.#session, { lang: this.#lang, go: this.#go, say: this.#say });
    document.documentElement.lang = this.#lang;
    await this.#enter();
  }

  readonly #go = (path: string): void => {
    history.pushState(null, '', path);
    // As if the person had gone there by the browser: a room whose address stays hears of it too.
    dispatchEvent(new PopStateEvent('popstate'));
  };

  readonly #say = (text: string): void => {
    this.#said = text;
    this.requestUpdate();
    clearTimeout(this.#hush);
    if (text) this.#hush = setTimeout(() => this.#say(''), SAID_MS);
  };

  readonly #arrive = async (): Promise<void> => {
    const before = this.#room;
    this.#unfolded = false;
    await this.#enter().catch(this.#break);
    // A place within the room that is open already: the room leads there.
    if (location.hash && before && before === this.#room) return;
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
    scrollTo(0, 0);
  };

  readonly #break = (): void => {
    this.#broken = true;
    this.requestUpdate();
  };

  /** Puts the room of the address into the frame. */
  async #enter(): Promise<void> {
    const desk = this.#desk;
    if (!desk) return;
    const first = ROOMS.find((room) => room.name && this.#mayEnter(room))?.path ?? ACCOUNT;
    if (/^\/desk\/?$/.test(location.pathname)) history.replaceState(null, '', first);
    const found = roomOf(location.pathname);
    if (!found || !this.#mayEnter(found.room)) {
      this.#room = undefined;
    } else if (this.#room?.path !== location.pathname) {
      await found.room.load();
      const element = Object.assign(document.createElement(found.room.tag), { desk });
      for (const [name, value] of Object.entries(found.params)) element.setAttribute(name, value);
      this.#room = { path: location.pathname, element };
    }
    this.requestUpdate();
  }

  #mayEnter({ scopes }: Room): boolean {
    return scopes.length === 0 || scopes.some((scope) => this.#desk?.may(scope));
  }

  /** Opens the way in over the room, once for all calls that wait, and resolves when the person has come back. */
  async #ask(why: Asking['why']): Promise<void> {
    await import('./sign-in/sign-in.ts');
    // Whoever signs in has shown a passkey: that is enough for both.
    if (this.#asking && why === 'signed_out') this.#asking.why = why;
    this.#asking ??= asking(why);
    this.requestUpdate();
    return this.#asking.over;
  }

  #asked(end: 'done' | 'giveUp'): void {
    const asked = this.#asking;
    // Closed before it is taken away, so that the focus goes back to where it came from.
    this.renderRoot.querySelector('dialog')?.close();
    this.#asking = undefined;
    this.requestUpdate();
    asked?.[end]();
  }

  async #signedIn({ detail }: CustomEvent<Session>): Promise<void> {
    const another = this.#session && this.#session.person.id !== detail.person.id;
    this.#session = detail;
    // What somebody else has typed is not sent in the name of who came in now.
    if (another) this.#room = undefined;
    if (this.#asking) this.#asked(another ? 'giveUp' : 'done');
    if (another || !this.#desk) await this.#open();
    this.requestUpdate();
  }

  async #changeLanguage(lang: Desk['lang']): Promise<void> {
    this.#lang = lang;
    rememberLanguage(lang);
    this.#room = undefined;
    await this.#start();
  }

  async #signOut(): Promise<void> {
    try {
      await new DeskClient().signOut();
    } catch (error) {
      // Who is signed out already has what they want; anything else must not look as if it had worked.
      if (!isApiError(error) || error.status !== 401) return this.#say(this.#words?.failed ?? '');
    }
    location.assign('/desk');
  }

  #follow(event: Event, path: string): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#go(path);
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<p role="status">${this.#failed ? 'Жүктелмеді. Не загрузилось.' : ''}</p>`;
    if (this.#failed) {
      return html`<main class="panel"><p role="alert">${words.failed}</p>
        <button @click=${() => this.#start()}>${words.retry}</button></main>`;
    }
    if (this.#session === undefined) return html`<p role="status">${words.loading}</p>`;
    return html`${this.#header(words)}
      <main id="content" tabindex="-1">${this.#broken ? notLoaded(words) : nothing}
        ${this.#session === null ? this.#signIn('signed_out') : this.#content(words)}</main>
      <p class="said" role="status">${this.#said}</p>
      ${this.#asking ? this.#overlay(this.#asking, words) : nothing}`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }

  #content(words: ShellWords): unknown {
    if (this.#room) return this.#room.element;
    return html`<p role="alert">${roomOf(location.pathname) ? words.forbidden : words.nowhere}</p>`;
  }

  #header(words: ShellWords): TemplateResult {
    const { agency = null, person } = this.#session ?? {};
    const rooms = this.#desk ? ROOMS.filter((room) => room.name && this.#mayEnter(room)) : [];
    return html`<header>
      <a class="skip" href="#content" @click=${this.#skip}>${words.skip}</a>
      <p class="brand">Jauap${agency ? html` · <span>${agency.names[this.#lang] ?? agency.names.kk}</span>` : nothing}</p>
      ${rooms.length > 0 ? html`<button class="fold" aria-expanded=${this.#unfolded} aria-controls="menu" @click=${() => this.#unfold(!this.#unfolded)}>${words.menu}</button>` : nothing}
      <div id="menu" class=${this.#unfolded || rooms.length === 0 ? 'open' : ''} @keydown=${this.#leaveMenu}>
      ${rooms.length > 0 ? html`<nav aria-label=${words.menu}><ul>${rooms.map((room) => this.#menuItem(room, words))}</ul></nav>` : nothing}
      <div class="row who">
        <div role="group" aria-label=${words.language}>
          ${(['kk', 'ru'] as const).map((lang) => this.#languageButton(lang))}
        </div>
        ${
          person
            ? html`<a href="/docs/${this.#lang}/officer.html" target="_blank" rel="noopener">${words.guide}</a>
          <a href=${ACCOUNT} @click=${(event: Event) => this.#follow(event, ACCOUNT)}>${person.name}<span class="visually-hidden">. ${words.account}</span></a>
          <button @click=${() => this.#signOut()}>${words.signOut}</button>`
            : nothing
        }
      </div>
      </div>
    </header>`;
  }

  #unfold(open: boolean): void {
    this.#unfolded = open;
    this.requestUpdate();
  }

  readonly #leaveMenu = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !this.#unfolded) return;
    this.#unfold(false);
    this.renderRoot.querySelector<HTMLElement>('.fold')?.focus();
  };

  #languageButton(lang: Desk['lang']): TemplateResult {
    return html`<button lang=${lang} class="language" aria-pressed=${this.#lang === lang} @click=${() => this.#changeLanguage(lang)}>${lang === 'kk' ? 'Қаз' : 'Рус'}</button>`;
  }

  #menuItem({ path, name }: Room, words: ShellWords): TemplateResult {
    const current = location.pathname.startsWith(path) ? 'page' : nothing;
    return html`<li><a href=${path} aria-current=${current} @click=${(event: Event) => this.#follow(event, path)}>${name && words.rooms[name]}</a></li>`;
  }

  #signIn(why: Asking['why']): TemplateResult {
    return html`<jauap-desk-sign-in .client=${this.client} .lang=${this.#lang} .why=${why} ?over=${this.#asking !== undefined} @jauap-desk-signed-in=${this.#signedIn}></jauap-desk-sign-in>`;
  }

  #overlay({ why }: Asking, words: ShellWords): TemplateResult {
    return html`<dialog aria-labelledby="again" @cancel=${() => this.#asked('giveUp')}>
      <h1 id="again">${why === 'fresh' ? words.fresh : words.signInAgain}</h1>
      <p>${words.kept}</p>
      ${this.#signIn(why)}
      <button @click=${() => this.#asked('giveUp')}>${words.cancel}</button>
    </dialog>`;
  }
}
