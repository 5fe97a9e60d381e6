/** Coming to the desk and leaving it, in a real browser with a virtual authenticator. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, sees, signIn, signOut, startDesk } from './browser.ts';

describe('the way to the desk', () => {
  let desk: DeskUnderTest;
  let seat: Seat;
  before(async () => {
    desk = await startDesk();
    seat = await desk.seat();
  });
  after(() => desk.close());

  it('begins with a code, by which the first passkey is made', async () => {
    await enrol(seat.page, desk.origin, await desk.code());
    await sees(seat.page, 'Әсел Нұрланова');
    assert.equal(new URL(seat.page.url()).hash, '');
  });

  it('is open afterwards to the passkey alone, as often as somebody signs out', async () => {
    await signOut(seat.page);
    await signIn(seat.page, desk.origin);
    await sees(seat.page, 'Әсел Нұрланова');
  });
});
