import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PasskeyList, SessionList } from '../../../sdk/contract/types.ts';
import { when } from '../kit/when.ts';
import type { AccountWords } from '../locales/account.ts';

type Key = PasskeyList['items'][number];
type Session = SessionList['items'][number];
type DateOf = (day: string) => string;

/** One's passkeys, with what may be done to each. The only one cannot be removed. */
export function keyList(
  keys: readonly Key[],
  words: AccountWords,
  date: DateOf,
  open: (what: 'rename' | 'remove', key: Key) => void,
): TemplateResult {
  return html`<ul class="stack plain">${keys.map(
    (key) => html`<li class="row spread">
      <div>
        <strong>${key.name}</strong> ${key.backedUp ? html`<span class="badge">${words.backedUp}</span>` : nothing}
        <p class="small soft">${words.made(when(key.createdAt, date))}.
          ${key.lastUsedAt ? words.used(when(key.lastUsedAt, date)) : words.unused}</p>
      </div>
      <div class="row">
        <button aria-label="${words.rename}: ${key.name}" @click=${() => open('rename', key)}>${words.rename}</button>
        ${keys.length > 1 ? html`<button aria-label="${words.remove}: ${key.name}" @click=${() => open('remove', key)}>${words.remove}</button>` : nothing}
      </div>
    </li>`,
  )}</ul>`;
}

/** Where one is signed in. */
export function sessionTable(
  sessions: readonly Session[],
  words: AccountWords,
  date: DateOf,
  end: (id: string) => void,
): TemplateResult {
  return html`<ul class="stack plain">${sessions.map(
    (session) => html`<li class="row spread">
      <div>
        <strong>${session.device}</strong> ${session.current ? html`<span class="badge good">${words.current}</span>` : nothing}
        <p class="small soft">${words.begun}: ${when(session.createdAt, date)}. ${words.seen}: ${when(session.seenAt, date)}</p>
      </div>
      ${session.current ? nothing : html`<button aria-label="${words.end}: ${session.device}, ${when(session.createdAt, date)}" @click=${() => end(session.id)}>${words.end}</button>`}
    </li>`,
  )}</ul>`;
}
