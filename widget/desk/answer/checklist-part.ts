/** What an answer should say, and what of it is there. Pure template. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { checksOf } from './checklist.ts';
import { owedLanguage } from './draft.ts';
import { RIGHT_TO_COMPLAIN } from './standard-lines.ts';
import type { EditorView } from './view.ts';

export function checklistPart(view: EditorView): TemplateResult {
  const { draft, words, found } = view;
  const checks = checksOf(draft, owedLanguage(found));
  const written = (['kk', 'ru'] as const).filter((language) => draft.texts[language].trim());
  const complaint = checks.find(({ check }) => check === 'complaint');
  const addTo = complaint?.missingIn ?? [];
  const addRight = () => {
    const added = addTo.map((language) => [
      language,
      `${draft.texts[language].trimEnd()}\n\n${RIGHT_TO_COMPLAIN[language]}`,
    ]);
    view.set({ texts: { ...draft.texts, ...Object.fromEntries(added) } });
  };
  return html`<section class="checklist panel" aria-labelledby="checklist">
    <h2 id="checklist">${words.checklist}</h2>
    <p class="small soft">${words.metOf(checks.filter(({ met }) => met).length, checks.length)}</p>
    <ul>
      ${checks.map(({ check, met, missingIn }) => {
        const { name, hint } = words.checks[check];
        // Where only one of two texts lacks it, the hint says which.
        const where = missingIn.length > 0 && missingIn.length < written.length ? missingIn : [];
        return html`<li class=${met ? 'met' : 'unmet'}>
          <span class="sign" aria-hidden="true">${met ? '✓' : '○'}</span>
          <div>
            ${name}<span class="visually-hidden">: ${met ? words.met : words.unmet}</span>
            ${met ? nothing : html`<p class="small soft">${hint}${where.map((language) => ` (${words.inLanguage[language]})`)}</p>`}
            ${check === 'complaint' && addTo.length > 0 ? html`<button class="plain" @click=${addRight}>${words.addRight}</button>` : nothing}
          </div>
        </li>`;
      })}
    </ul>
    <p class="small soft">${words.nobody}</p>
  </section>`;
}
