/** Keeps every element of ours on the page as it is wanted. Runs with the script, also where the site has a panel of its own. */
import type { View } from '../../sdk/contract/view-words.ts';
import { PLAIN, viewWords } from '../../sdk/contract/view-words.ts';
import { hostView } from './host-view.ts';
import { viewRules } from './view.ts';

const STORE = 'jauap-view';

const sheet = new CSSStyleSheet();

/** What holds now. */
export const currentView = (): View => hostView(document) ?? PLAIN;

/** Shows all elements so from now on, and remembers it on this device: a list of words, nothing about who chose them. */
export function choose(view: View): void {
  const words = viewWords(view);
  if (words) document.documentElement.dataset.jauapView = words;
  else delete document.documentElement.dataset.jauapView;
  try {
    if (words) localStorage.setItem(STORE, words);
    else localStorage.removeItem(STORE);
    tell(words);
  } catch {
    // Storage is forbidden here: it holds as long as the page is open.
  }
}

/**
 * Answers to a form of the service's own pages run no script and learn it from a cookie. Those pages mark their panel, and it has to come
 * from where they stand: on an agency's site there is no cookie of ours.
 */
function tell(words: string): void {
  const { origin, protocol } = location;
  if (!document.querySelector('jauap-view[data-hosted]') || !import.meta.url.startsWith(`${origin}/`)) return;
  const lasting = `max-age=${words ? 3e7 : 0};path=/;samesite=lax${protocol === 'https:' ? ';secure' : ''}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that people here have
  document.cookie = `${STORE}=${words.replaceAll(' ', '.')};${lasting}`;
}

function remembered(): string | null {
  try {
    const words = localStorage.getItem(STORE);
    // Some browsers forget in a week what a script has written into a cookie.
    if (words) tell(words);
    return words;
  } catch {
    return null;
  }
}

/** Starts once for a page. The site's own panel is watched: whatever it writes on the page is followed at once. */
export function follow(): void {
  const root = document.documentElement;
  const words = remembered();
  if (words && root.dataset.jauapView === undefined) root.dataset.jauapView = words;
  document.adoptedStyleSheets.push(sheet);
  let rules = '';
  const apply = () => {
    const wanted = document.body ? viewRules(currentView()) : '';
    if (wanted !== rules) sheet.replaceSync(wanted);
    rules = wanted;
  };
  const names = ['class', 'data-jauap-view', 'data-bvi-theme', 'data-bvi-fontsize', 'data-bvi-size'];
  const attributeFilter = [...names, 'data-bvi-letterspacing', 'data-bvi-lineheight', 'data-bvi-images'];
  const watch = new MutationObserver(() => {
    observe();
    apply();
  });
  // Only three elements can say it; to watch the whole page would cost the page.
  const observe = () => {
    const wrapper = document.querySelector('.bvi-body');
    for (const one of [root, document.body, wrapper])
      if (one) watch.observe(one, { attributeFilter, childList: one !== wrapper });
  };
  observe();
  apply();
}
