/** What the citizen has added, and a field to add one. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { field, notesOf } from './field.ts';
import { moment } from './history.ts';
import type { View } from './view.ts';
import { alertOf, issueOf, pending } from './view.ts';

export function followUpsPart(view: View): TemplateResult | '' {
  const { tracked, words, issues, course } = view;
  const { followUps, may } = tracked;
  if (!followUps.length && !may.followUp) return '';
  const items = followUps.map(
    ({ at, text }) => html`<li><p part="text">${text}</p><small>${moment(at, words)}</small></li>`,
  );
  const add = () => html`<form name="followUp" novalidate autocomplete="off">
    ${field(
      { name: 'text', label: words.followUp, hint: words.followUpHint, issue: issueOf('text', view) },
      html`<textarea id="text" name="text" rows="4" required aria-describedby=${notesOf('text')} aria-invalid=${!!issues.text}></textarea>`,
    )}
    <p role="alert" class="alert">${alertOf(view, 'followUp')}</p>
    <button class="primary" aria-disabled=${pending(view, 'followUp')}>
      ${pending(view, 'followUp') ? words.sending : words.submit}
    </button>
  </form>`;
  const told = course.act === 'followUp' && course.tag === 'done' ? words.done.followUp : '';
  return html`<div part="follow-ups">
    <h3>${words.followUps}</h3>
    ${items.length ? html`<ol>${items}</ol>` : ''}
    <p role="status" tabindex="-1" class="told">${told}</p>
    ${may.followUp ? add() : ''}
  </div>`;
}
