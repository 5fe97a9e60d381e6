/** Keeps every element of ours on the page as it is wanted. Runs with the script, also where the site has a panel of its own. */
import { hostView } from './host-view.ts';
import type { View } from './view.ts';
import { PLAIN, viewRules, viewWords } from './view.ts';

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
  } catch {
    // Storage is forbidden here: it holds as long as the page is open.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORE);
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
