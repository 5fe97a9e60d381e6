/** The receipt as a page of its own, for the printer and for the file. Pure. */
import type { Receipt } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import type { QrCode } from '../intents/qr.ts';
import { viewBox } from '../intents/qr.ts';
import type { FormWords } from '../locales/form.ts';
import type { ReceiptWords } from '../locales/receipt.ts';
import type { Held } from './held.ts';
import type { Piece } from './markup.ts';
import { toMarkup } from './markup.ts';
import { paperStyles } from './paper.styles.ts';
import { groups } from './receipt-text.ts';

/** Day and time an appeal came, as a receipt must name them (АППК art. 64(2)). */
export function receivedAt({ clock }: Receipt, words: FormWords): string {
  const { day, time } = almaty(clock.receivedAt);
  return `${words.date(day)}, ${time}`;
}

/** What the agency has promised for this appeal; receipts of before there were promises have none. */
export function promised({ promise }: Receipt, words: FormWords, more: ReceiptWords): string {
  if (!promise) return '';
  const { day, time } = almaty(promise.replyBy);
  return more.promise(`${words.date(day)}, ${time}`, words.date(promise.answerBy));
}

const wrapping = (text: string): Piece[] => groups(text).flatMap((group): Piece[] => [group, ['wbr', {}]]);

function acceptedBy({ acceptedBy: person }: Receipt, words: FormWords): Piece[] {
  if (!person) return [];
  const lang = person.position[words.lang] ? words.lang : 'kk';
  return [`${person.name}, `, ['span', { lang }, person.position[lang] ?? '']];
}

function facts({ receipt, code }: Held, words: FormWords, more: ReceiptWords): Piece {
  const accepted = acceptedBy(receipt, words);
  const rows: [string, Piece[]][] = [
    [words.number, wrapping(receipt.number)],
    [words.code, [['code', {}, ...wrapping(code)]]],
    [more.received, [receivedAt(receipt, words)]],
    ...(accepted.length ? [[more.acceptedBy, accepted] as [string, Piece[]]] : []),
    [words.registered, [words.date(receipt.clock.registeredOn)]],
    ...(receipt.promise ? [[more.promised, [promised(receipt, words, more)]] as [string, Piece[]]] : []),
  ];
  return ['dl', {}, ...rows.map(([term, is]): Piece => ['div', {}, ['dt', {}, term], ['dd', {}, ...is]])];
}

const picture = (qr: QrCode, name: string): Piece => [
  'svg',
  { viewBox: viewBox(qr), role: 'img', 'aria-label': name },
  ['rect', { x: '-4', y: '-4', width: '100%', height: '100%', fill: '#fff' }],
  ['path', { d: qr.path }],
];

/** The page. `head` stands in its head, after its title. */
export function paper(held: Held, words: FormWords, more: ReceiptWords, ...head: Piece[]): Piece {
  const { clock, number } = held.receipt;
  const title = `${more.receipt} ${number}`;
  const how: Piece = [
    'div',
    {},
    ['h2', {}, more.follow],
    ['p', {}, ['a', { href: held.address }, held.address]],
    ['p', {}, more.followHow],
  ];
  return [
    'html',
    { lang: words.lang },
    [
      'head',
      {},
      ['meta', { charset: 'utf-8' }],
      ['meta', { name: 'viewport', content: 'width=device-width' }],
      ['title', {}, title],
      ...head,
    ],
    [
      'body',
      {},
      [
        'main',
        {},
        ['h1', {}, title],
        facts(held, words, more),
        ['p', {}, ['strong', {}, words.due(clock.dueOn)], ['small', {}, words.term(clock.term)]],
        ['section', {}, picture(held.qr, more.qr), how],
        ['p', {}, more.complaint],
        ['p', {}, more.secret],
      ],
    ],
  ];
}

/**
 * The page as a file. HTML, because every phone opens it with a tap, with its Kazakh letters, its link and its QR code, and can
 * print it; a text file has neither and is often shown in the wrong encoding. Nothing in it may run or be loaded.
 */
export function paperFile(held: Held, words: FormWords, more: ReceiptWords): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const page = paper(
    held,
    words,
    more,
    ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
    ['style', {}, paperStyles],
  );
  return `<!doctype html>${toMarkup(page)}`;
}
