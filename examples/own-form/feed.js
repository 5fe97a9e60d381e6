// The latest answers, in a look of one's own.
import { isJauapError } from 'https://jauap.example/sdk/index.js';
import { byId, client, element } from './service.js';
import { dateWords, LANG, WORDS } from './words.js';

try {
  const { items } = await client.feed({ topic: 'roads' });
  const answered = items.filter(({ answer }) => answer).slice(0, 5);
  byId('feed').replaceChildren(...answered.map(entry));
  byId('feed-state').textContent = answered.length ? '' : WORDS.empty;
} catch (error) {
  if (!isJauapError(error)) console.error(error);
  byId('feed-state').textContent = WORDS.feedFailed;
}

function entry({ number, lang, place, text, answer }) {
  const item = element('li', {}, line('quiet', [number, place].filter(Boolean).join(' · ')));
  if (text) item.append(line('', text, lang));
  const said = answer.texts[LANG] ? LANG : answer.texts.ru ? 'ru' : 'kk';
  const { name, position } = answer.official;
  item.append(
    line('answer', answer.texts[said], said),
    line('quiet', `${name}, ${position[LANG] ?? position.kk}, ${dateWords(answer.answeredAt)}`),
  );
  return item;
}

function line(className, textContent, lang = LANG) {
  return element('p', { className, textContent, lang });
}
