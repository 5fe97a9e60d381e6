import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressFault, webhookHosts } from '../../../worker/domain/webhook-url.ts';
import { INWARD_ADDRESSES } from '../../helpers/inward-addresses.ts';

const rule = { hosts: ['kokshetau.example', 'xn--80ak6aa92e.kz'], local: false };

describe('the address of a webhook', () => {
  for (const address of [
    'https://kokshetau.example/hook',
    'https://hooks.kokshetau.example/a/b?x=1',
    'HTTPS://Hooks.KOKSHETAU.example/',
    'https://kokshetau.example:443/hook',
    'https://аррӏе.kz/hook',
  ]) {
    it(`may be ${address}`, () => assert.equal(addressFault(address, rule), undefined));
  }

  for (const address of INWARD_ADDRESSES(8080)) {
    it(`may not be ${JSON.stringify(address)}`, () => assert.notEqual(addressFault(address, rule), undefined));
  }

  it('is tried in at least sixty disguises', () => assert.ok(INWARD_ADDRESSES(8080).length >= 60));

  for (const address of [
    'https://kokshetau.example.evil.kz/',
    'https://evilkokshetau.example/',
    'https://example/',
    'https://evil.kz/kokshetau.example',
  ]) {
    it(`is the agency's own: not ${address}`, () => assert.notEqual(addressFault(address, rule), undefined));
  }

  it('may be on this machine only where that is allowed', () => {
    const local = { ...rule, local: true };
    assert.equal(addressFault('http://127.0.0.1:8080/hook', local), undefined);
    assert.equal(addressFault('http://127.0.0.1:8080/hook', rule), 'wrong_format');
    for (const address of ['http://127.0.0.2:8080/', 'http://localhost:8080/', 'http://127.0.0.1@evil.kz/']) {
      assert.notEqual(addressFault(address, local), undefined);
    }
  });

  it('may stand on hosts of the agency’s https sites and on those that were named, if they are names', () => {
    const origins = ['https://www.kokshetau.example', 'http://plain.example', 'https://127.0.0.1', 'https://localhost'];
    const named = ['hooks.gov.kz', '10.0.0.1', 'intranet', 'db.internal', 'a.b.local'];
    assert.deepEqual(webhookHosts(origins, named), ['www.kokshetau.example', 'hooks.gov.kz']);
  });
});
