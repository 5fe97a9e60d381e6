import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutAddress } from '../../worker/http/network.ts';

describe('the network of an address', () => {
  const cases: [why: string, address: string, network: string][] = [
    ['of IPv4 is a /24', '203.0.113.7', '203.0.113'],
    ['of IPv6 is a /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['is the same however IPv6 is written', '2001:0DB8:0001::', '2001:db8:1:0'],
    ['knows a run of zeros in the middle', '2001::5', '2001:0:0:0'],
    ['knows a run of zeros at the beginning', '::1', '0:0:0:0'],
    ['of IPv4 written as IPv6 is that of IPv4', '::ffff:203.0.113.7', '203.0.113'],
    ['of IPv4 written as hexadecimal IPv6 is that of IPv4', '::FFFF:cb00:7107', '203.0.113'],
    ['is one and the same where there is none', '', 'unknown'],
    ['is not what a caller makes up', '203.0.113.7, 198.51.100.1', 'unknown'],
    ['is no host name', 'localhost', 'unknown'],
    ['is no half of an address', '2001:db8', 'unknown'],
    ['is no address with a zone', 'fe80::1%eth0', 'unknown'],
  ];
  for (const [why, address, network] of cases) it(why, () => assert.equal(cutAddress(address), network));

  it('hides the last byte of IPv4 and the last eight of IPv6, and nothing before', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 255 }), (address, last) => {
        const network = address.split('.').slice(0, 3).join('.');
        assert.equal(cutAddress(address), network);
        assert.equal(cutAddress(`${network}.${last}`), network);
      }),
    );
    const group = fc.integer({ min: 1, max: 0xffff }).map((n) => n.toString(16));
    fc.assert(
      fc.property(
        fc.tuple(group, group, group, group),
        fc.array(group, { minLength: 4, maxLength: 4 }),
        (site, rest) => {
          assert.equal(cutAddress([...site, ...rest].join(':')), site.join(':'));
        },
      ),
    );
  });
});
