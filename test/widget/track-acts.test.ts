/** <jauap-track>: what a citizen may do with an opened case, on the real worker. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import { words as enBack } from '../../widget/locales/en.taking-back.ts';
import { words as en } from '../../widget/locales/en.track.ts';
import { words as said } from '../../widget/locales/kk.conversation.ts';
import { words as kkBack } from '../../widget/locales/kk.taking-back.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { words as kkVerdict } from '../../widget/locales/kk.verdict.ts';
import { words as ruVerdict } from '../../widget/locales/ru.verdict.ts';
import { act, client, focused, holdRequests, inside, shows, TEXT, textOf } from './support.ts';
import {
  ANSWER,
  button,
  control,
  file,
  fileAnswered,
  judge,
  open,
  press,
  tap,
  told,
  unfold,
  versionOf,
} from './track-support.ts';

describe('<jauap-track>, with the case open:', () => {
  describe('a follow-up', () => {
    const MORE = 'Кеше де жарық болған жоқ, көше қараңғы.';

    it('is sent, listed and announced, and the field is empty again', async () => {
      const element = await open(await file());
      await unfold(element, 'follow-ups', '#text');
      control(element, 'text').value = MORE;
      press(element, 'conversation');
      await waitUntil(() => told(element) === said.sent);
      expect(focused()?.textContent?.trim()).to.equal(said.sent);
      expect(textOf(inside(element, '[part=follow-ups] ol'))).to.include(MORE);
      expect(textOf(inside(element, '[part=history]'))).to.include(kk.events.followed_up);
      await waitUntil(() => control(element, 'text').value === '');
      await expect(element).to.be.accessible();
    });

    it('is not sent when it is too short or too long, and says so', async () => {
      const element = await open(await file());
      await unfold(element, 'follow-ups', '#text');
      const network = holdRequests();
      for (const [text, issue] of [
        ['', kk.issues.required],
        ['ой', kk.issues.too_short],
        ['ұзын '.repeat(400), kk.issues.too_long],
      ]) {
        control(element, 'text').value = text as string;
        press(element, 'conversation');
        await shows(element, issue as string);
        expect(focused()).to.equal(control(element, 'text'));
      }
      await expect(element).to.be.accessible();
      network.letGo();
      expect(network.count()).to.equal(0);
    });

    it('whose answer was lost is sent again under the same key, and stands once', async () => {
      const element = await open(await file());
      await unfold(element, 'follow-ups', '#text');
      control(element, 'text').value = MORE;
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) => fetch(input, init).then(() => Promise.reject(new TypeError('lost')));
      press(element, 'conversation');
      await shows(element, kk.offline);
      globalThis.fetch = fetch;
      await expect(element).to.be.accessible();
      expect(control(element, 'text').value).to.equal(MORE);
      press(element, 'conversation');
      await waitUntil(() => told(element) === said.sent);
      expect(inside(element, '[part=follow-ups] ol').children.length).to.equal(1);
    });
  });

  describe('the verdict', () => {
    it('is asked for only when there is an answer', async () => {
      const element = await open(await file());
      expect(inside(element, '[part=verdict]')).to.equal(null);
    });

    it('is sent by the second tap and by no tap before, in any order', async () => {
      const element = await open(await fileAnswered());
      await waitUntil(() => tap(element, 'yes'));
      const network = holdRequests();
      tap(element, 'false').click();
      await waitUntil(() => tap(element, 'false').ariaPressed === 'true');
      expect(network.count()).to.equal(0);
      await expect(element).to.be.accessible();
      tap(element, 'partly').click();
      tap(element, 'yes').click();
      await waitUntil(() => network.count() === 1);
      network.letGo();
      await waitUntil(() => told(element) === kkVerdict.recorded);
      await shows(element, `${kk.solvedSaid.partly}. ${kk.clearSaid.no}.`);
    });

    it('is given by keyboard, stays changeable with one tap, and the last one counts', async () => {
      const filed = await fileAnswered();
      const element = await open(filed);
      await waitUntil(() => tap(element, 'yes'));
      tap(element, 'yes').focus();
      await sendKeys({ press: 'Space' });
      tap(element, 'true').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => told(element) === kkVerdict.recorded);
      expect(focused()?.textContent?.trim()).to.equal(kkVerdict.recorded);
      await shows(element, `${kk.solvedSaid.yes}. ${kk.clearSaid.yes}.`);
      await expect(element).to.be.accessible();
      inside(element, '[part=verdict] details summary').click();
      expect(tap(element, 'yes').ariaPressed).to.equal('true');
      tap(element, 'partly').click();
      await shows(element, `${kk.solvedSaid.partly}. ${kk.clearSaid.yes}.`);
      const { verdict } = await (await client()).appeal(filed.number);
      expect([verdict?.solved, verdict?.clear]).to.deep.equal(['partly', true]);
    });

    it('takes a remark afterwards, and says what is wrong with one', async () => {
      const element = await open(await fileAnswered());
      await judge(element, 'yes', false);
      await waitUntil(() => control(element, 'remark'));
      press(element, 'verdict');
      await shows(element, kk.issues.required);
      expect(focused()).to.equal(control(element, 'remark'));
      await expect(element).to.be.accessible();
      control(element, 'remark').value = 'Жауап тым ұзын';
      press(element, 'verdict');
      await waitUntil(() => control(element, 'remark').value === '');
      expect(focused()?.textContent?.trim()).to.equal(kkVerdict.recorded);
    });

    it('“not solved” opens the case again with a new term, says so, and where to say more', async () => {
      const element = await open(await fileAnswered(), 'ru');
      await waitUntil(() => tap(element, 'no'));
      expect(textOf(element)).to.match(/Последний день для этого: \d+ \S+ \d{4} года/);
      await judge(element, 'no', true);
      await shows(element, ruVerdict.reopened);
      expect(focused()?.textContent)
        .to.include(ruVerdict.reopened)
        .and.to.include('Срок: до')
        .and.to.include('разделе «');
      expect(tap(element, 'no')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('“not solved” for the second time goes to the head, which is said before and after', async () => {
      const filed = await fileAnswered();
      const element = await open(filed);
      await judge(element, 'no', true);
      await shows(element, kkVerdict.reopened);
      const version = await versionOf(filed.number);
      await act(filed.number, 'answer', { ...ANSWER, version });
      button(element, kk.refresh).click();
      await waitUntil(() => tap(element, 'no'));
      await shows(element, kkVerdict.escalates);
      await judge(element, 'no', false);
      await shows(element, kkVerdict.escalated);
      await shows(element, kk.events.escalated);
      await expect(element).to.be.accessible();
    });

    it('that came too late says that the case has changed, leads to that, and keeps what was chosen', async () => {
      const filed = await fileAnswered();
      const [first, second] = [await open(filed), await open(filed)];
      await judge(first, 'no', true);
      await shows(first, kkVerdict.reopened);
      await judge(second, 'yes', true);
      await shows(second, kk.problems.act_not_allowed);
      await waitUntil(() => focused()?.textContent === kk.problems.act_not_allowed);
      expect(tap(second, 'yes').ariaPressed).to.equal('true');
      await expect(second).to.be.accessible();
      button(second, kk.refresh).click();
      await shows(second, kk.events.reopened);
    });
  });

  describe('taking back', () => {
    it('asks first; Escape and “back” change nothing and give the focus back', async () => {
      const element = await open(await file());
      const ask = button(element, kk.withdraw);
      for (const leave of ['Escape', 'Enter']) {
        ask.focus();
        await sendKeys({ press: 'Enter' });
        await shows(element, kkBack.withdraw.question);
        await waitUntil(() => focused()?.textContent?.trim() === kkBack.back);
        await expect(element).to.be.accessible();
        await sendKeys({ press: leave });
        await waitUntil(() => !inside(element, 'dialog'));
        expect(focused()).to.equal(ask);
      }
      expect(textOf(element)).not.to.include(kk.statuses.withdrawn);
    });

    it('withdraws the appeal, says so, and offers it no more', async () => {
      const element = await open(await file());
      button(element, kk.withdraw).click();
      await waitUntil(() => button(element, kkBack.withdraw.confirm));
      button(element, kkBack.withdraw.confirm).click();
      await waitUntil(() => told(element) === kkBack.withdraw.done);
      expect(focused()?.textContent?.trim()).to.equal(kkBack.withdraw.done);
      expect(textOf(inside(element, '[part=status]'))).to.equal(kk.statuses.withdrawn);
      expect(button(element, kk.withdraw)).to.equal(undefined);
      expect(inside(element, '[part=follow-ups]')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('takes the consent back, and the text leaves the public view at once', async () => {
      const filed = await file();
      await act(filed.number, 'moderation', { decision: 'publish', version: 1 });
      const element = await open(filed, 'en');
      button(element, en.revoke).click();
      await waitUntil(() => button(element, enBack.revoke.confirm));
      button(element, enBack.revoke.confirm).click();
      await waitUntil(() => told(element) === enBack.revoke.done);
      expect(textOf(element)).to.include(en.publications.no_consent).and.to.include(TEXT);
      expect((await (await client()).appeal(filed.number)).text).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('offers no revoking where there was no consent', async () => {
      const element = await open(await file(false));
      expect(button(element, kk.revoke)).to.equal(undefined);
    });
  });
});
