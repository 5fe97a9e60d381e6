import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicAddress } from '../../../worker/domain/page.ts';

describe('the address of a page', () => {
  const cases: [why: string, address: string, kept: string][] = [
    ['stays', 'https://a.kz/news/1', 'https://a.kz/news/1'],
    ['loses its query', 'https://a.kz/cabinet?iin=000101500001&token=s3cret', 'https://a.kz/cabinet'],
    ['keeps what tells pages apart', 'https://a.kz/?token=s&id=7&page=2', 'https://a.kz/?id=7&page=2'],
    ['is written in one way', 'HTTPS://A.kz:443/x#', 'https://a.kz/x'],
    ['loses line breaks and blanks', ' https://a.kz\n/x ', 'https://a.kz/x'],
  ];
  for (const [why, address, kept] of cases) {
    it(why, () => assert.equal(publicAddress(address, ['id', 'page']), kept));
  }
});
