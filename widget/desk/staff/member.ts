import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { StaffMember } from '../../../sdk/contract/types.ts';
import { when } from '../kit/when.ts';
import type { StaffWords } from '../locales/staff.ts';
import type { Terms } from '../locales/terms.ts';

/** What may be done to somebody. */
export type Deed = 'edit' | 'code' | 'disable' | 'enable' | 'approve' | 'withdraw';

/** What is needed to show somebody. */
export interface MemberView {
  readonly words: StaffWords;
  readonly terms: Terms;
  /** Who looks. */
  readonly me: string;
  /** Whether this admin looks after the whole person, or (the service, of an agency's admin) only lets them in. */
  readonly whole: (member: StaffMember) => boolean;
  readonly busy: boolean;
  readonly act: (deed: Deed, member: StaffMember) => void;
}

/** One of the people of the desk. */
export function memberItem(member: StaffMember, view: MemberView): TemplateResult {
  const { words, terms, me } = view;
  return html`<li class="row spread">
    <div>
      <strong>${member.name}</strong>${member.id === me ? html` <span class="soft">(${words.you})</span>` : nothing}
      ${member.roles.map((role) => html` <span class="badge">${terms.roles[role]}</span>`)}
      ${member.disabledAt ? html` <span class="badge alert">${words.disabled}</span>` : nothing}
      <p class="small soft">${standing(member, view)}</p>
      ${codeLine(member, view)}
    </div>
    <div class="row">${deedsOf(member, view).map((deed) => button(deed, member, view))}</div>
  </li>`;
}

function standing(member: StaffMember, { words, terms, whole }: MemberView): string {
  const { passkeys, lastSeenAt, agency } = member;
  const keys = passkeys > 0 ? words.keys(passkeys) : words.noKeys;
  const seen = lastSeenAt ? `, ${words.seen(when(lastSeenAt, terms.date))}` : '';
  return `${agency && !whole(member) ? `${agency} · ` : ''}${keys}${seen}`;
}

function codeLine({ code }: StaffMember, { words, terms }: MemberView): unknown {
  if (!code) return nothing;
  const until = when(code.expiresAt, terms.date);
  return html`<p class="small">${code.waits ? words.waiting(code.madeBy ?? '?', until) : words.codeOpen(until)}</p>`;
}

function deedsOf(member: StaffMember, { me, whole }: MemberView): Deed[] {
  const own = member.id === me;
  const out = member.disabledAt !== null;
  const keeps = whole(member);
  return [
    ...(keeps ? (['edit'] as const) : []),
    ...(!own && !out && member.code?.waits ? (['approve'] as const) : []),
    ...(!own && !out && member.code ? (['withdraw'] as const) : []),
    ...(!own && !out ? (['code'] as const) : []),
    ...(!own && keeps ? [out ? ('enable' as const) : ('disable' as const)] : []),
  ];
}

function button(deed: Deed, member: StaffMember, { words, busy, act }: MemberView): TemplateResult {
  const label = deed === 'code' ? words.makeCode : words[deed];
  return html`<button aria-label="${label}: ${member.name}" ?disabled=${busy} @click=${() => act(deed, member)}>${label}</button>`;
}
