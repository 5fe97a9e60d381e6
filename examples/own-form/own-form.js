// A form of one's own over the SDK: nothing here comes from the widget.
import { createCode } from 'https://jauap.example/sdk/index.js';
import { forgetPhotos, settledPhotos } from './photos.js';
import { clearProblems, markField, ownWord, showProblem } from './problems.js';
import { byId, client } from './service.js';
import { keep, watch } from './waiting.js';
import { dateWords, LANG, WORDS } from './words.js';

const form = byId('pothole');

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

/** What is being sent; its abort is the button "cancel". */
let sending;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (sending) return;
  clearProblems();
  const missing = [...form.elements].filter((field) => field.willValidate && !field.checkValidity());
  for (const field of missing) markField(field, ownWord(field));
  if (missing.length) return missing[0].focus();

  sending = new AbortController();
  const { signal } = sending;
  byId('cancel').hidden = false;
  byId('state').textContent = WORDS.sending;
  const submission = read();
  try {
    // Photos go on arriving after "cancel"; only their waiting ends.
    const cancelled = new Promise((_, reject) => signal.addEventListener('abort', reject));
    await send(submission, await Promise.race([settledPhotos(), cancelled]), signal);
  } catch (error) {
    if (!signal.aborted) showProblem(error); // The fields are left as they are: what was typed is never lost.
  } finally {
    sending = undefined;
    byId('cancel').hidden = true;
    byId('state').textContent = '';
  }
});

byId('cancel').addEventListener('click', () => {
  sending?.abort();
  form.querySelector('[type=submit]').focus();
});

/** Sends at once. If that fails in passing and the citizen agreed, the appeal waits on this device under the same code. */
async function send(submission, photos, signal) {
  const ids = photos.flatMap(({ id }) => id ?? []);
  const complete = ids.length ? { ...submission, photos: ids } : submission;
  const code = codeFor(complete);
  try {
    for (const { error } of photos) if (error) throw error;
    const { receipt } = await client.submit(complete, { code, signal });
    showReceipt(receipt, code);
  } catch (error) {
    if (!byId('keep').checked || !error.temporary) throw error;
    await keep(submission, { code, photos: photos.map(({ key, blob, id }) => ({ key, blob, id })) });
    pending = undefined;
    show('waiting');
  }
}

function read() {
  const data = new FormData(form);
  return {
    kind: 'report',
    topic: 'roads',
    lang: LANG,
    place: data.get('place').trim(),
    text: data.get('text').trim(),
    consent: { processing: data.has('consent.processing'), publication: data.has('consent.publication') },
  };
}

// ---- what became of it ----------------------------------------------------------------------------------------------

/** One of the three: the form, "waits on this device", the receipt. */
function show(part) {
  if (part !== 'pothole') {
    form.reset();
    forgetPhotos();
  }
  for (const id of ['pothole', 'waiting', 'receipt']) byId(id).hidden = id !== part;
  byId(part).focus();
}

function showReceipt({ number, clock }, code) {
  pending = undefined;
  byId('number').textContent = number;
  byId('code').textContent = code;
  byId('due').textContent = dateWords(clock.dueOn);
  show('receipt');
}

const lookAgain = watch({
  /** Nothing may push aside what somebody is typing or reading. */
  isFree: () => (form.hidden ? !byId('waiting').hidden : !byId('text').value && !byId('place').value),
  arrived: showReceipt,
  /** Gone with its photos if it expired; if the service refused it, the words come back to be mended. */
  lost({ submission, problem }) {
    show('pothole');
    byId('place').value = submission?.place ?? '';
    byId('text').value = submission?.text ?? '';
    showProblem(problem ?? { code: 'expired' });
  },
});

for (const again of document.querySelectorAll('.again'))
  again.addEventListener('click', () => {
    show('pothole');
    lookAgain();
  });
