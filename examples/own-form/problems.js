// What went wrong, in the citizen's words, at the field it is about.
import { isJauapError } from 'https://jauap.example/sdk/index.js';
import { byId } from './service.js';
import { WORDS } from './words.js';

const form = byId('pothole');

/**
 * Issues go to their fields, whose names are the paths of the contract; what has no field goes above the form.
 * @param error what the SDK threw, or the problem that the outbox kept.
 */
export function showProblem(error) {
  // A bug of this page: the citizen hears the same calm words.
  if (error instanceof Error && !isJauapError(error)) console.error(error);
  const { code, requestId, issues = [] } = error;
  const marked = issues.map((issue) => {
    const field = form.elements.namedItem(issue.path);
    if (field) markField(field, WORDS.fields[issue.code] ?? WORDS.fields.wrong_value);
    return field;
  });
  const first = marked.find((field) => field);
  if (first && marked.every(Boolean)) return first.focus();
  const reference = requestId ? ` ${WORDS.reference}: ${requestId}.` : '';
  byId('problem').textContent = (WORDS.problems[code] ?? WORDS.unsent) + reference;
  byId('problem').hidden = false;
  byId('problem').focus();
}

export function markField(field, words) {
  field.setAttribute('aria-invalid', 'true');
  byId(`${field.id}-error`).textContent = words;
}

export function ownWord({ validity }) {
  if (validity.valueMissing) return WORDS.fields.required;
  return validity.tooLong ? WORDS.fields.too_long : WORDS.fields.too_short;
}

export function clearProblems() {
  byId('problem').hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    byId(`${field.id}-error`).textContent = '';
  }
}
