/** The parts of a case in their places. Pure template over the elements of `elements.ts`. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase, Presence } from '../../../sdk/contract/types.ts';
import type { Desk } from '../desk.ts';
import type { CaseWords } from '../locales/case.ts';
import type { About, ActName, CaseContext } from './act-form.ts';
import { textActs, workActs } from './acts.ts';
import { clocksOf } from './clocks.ts';
import { followUpsOf, givenOf } from './given.ts';
import { factsOfCase, headOf } from './head.ts';
import { historyOf } from './history.ts';
import type { Open } from './opening.ts';
import { othersHere } from './others.ts';

/** What a case is shown with. */
export interface CaseView {
  readonly desk: Desk;
  readonly context: CaseContext;
  readonly others: Presence['others'];
  readonly open: Open | undefined;
  readonly start: (act: ActName, about?: About) => void;
}

export function caseView(view: CaseView, words: CaseWords): TemplateResult {
  const { context, desk, open, others } = view;
  const { found } = context;
  return html`${headOf(context, words)}${othersHere(others, words)}${waysDown(words)}
    <section class="panel stack">${clocksOf(found, words, context.now)}${factsOfCase(context, words)}</section>
    <div class="sides ${open && 'place' in open ? 'writing' : ''}">
      <div>${citizensSide(view, words)}</div>
      <div>${agencysSide(view, words)}</div>
    </div>
    ${open && 'act' in open ? html`<jauap-desk-act .desk=${desk} .act=${open.act} .about=${open.about} .context=${context}></jauap-desk-act>` : nothing}
    ${open && 'cover' in open ? html`<jauap-desk-cover .desk=${desk} .found=${found} .photo=${open.cover}></jauap-desk-cover>` : nothing}`;
}

/** On a narrow screen the agency's side lies below the citizen's: what is needed most is one press away. */
function waysDown({ sections }: CaseWords): TemplateResult {
  const lead = (event: Event, id: string) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const target = root.querySelector<HTMLElement>(id);
    target?.scrollIntoView();
    target?.focus();
  };
  return html`<p class="row ways">${(['acts', 'history'] as const).map(
    (id) => html`<button type="button" @click=${(event: Event) => lead(event, `#${id}`)}>${sections[id]}</button>`,
  )}</p>`;
}

function citizensSide({ desk, context, start }: CaseView, words: CaseWords): TemplateResult {
  const { found } = context;
  const point = found.original?.point;
  return html`<jauap-desk-publication .desk=${desk} .found=${found}>${textActs(found, words, start)}</jauap-desk-publication>
    ${
      point
        ? html`<section class="panel stack" aria-labelledby="place"><h2 id="place">${words.sections.place}</h2>
          <jauap-desk-place .point=${point} language=${desk.lang} label=${words.point}></jauap-desk-place></section>`
        : nothing
    }
    ${followUpsOf(found, words, (seq) => start('moderate_reply', { seq }))}
    <jauap-desk-same .desk=${desk} .found=${found}></jauap-desk-same>`;
}

function agencysSide({ desk, context, open, start }: CaseView, words: CaseWords): TemplateResult {
  const { found } = context;
  return html`${workActs(found, words, start)}
    ${open && 'place' in open ? open.place : nothing}
    ${givenOf(found, words)}
    ${desk.may('desk:private') ? html`<jauap-desk-notes .desk=${desk} number=${found.number}></jauap-desk-notes>` : nothing}
    ${mayErase(found) && desk.may('desk:head') ? html`<jauap-desk-erase .desk=${desk} .case=${found}></jauap-desk-erase>` : nothing}
    <section class="panel stack" aria-labelledby="history"><h2 id="history" tabindex="-1">${words.sections.history}</h2>${historyOf(found.timeline, words)}</section>`;
}

/** Only what has ended is erased, and only while there are words left. The service judges; see its rule of erasure. */
const mayErase = ({ progress, text, thread }: DeskCase): boolean =>
  !progress.running && (text !== '' || thread.length > 0);
