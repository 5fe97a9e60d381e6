/** A followed appeal, from what matters most to what is seldom needed. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { answerPart, complaintPart, ownWords, standing } from './case.ts';
import { history } from './history.ts';
import type { Controls, TakingBack, View } from './view.ts';
import { alertOf, content, hasConversation, hasVerdict, pending } from './view.ts';

export { opening } from './opening.ts';

export function parts(view: View, controls: Controls): TemplateResult {
  const { tracked, words, course } = view;
  const refreshed = course.act === 'track' && course.tag === 'done' ? words.refreshed : '';
  const actions = html`<div class="actions">
      <button @click=${() => controls.act({ act: 'track' })} aria-disabled=${pending(view, 'track')}>
        ${pending(view, 'track') ? words.finding : words.refresh}
      </button>
      <button @click=${controls.close}>${words.close}</button>
      <span role="status">${refreshed}</span>
    </div>
    ${alertOf(view, 'track')}`;
  return html`${standing(view, actions, controls.now)} ${answerPart(view)} ${judged(view, controls)}
    ${complaintPart(view, controls.now)} ${ownWords(view, controls)} ${said(view, controls)}
    ${history(tracked.timeline, words)} ${folded(view, controls)} ${takingBack(view, controls)}`;
}

/** The citizen's word on the answer, loaded with an answer. */
function judged(view: View, controls: Controls): TemplateResult | '' {
  return hasVerdict(view.tracked) ? html`<div part="verdict">${content('verdict', view, controls)}</div>` : '';
}

/** What was said since, loaded if there is anything; and a field to say more, loaded when it is unfolded. */
function said(view: View, controls: Controls): TemplateResult | '' {
  const { tracked, words } = view;
  const anything = hasConversation(tracked);
  if (!anything && !tracked.may.followUp) return '';
  return html`<div part="follow-ups">
    ${anything ? content('conversation', view, controls) : ''}
    ${
      tracked.may.followUp
        ? html`<details @toggle=${() => controls.unfold('conversation')}>
          <summary>${words.followUp}</summary>
          ${content('conversation', view, controls, 'more')}
        </details>`
        : ''
    }
  </div>`;
}

/** What is loaded when it is unfolded. */
function folded(view: View, controls: Controls): TemplateResult {
  const { tracked, words, sections } = view;
  // An agency that has stopped sending notices must still be able to forget an address.
  const notices = tracked.contact || (sections.agency && sections.agency.contact !== 'none');
  return html`<div>
    ${
      notices
        ? html`<details part="contact" @toggle=${() => controls.unfold('contact')}>
          <summary>${words.contact}</summary>
          ${content('contact', view, controls)}
        </details>`
        : ''
    }
    <details part="official" @toggle=${() => controls.unfold('official')}>
      <summary>${words.official}</summary>
      ${content('official', view, controls)}
    </details>
  </div>`;
}

const TAKING_BACK: readonly TakingBack[] = ['withdraw', 'revoke'];

/** What may be taken back. Its second step is loaded with the first. */
function takingBack(view: View, controls: Controls): TemplateResult | '' {
  const { tracked, words, course, asking, sections } = view;
  const last = TAKING_BACK.find((act) => act === course.act);
  const open = TAKING_BACK.filter((act) => tracked.may[act]);
  if (!open.length && !last) return '';
  return html`<div class="actions">
    ${asking || last || sections.get('takingBack') ? content('takingBack', view, controls) : ''}
    ${last && alertOf(view, last)}
    ${open.map(
      (act) =>
        html`<button aria-haspopup="dialog" aria-disabled=${pending(view, act)} @click=${() => controls.ask(act)}>
          ${pending(view, act) ? words.sending : words[act]}
        </button>`,
    )}
  </div>`;
}
