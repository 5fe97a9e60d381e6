/** What was found, or why nothing is shown. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import type { ApiError } from '../../sdk/errors.ts';
import type { RequestState } from '../controllers/request-controller.ts';
import { almaty } from '../dates.ts';
import { appealCard } from '../jauap-feed/appeal-card.ts';
import type { FindWords } from '../locales/find.ts';
import type { Found } from './ask.ts';
import { markedAppeal } from './marks.ts';
import type { FindView } from './view.ts';

/** Older than this, a date says more than a distance. */
const AGO_MAX = 30;

export function appeals(
  view: FindView,
  { tag, ...rest }: RequestState<Found>,
  seek: (shown?: Found) => void,
): TemplateResult {
  const { words, said, acts } = view;
  const { value } = rest;
  const failed = tag === 'failed';
  const pending = tag === 'pending';
  const count = value && (value.items.length ? said.found(value.items.length, !!value.next) : said.nothing);
  const retry = value ? () => seek(value) : () => seek();
  return html`<div class="found">
    <div role="status"><h3 tabindex="-1">${pending ? words.loading : failed ? '' : count}</h3></div>
    ${value?.items.map((appeal) => row(appeal, view))}
    ${value?.items.length === 0 ? wayOut(view) : ''}
    <p role="alert" class="alert">${failed ? failure((rest as { error?: unknown }).error, said) : ''}</p>
    ${failed || value?.next ? html`<button part="more" @click=${retry}>${failed ? words.retry : words.more}</button>` : ''}
  </div>`;

  function wayOut({ wanted }: FindView): TemplateResult {
    const wider = wanted.q && Object.keys(wanted).length > 1 ? { q: wanted.q } : {};
    return html`<p>${said.nothingHint}</p>
      <button type="button" @click=${() => acts.ask(wider)}>${wider.q ? said.onlyWords : said.all}</button>`;
  }
}

/** One appeal, with the ways to it. */
function row(appeal: PublicAppeal, view: FindView): TemplateResult {
  const { endpoint, wanted, words, said, onAppeals } = view;
  const { updatedAt } = appeal;
  const days = (Date.parse(today()) - Date.parse(almaty(updatedAt).day)) / 86_400_000;
  const when = days > AGO_MAX ? words.date(almaty(updatedAt).day) : said.ago(Math.max(0, days));
  return html`${appealCard(wanted.q ? markedAppeal(appeal, wanted.q) : appeal, words, endpoint, !!wanted.appeal)}
    <div class="beside"><small>${said.updated}: ${when}</small>${onAppeals.render(appeal, view, words.lang)}</div>`;
}

const today = (): string => almaty(new Date().toISOString()).day;

/** Why it failed, in words that say what to do. Seconds of a limit are told as they are. */
function failure(error: unknown, said: FindWords): string {
  const { status = 0, retryAfter } = Object(error) as Partial<ApiError>;
  if (status === 429) return said.wait(seconds(retryAfter));
  if (status === 404) return said.gone;
  return status === 400 || status === 422 ? said.wrong : said.offline;
}

/** `Retry-After` is seconds or a date (RFC 9110 §10.2.3). */
function seconds(retryAfter: string | null | undefined): number {
  const given = Number(retryAfter);
  const left = Number.isNaN(given) ? (Date.parse(retryAfter ?? '') - Date.now()) / 1000 : given;
  return Math.max(1, Math.ceil(left || 60));
}
