import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from '../../sdk/contract/contrast.ts';
import { isSiteOrigin } from '../../sdk/contract/fields.ts';

describe('contrast', () => {
  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#595959', '#ffffff', 7],
  ] as const) {
    it(`of ${one} on ${other} is ${ratio}`, () => {
      assert.equal(Math.round(contrast(one, other) * 100) / 100, ratio);
      assert.equal(contrast(one, other), contrast(other, one));
    });
  }
});

describe('the origin of a site', () => {
  for (const [text, is] of [
    ['https://kokshetau.gov.kz', true],
    ['https://kokshetau.gov.kz:8443', true],
    ['http://localhost:8080', true],
    ['http://127.0.0.1:8080', true],
    ['http://kokshetau.gov.kz', false],
    ['https://kokshetau.gov.kz/', false],
    ['https://kokshetau.gov.kz:443', false],
    ['https://KOKSHETAU.gov.kz', false],
    ['https://kokshetau.gov.kz/kk', false],
    ['https://*.gov.kz', false],
    ['https://user@kokshetau.gov.kz', false],
    ['kokshetau.gov.kz', false],
    ['null', false],
    ['ftp://kokshetau.gov.kz', false],
  ] as const) {
    it(`${is ? 'is' : 'is not'} ${text}`, () => assert.equal(isSiteOrigin(text), is));
  }
});
