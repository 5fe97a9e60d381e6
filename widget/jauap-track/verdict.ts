/** The citizen's word on the answer: two questions of one tap each, and room for a remark. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Verdict } from '../../sdk/contract/types.ts';
import { judgement } from '../appeal/verdict.ts';
import type { TrackWords } from '../locales/words.ts';
import { field, notesOf } from './field.ts';
import { moment } from './history.ts';
import type { View } from './view.ts';
import { alertOf, issueOf, pending } from './view.ts';

export function verdictPart(view: View): TemplateResult | '' {
  const { tracked, words } = view;
  const { verdict } = tracked.appeal;
  if (!verdict && !tracked.may.verdict) return '';
  return html`<div part="verdict">
    <h3>${words.verdict}</h3>
    <p role="status" tabindex="-1" class="told">${told(view)}</p>
    ${verdict && given(verdict, words)}
    ${!tracked.may.verdict ? '' : verdict ? html`<details><summary>${words.another}</summary>${questions(view)}</details>` : questions(view)}
  </div>`;
}

function told({ tracked: { appeal }, course: { act, tag }, words }: View): string {
  if (act !== 'verdict' || tag !== 'done') return '';
  // Without a running term nothing was opened again just now.
  return appeal.reopened && appeal.progress.running
    ? `${words.done.verdict} ${words.reopened} ${words.due(appeal.dueOn)}.`
    : words.done.verdict;
}

function given(verdict: Verdict, words: TrackWords): TemplateResult {
  return html`<p>${judgement(verdict, words)}</p>
    <small>${moment(verdict.givenAt, words)}</small>`;
}

function questions(view: View): TemplateResult {
  const { tracked, words, issues } = view;
  const { verdict, reopened } = tracked.appeal;
  const before = verdict && { solved: verdict.solved, clear: verdict.clear ? 'yes' : 'no' };

  const question = (name: 'solved' | 'clear', options: Readonly<Record<string, string>>) =>
    html`<fieldset role="radiogroup" aria-invalid=${!!issues[name]} aria-describedby="${name}-issue">
      <legend>${words[name]}</legend>
      <p class="alert" id="${name}-issue">${issues[name] && words.choose}</p>
      <div class="taps">
        ${Object.entries(options).map(
          ([value, label]) =>
            html`<label><input type="radio" name=${name} value=${value} required ?checked=${before?.[name] === value} />${label}</label>`,
        )}
      </div>
    </fieldset>`;

  return html`<form name="verdict" novalidate autocomplete="off">
    ${question('solved', words.solvedOptions)} ${reopened ? '' : html`<p class="soft">${words.reopens}</p>`}
    ${question('clear', words.clearOptions)}
    ${field(
      { name: 'remark', label: words.remark, hint: words.remarkHint, issue: issueOf('remark', view) },
      html`<textarea id="remark" name="remark" rows="3" aria-describedby=${notesOf('remark')} aria-invalid=${!!issues.remark}></textarea>`,
    )}
    <p role="alert" class="alert">${alertOf(view, 'verdict')}</p>
    <button class="primary" aria-disabled=${pending(view, 'verdict')}>
      ${pending(view, 'verdict') ? words.sending : words.submit}
    </button>
  </form>`;
}
