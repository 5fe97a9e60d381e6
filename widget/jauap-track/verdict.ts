/**
 * The citizen's word on the answer: two questions, one tap each, and room for a remark afterwards.
 *
 * The second answer sends the verdict; there is no further button, and while it may be changed every tap changes it. The
 * answers are buttons with a state, not radios: among radios an arrow key already chooses, so that whoever only looks
 * through them by keyboard or screen reader would have sent a verdict, and "no" opens a case again for good.
 */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Verdict } from '../../sdk/contract/types.ts';
import type { Solved } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { judgement } from '../appeal/verdict.ts';
import { almaty } from '../dates.ts';
import type { VerdictWords } from '../locales/verdict.ts';
import type { Rules, TrackIssues } from './acts.ts';
import { found, typed } from './acts.ts';
import { field, notesOf } from './field.ts';
import { moment } from './history.ts';
import type { Choice, Controls, View } from './view.ts';
import { alertOf, issueOf, pending, toldOf } from './view.ts';

export function verdictPart(view: View, words: VerdictWords, controls: Controls): TemplateResult {
  const { tracked } = view;
  const { verdict } = tracked.appeal;
  const ask = () => questions(view, words, controls);
  const again = (given: Verdict) =>
    html`${remark(view, words, given)}<details><summary>${words.another}</summary>${ask()}</details>`;
  return html`<h3>${words.verdict}</h3>
    ${toldOf(view, 'verdict', told(view, words))} ${verdict && given(view, words, verdict)} ${alertOf(view, 'verdict')}
    ${tracked.may.verdict ? (verdict ? again(verdict) : ask()) : ''}`;
}

function told({ tracked: { appeal }, words: { due, followUp } }: View, words: VerdictWords): string {
  // Without a running term nothing was opened again just now.
  return appeal.reopened && appeal.progress.running
    ? `${words.recorded} ${words.reopened} ${due(appeal.dueOn)}. ${words.tellMore(followUp)}`
    : words.recorded;
}

function given(view: View, words: VerdictWords, verdict: Verdict): TemplateResult {
  // With an answer that still stands, nothing was opened again.
  const escalated = verdict.solved === 'no' && view.tracked.may.verdict;
  return html`<p>${judgement(verdict, view.words)} ${escalated ? words.escalated : ''}</p>
    <small>${moment(verdict.givenAt, view.words)}</small>`;
}

/** What "no" leads to. */
function consequence({ tracked: { reopenUntil }, words: { date } }: View, words: VerdictWords, today: string): string {
  return reopenUntil && reopenUntil >= today ? words.reopens(date(reopenUntil)) : words.escalates;
}

function questions(view: View, words: VerdictWords, { choose, now }: Controls): TemplateResult {
  const { verdict } = view.tracked.appeal;
  const chosen: Choice = { ...verdict, ...view.choice };
  const question = <Name extends keyof Choice>(name: Name, options: readonly (readonly [Choice[Name], string])[]) =>
    html`<fieldset>
      <legend>${words[name]}</legend>
      <div class="taps">
        ${options.map(
          ([value, label]) =>
            html`<button
              value=${value}
              aria-pressed=${chosen[name] === value}
              aria-disabled=${pending(view, 'verdict')}
              @click=${() => choose({ [name]: value })}
            >
              ${label}
            </button>`,
        )}
      </div>
    </fieldset>`;
  const { yes, partly, no } = words.solvedOptions;
  return html`${question('solved', [
    ['yes', yes],
    ['partly', partly],
    ['no', no],
  ])}
    <p class="soft">${consequence(view, words, almaty(now).day)}</p>
    ${question('clear', [
      [true, words.clearOptions.yes],
      [false, words.clearOptions.no],
    ])}
    <p class="soft">${words.atOnce}</p>`;
}

/** A remark goes with the verdict as it stands. */
function remark(view: View, words: VerdictWords, { solved, clear }: Verdict): TemplateResult {
  const { issues } = view;
  return html`<form name="verdict" novalidate autocomplete="off">
    <input type="hidden" name="solved" value=${solved} />
    <input type="hidden" name="clear" value=${clear ? 'yes' : 'no'} />
    ${field(
      { name: 'remark', label: words.remark, hint: words.remarkHint, issue: issueOf('remark', view) },
      html`<textarea id="remark" name="remark" rows="3" aria-describedby=${notesOf('remark')} aria-invalid=${!!issues.remark}></textarea>`,
    )}
    <button aria-disabled=${pending(view, 'verdict')}>
      ${pending(view, 'verdict') ? view.words.sending : view.words.submit}
    </button>
  </form>`;
}

function remarkIssues(data: FormData): TrackIssues {
  const { length } = typed(data, 'remark');
  return length ? found({ remark: length > LIMITS.remarkMax ? 'too_long' : undefined }) : { remark: 'required' };
}

/** Of a remark. The two answers it goes with are those already given. */
export const REMARK: Rules = {
  issues: remarkIssues,
  read: (data) => {
    const solved = typed(data, 'solved') as Solved;
    return { act: 'verdict', solved, clear: data.get('clear') === 'yes', remark: typed(data, 'remark') };
  },
};
