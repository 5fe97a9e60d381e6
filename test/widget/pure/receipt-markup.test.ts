/** The page of a receipt as text: whatever is written into it stays text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Receipt } from '../../../sdk/contract/types.ts';
import { toMarkup } from '../../../widget/jauap-receipt/markup.ts';
import { paperStyles } from '../../../widget/jauap-receipt/paper.styles.ts';
import { paperFile } from '../../../widget/jauap-receipt/paper.ts';
import { groups, trackingAddress } from '../../../widget/jauap-receipt/receipt-text.ts';
import { words } from '../../../widget/locales/ru.form.ts';
import { words as more } from '../../../widget/locales/ru.receipt.ts';

const RECEIPT: Receipt = {
  number: 'KOK-2026-000123-X',
  agency: 'kokshetau',
  kind: 'report',
  topic: 'roads',
  publication: 'awaiting',
  promise: null,
  acceptedBy: null,
  clock: {
    receivedAt: '2026-12-10T14:05:00.000Z',
    closesAt: '18:30',
    timeZone: 'Asia/Almaty',
    registeredOn: '2026-12-11',
    shift: null,
    term: 15,
    daysOff: [],
    calendar: 'KZ-2026-11',
    dueOn: '2027-01-06',
    extension: null,
  },
};

/** Letters that matter to a parser of HTML, more often than chance would have them. */
const wicked = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '</title>', '</style>', '<script>', '-->', ' ', 'a'))
    .map((parts) => parts.join('')),
);

const read = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Tags of a text, with what a parser would take for their attributes. */
const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

const file = (name: string, code: string): string => {
  const qr = { size: 21, path: 'M0 0L1 0L1 1Z' };
  const receipt = { ...RECEIPT, acceptedBy: { name, position: { kk: name } } };
  return paperFile({ receipt, code, address: `https://jauap.example/${code}`, qr }, words, more);
};

describe('the markup of a receipt', () => {
  it('keeps every text and every attribute as it is', () => {
    fc.assert(
      fc.property(wicked, wicked, (title, text) => {
        const [, attribute, content] =
          /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(toMarkup(['p', { title }, text])) ?? [];
        assert.deepEqual([read(attribute ?? ''), read(content ?? '')], [title, text]);
      }),
    );
  });

  it('would be broken without escaping', () => {
    assert.doesNotMatch('<p title="">"<b>"</p>', /^<p title="([^"<>]*)">([^<>]*)<\/p>$/);
  });

  it('has the same elements whatever names and codes are', () => {
    const shape = (html: string) => tags(html).map((tag) => tag.split(/[\s>]/)[0]);
    const innocent = shape(file('A', 'B'));
    fc.assert(
      fc.property(wicked, (name) => {
        assert.deepEqual(shape(file(name, 'B')), innocent);
      }),
    );
    assert.ok(!innocent.includes('<script'));
  });

  it('has styles in which nothing must be escaped', () => assert.doesNotMatch(paperStyles, /[&<>"]/));

  it('writes elements without an end as HTML does', () => {
    assert.equal(toMarkup(['p', {}, 'a', ['wbr', {}], 'b']), '<p>a<wbr>b</p>');
  });
});

describe('the texts of a receipt', () => {
  for (const endpoint of ['https://jauap.example', 'https://jauap.example/']) {
    it(`lead to the page of the appeal, from ${endpoint}`, () => {
      assert.equal(trackingAddress(endpoint, RECEIPT), 'https://jauap.example/a/kokshetau/KOK-2026-000123-X');
    });
  }

  it('keep the path of a service that has one, and write its name in ASCII', () => {
    assert.equal(
      trackingAddress('https://жауап.қаз/api/', RECEIPT),
      'https://xn--80aaq2bs.xn--80ao21a/api/a/kokshetau/KOK-2026-000123-X',
    );
  });

  it('fall into groups that are the whole again', () => {
    assert.deepEqual(groups('KOK-2026-000123-X'), ['KOK-', '2026-', '000123-', 'X']);
    assert.deepEqual(groups(''), []);
  });
});
