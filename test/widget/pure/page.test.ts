/** The address that travels with an appeal: one per page, and never a secret. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTitle } from '../../../widget/check/current-page.ts';
import { canonicalAddress } from '../../../widget/page.ts';
import { visible } from '../../../widget/visible.ts';

const at = (location: string, canonical?: string, pageParams?: string) =>
  canonicalAddress(new URL(location), canonical, pageParams);

describe('the canonical address of a page', () => {
  const table: readonly (readonly [why: string, args: Parameters<typeof at>, expected: string | undefined])[] = [
    ['is its location', ['https://a.kz/roads'], 'https://a.kz/roads'],
    ['drops the fragment', ['https://a.kz/roads#abai'], 'https://a.kz/roads'],
    ['drops the query', ['https://a.kz/r?token=s3cret&utm_source=x'], 'https://a.kz/r'],
    ['drops user name and password', ['https://me:pw@a.kz/r'], 'https://a.kz/r'],
    ['keeps a named parameter', ['https://a.kz/?id=7&token=s', undefined, 'id'], 'https://a.kz/?id=7'],
    ['keeps the named order', ['https://a.kz/?b=2&a=1', undefined, 'a, b'], 'https://a.kz/?a=1&b=2'],
    ['keeps every value', ['https://a.kz/?a=1&a=2', undefined, 'a'], 'https://a.kz/?a=1&a=2'],
    ['knows no nameless parameter', ['https://a.kz/?=s3cret', undefined, ' , '], 'https://a.kz/'],
    ['is the canonical link', ['https://a.kz/amp/1', 'https://a.kz/1'], 'https://a.kz/1'],
    ['filters the canonical link too', ['https://a.kz/', 'https://a.kz/1?sid=2#x'], 'https://a.kz/1'],
    ['ignores a link to another site', ['https://a.kz/1', 'https://b.kz/1'], 'https://a.kz/1'],
    ['ignores a site that only begins alike', ['https://a.kz/1', 'https://a.kz.evil.kz/1'], 'https://a.kz/1'],
    ['ignores another port', ['https://a.kz/1', 'https://a.kz:8443/1'], 'https://a.kz/1'],
    ['ignores what is no address', ['https://a.kz/1', 'https://'], 'https://a.kz/1'],
    ['is none in a frame made of text', ['about:srcdoc'], undefined],
    ['is none in a file', ['file:///C:/site/index.html'], undefined],
    ['is none if it is too long', [`https://a.kz/${'a'.repeat(500)}`], undefined],
  ];
  for (const [why, args, expected] of table) it(why, () => assert.equal(at(...args), expected));
});

describe('a title', () => {
  it('is cut to what the contract takes', () => assert.equal(plainTitle('я'.repeat(201)).length, 200));

  it('is never cut in the middle of a character', () => {
    assert.ok(plainTitle(`${'я'.repeat(199)}😀`).isWellFormed());
  });

  it('loses marks nobody sees', () => assert.equal(plainTitle(' \u200eАкимат\u202e '), 'Акимат'));
});

describe('text without the invisible', () => {
  it('keeps lines, tabs, and the joiners of emoji', () => {
    assert.equal(visible('бір\r\nекі\t👨‍👩‍👧'), 'бір\nекі\t👨‍👩‍👧');
  });

  it('loses controls, direction marks and halves of characters', () => {
    assert.equal(visible('a\u0000b\u001bc\u2066d\ud800e'), 'abcde');
  });
});
