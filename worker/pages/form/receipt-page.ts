/** The receipt, талон (АППК art. 64(2)): the same as the API gives, with the code, on one page that can be printed. */
import { html } from 'hono/html';
import { parseCode } from '../../../sdk/contract/code.ts';
import type { Receipt } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { day, dayOf, fact, localized, moment, wrapping } from '../parts/texts.ts';
import { why } from '../parts/why.ts';
import { FORM } from '../tables/form.ts';
import { RECEIPT } from '../tables/receipt.ts';

export interface ReceiptView {
  readonly agency: Agency;
  readonly lang: Language;
  readonly receipt: Receipt;
  readonly code: string;
  /** Origin of the service, for the address on paper. */
  readonly origin: string;
}

export function receiptPage({ agency, lang, receipt, code, origin }: ReceiptView): Markup {
  const words = FORM[lang];
  const more = RECEIPT[lang];
  const said = HOSTED_WORDS[lang];
  const address = `${origin}/a/${receipt.agency}/${receipt.number}`;
  const content = html`<section class="receipt" aria-labelledby="receipt">
<h1 id="receipt">${words.accepted}</h1>
<p class="soft">${localized(agency.names, lang)}</p>
${facts(receipt, code, lang)}
<p class="due"><strong>${words.due(receipt.clock.dueOn)}</strong></p>
${why(receipt.clock, words, receipt.clock.receivedAt)}
${unpublished(receipt, lang)}
<h2>${more.follow}</h2>
<p><a href="${address}?lang=${lang}">${address}</a></p>
<h2>${said.save}</h2>
<p>${words.keep} ${said.saveHow}</p>
<p>${more.complaint}</p>
<p>${more.secret}</p>
</section>
<p class="screen"><a href="/a/${agency.id}?lang=${lang}">${said.sendAgain}</a></p>`;
  return page({ lang, title: `${more.receipt} ${receipt.number}`, path: `/a/${agency.id}`, content, answer: true });
}

function facts({ number, clock, acceptedBy, promise }: Receipt, code: string, lang: Language): Markup {
  const words = FORM[lang];
  const more = RECEIPT[lang];
  const promised = promise && more.promise(words.date(dayOf(promise.replyBy)), words.date(promise.answerBy));
  return html`<dl>
${fact(words.number, html`<strong class="number">${wrapping(number)}</strong>`)}
${fact(words.code, html`<code>${wrapping(grouped(code))}</code>`)}
${fact(more.received, moment(clock.receivedAt, lang))}
${acceptedBy ? fact(more.acceptedBy, html`${acceptedBy.name}, ${localized(acceptedBy.position, lang)}`) : ''}
${promised ? fact(more.promised, promised) : ''}
${fact(words.registered, day(clock.registeredOn, lang))}
</dl>`;
}

/** Why the public does not read it, if it does not. */
function unpublished({ publication }: Receipt, lang: Language): Piece {
  const words = FORM[lang];
  const told =
    publication === 'awaiting' ? words.statuses.moderation : publication === 'no_consent' ? words.noConsent : '';
  return told && html`<p class="soft">${told}</p>`;
}

/** The code as it is read aloud and typed, whichever way it came. */
const grouped = (code: string): string => (parseCode(code) ?? '').replace(/.{4}(?=.)/g, '$&-');
