// Has somebody said it already? Then one press is enough, and nobody reads the same twice.
import { createCode } from 'https://jauap.example/sdk/index.js';
import { fetchSimilar, supportAppeal } from 'https://jauap.example/sdk/neighbours.js';
import { AGENCY, byId, element, transport } from './service.js';
import { WORDS } from './words.js';

let asking = new AbortController();

byId('look').addEventListener('click', async () => {
  asking.abort(); // Only the last question is of interest.
  asking = new AbortController();
  const { signal } = asking;
  // The question travels in an address, which logs keep: words with digits or @ in them may be somebody's number, and stay here.
  const words = byId('text')
    .value.split(/\s+/)
    .filter((word) => !/[\d@]/.test(word));
  const q = words.join(' ').slice(0, 300);
  byId('similar-state').textContent = WORDS.loading;
  byId('similar').replaceChildren();
  try {
    const { items } = q.length < 10 ? { items: [] } : await fetchSimilar(transport, AGENCY, { q }, { signal });
    byId('similar').replaceChildren(...items.map(entry));
    byId('similar-state').textContent = items.length ? `${WORDS.similar}: ${items.length}` : WORDS.noSimilar;
  } catch {
    if (!signal.aborted) byId('similar-state').textContent = WORDS.failed;
  }
});

function entry({ appeal: { number, text, place, lang, supports } }) {
  const count = element('span', { role: 'status', textContent: `${WORDS.supports}: ${supports}` });
  const button = element('button', { type: 'button', textContent: WORDS.support });
  button.addEventListener('click', async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    try {
      const support = await supportAppeal(transport, number, keyFor(number));
      count.textContent = support.counted ? `${WORDS.supported}: ${support.supports}` : WORDS.held;
    } catch {
      button.ariaDisabled = null;
      count.textContent = WORDS.failed;
    }
  });
  return element(
    'li',
    {},
    element('p', { className: 'quiet', textContent: [number, place].filter(Boolean).join(' · ') }),
    element('p', { textContent: text ?? '', lang }),
    button,
    ' ',
    count,
  );
}

/** One browser counts once. A key for each appeal, so that nobody can tell what else this browser supports. */
function keyFor(number) {
  const name = `support ${number}`;
  const key = localStorage.getItem(name) ?? createCode();
  localStorage.setItem(name, key);
  return key;
}
