/** The keys of the queue. They go by where a key lies, because staff write in three layouts. */

export const ACTIONS = ['next', 'previous', 'open', 'select', 'assign', 'answer', 'unread', 'search', 'help'] as const;
export type KeyAction = (typeof ACTIONS)[number];

/** What people read in the help. */
export const KEY_NAMES: Readonly<Record<KeyAction, readonly string[]>> = {
  next: ['J', '↓'],
  previous: ['K', '↑'],
  open: ['O', 'Enter'],
  select: ['X'],
  assign: ['A'],
  answer: ['E'],
  unread: ['U'],
  search: ['/'],
  help: ['?'],
};

const CODES: Readonly<Record<string, KeyAction>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyO: 'open',
  KeyX: 'select',
  KeyA: 'assign',
  KeyE: 'answer',
  KeyU: 'unread',
  Slash: 'search',
};

/** In the list alone, where they move nothing else; they are no letters, so they cannot be turned off. */
const ARROWS: Readonly<Record<string, KeyAction>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Where letters are text, or the platform's own keys. Ticking a box takes the space bar alone. */
function takesLetters(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.matches('textarea, select, [contenteditable]');
}

/** What a key asks for; nothing while somebody types, holds another key down, or has a dialog open. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const [target] = event.composedPath();
  if (takesLetters(target) || (target instanceof Element && target.closest('dialog'))) return undefined;
  if (target instanceof Element && target.hasAttribute('data-number') && ARROWS[event.code]) return ARROWS[event.code];
  if (!areKeysOn()) return undefined;
  if (event.key === '?' || (event.shiftKey && event.code === 'Slash')) return 'help';
  if (event.key === '/') return 'search';
  return event.shiftKey ? undefined : CODES[event.code];
}

const KEY = 'jauap-desk-keys';

/** Whether letters do anything: a person may turn them off (WCAG 2.2, 2.1.4). */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function turnKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}
