// A form of one's own over the SDK: nothing here comes from the widget.
import { createClient, createCode, isApiError, isJauapError } from 'https://jauap.example/sdk/index.js';
import { FIELD_WORDS, PROBLEM_WORDS, UNSENT } from './words.js';

const client = createClient({ endpoint: 'https://jauap.example', agency: 'kokshetau' });

const form = document.querySelector('#pothole');
const byId = (id) => document.getElementById(id);

// ---- sending --------------------------------------------------------------------------------------------------------

/**
 * The code of what is being sent, made before it is sent and kept until there is a receipt: pressing the button again
 * after a lost answer cannot make a second appeal. Other words are another appeal and get a code of their own.
 */
let pending;

function codeFor(submission) {
  const words = JSON.stringify(submission);
  if (pending?.words !== words) pending = { words, code: createCode() };
  return pending.code;
}

let sending = false;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (sending) return;
  clearProblems();
  const missing = [...form.elements].filter((field) => field.willValidate && !field.checkValidity());
  for (const field of missing) markField(field, ownWord(field));
  if (missing.length) return missing[0].focus();

  sending = true;
  byId('state').textContent = 'Отправляем…';
  try {
    const submission = read();
    const { receipt, code } = await client.submit(submission, { code: codeFor(submission) });
    showReceipt(receipt, code);
  } catch (error) {
    showProblem(error); // The fields are left as they are: what was typed is never lost.
  } finally {
    sending = false;
    byId('state').textContent = '';
  }
});

function read() {
  const data = new FormData(form);
  return {
    kind: 'report',
    topic: 'roads',
    lang: 'ru',
    place: data.get('place').trim(),
    text: data.get('text').trim(),
    consent: { processing: data.has('consent.processing'), publication: data.has('consent.publication') },
  };
}

function showReceipt(receipt, code) {
  pending = undefined;
  byId('number').textContent = receipt.number;
  byId('code').textContent = code;
  byId('due').textContent = dateWords(receipt.clock.dueOn);
  form.reset();
  form.hidden = true;
  byId('receipt').hidden = false;
  byId('receipt').focus();
}

byId('again').addEventListener('click', () => {
  byId('receipt').hidden = true;
  form.hidden = false;
  byId('place').focus();
});

// ---- what went wrong ------------------------------------------------------------------------------------------------

/** Issues go to their fields, whose names are the paths of the contract; what has no field goes above the form. */
function showProblem(error) {
  if (!isJauapError(error)) console.error(error); // A bug of this page: the citizen hears the same calm words.
  const issues = isApiError(error) ? error.issues : [];
  const marked = issues.map(({ path, code }) => {
    const field = form.elements.namedItem(path);
    if (field) markField(field, FIELD_WORDS[code] ?? FIELD_WORDS.wrong_value);
    return field;
  });
  const first = marked.find((field) => field);
  if (first && marked.every(Boolean)) return first.focus();
  const known = isApiError(error) ? PROBLEM_WORDS[error.code] : undefined;
  const reference = isApiError(error) && error.requestId ? ` Номер для поддержки: ${error.requestId}.` : '';
  byId('problem').textContent = (known ?? UNSENT) + reference;
  byId('problem').hidden = false;
  byId('problem').focus();
}

function markField(field, words) {
  field.setAttribute('aria-invalid', 'true');
  byId(`${field.id}-error`).textContent = words;
}

function ownWord(field) {
  if (field.validity.valueMissing) return FIELD_WORDS.required;
  return field.validity.tooLong ? FIELD_WORDS.too_long : FIELD_WORDS.too_short;
}

function clearProblems() {
  byId('problem').hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    byId(`${field.id}-error`).textContent = '';
  }
}

// ---- what was done --------------------------------------------------------------------------------------------------

async function showFeed() {
  try {
    const { items } = await client.feed({ topic: 'roads', status: 'answered', limit: 5 });
    byId('feed').replaceChildren(...items.map(entry));
    byId('feed-state').textContent = items.length ? '' : 'Ответов про дороги пока нет.';
  } catch (error) {
    if (!isJauapError(error)) console.error(error);
    byId('feed-state').textContent = 'Ответы сейчас не загрузились. На отправку сообщения это не влияет.';
  }
}

/** Text of the API is always set as text, never as markup. */
function entry({ number, lang, place, text, answer }) {
  const item = document.createElement('li');
  item.append(line('quiet', [number, place].filter(Boolean).join(' · ')));
  if (text) item.append(line('', text, lang));
  if (answer) {
    const answerLang = answer.texts.ru ? 'ru' : 'kk';
    const { name, position } = answer.official;
    item.append(line('answer', answer.texts[answerLang], answerLang));
    item.append(line('quiet', `${name}, ${position.ru ?? position.kk}, ${dateWords(answer.answeredAt)}`));
  }
  return item;
}

function line(className, text, lang = 'ru') {
  return Object.assign(document.createElement('p'), { className, textContent: text, lang });
}

/** A day without a time is the same day everywhere; a moment is shown as Kokshetau's clocks had it. */
function dateWords(iso) {
  const timeZone = iso.includes('T') ? 'Asia/Almaty' : 'UTC';
  return new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone }).format(new Date(iso));
}

showFeed();
