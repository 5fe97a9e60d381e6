/** <jauap-track>: what a citizen may do with an opened case, on the real worker. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../widget/define.ts';
import { words as en } from '../../widget/locales/en.track.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { words as ru } from '../../widget/locales/ru.track.ts';
import { act, client, focused, holdRequests, inside, shows, TEXT, textOf } from './support.ts';
import { button, control, file, fileAnswered, judge, open, press, told } from './track-support.ts';

describe('<jauap-track>, with the case open:', () => {
  describe('a follow-up', () => {
    const MORE = 'Кеше де жарық болған жоқ, көше қараңғы.';

    it('is sent, listed and announced, and the field is empty again', async () => {
      const element = await open(await file());
      control(element, 'text').value = MORE;
      press(element, 'followUp');
      await waitUntil(() => told(element) === kk.done.followUp);
      expect(focused()?.textContent?.trim()).to.equal(kk.done.followUp);
      expect(textOf(inside(element, '[part=follow-ups] ol'))).to.include(MORE);
      expect(textOf(inside(element, '[part=history]'))).to.include(kk.events.followed_up);
      await waitUntil(() => control(element, 'text').value === '');
      await expect(element).to.be.accessible();
    });

    it('is not sent when it is too short or too long, and says so', async () => {
      const element = await open(await file());
      const network = holdRequests();
      for (const [text, issue] of [
        ['', kk.issues.required],
        ['ой', kk.issues.too_short],
        ['ұзын '.repeat(400), kk.issues.too_long],
      ]) {
        control(element, 'text').value = text as string;
        press(element, 'followUp');
        await shows(element, issue as string);
        expect(focused()).to.equal(control(element, 'text'));
      }
      await expect(element).to.be.accessible();
      network.letGo();
      expect(network.count()).to.equal(0);
    });

    it('whose answer was lost is sent again under the same key, and stands once', async () => {
      const element = await open(await file());
      control(element, 'text').value = MORE;
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) => fetch(input, init).then(() => Promise.reject(new TypeError('lost')));
      press(element, 'followUp');
      await shows(element, kk.offline);
      globalThis.fetch = fetch;
      await expect(element).to.be.accessible();
      expect(control(element, 'text').value).to.equal(MORE);
      press(element, 'followUp');
      await waitUntil(() => told(element) === kk.done.followUp);
      expect(inside(element, '[part=follow-ups] ol').children.length).to.equal(1);
    });
  });

  describe('the verdict', () => {
    it('is asked for only when there is an answer', async () => {
      const element = await open(await file());
      expect(inside(element, '[part=verdict]')).to.equal(null);
    });

    it('wants both questions answered, and says so beside each', async () => {
      const element = await open(await fileAnswered());
      press(element, 'verdict');
      await waitUntil(() => focused() === inside(element, '[name=solved]'));
      expect(element.shadowRoot?.getElementById('clear-issue')?.textContent).to.equal(kk.choose);
      await expect(element).to.be.accessible();
    });

    it('is given by keyboard, stays changeable, and the last one counts', async () => {
      const filed = await fileAnswered();
      const element = await open(filed);
      inside(element, '[name=solved]').focus();
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => told(element) === kk.done.verdict);
      expect(focused()?.textContent?.trim()).to.equal(kk.done.verdict);
      await shows(element, `${kk.solvedSaid.yes}. ${kk.clearSaid.yes}.`);
      await expect(element).to.be.accessible();
      inside(element, '[part=verdict] details summary').click();
      judge(element, 'partly', 'no');
      press(element, 'verdict');
      await shows(element, `${kk.solvedSaid.partly}. ${kk.clearSaid.no}.`);
      const { verdict } = await (await client()).appeal(filed.number);
      expect([verdict?.solved, verdict?.clear]).to.deep.equal(['partly', false]);
    });

    it('“not solved” opens the case again with a new term, and says so', async () => {
      const element = await open(await fileAnswered(), 'ru');
      expect(textOf(element)).to.include(ru.reopens);
      judge(element, 'no', 'yes');
      control(element, 'remark').value = 'Фонарь опять не горит';
      press(element, 'verdict');
      await shows(element, ru.reopened);
      expect(focused()?.textContent).to.include(ru.reopened).and.to.include('Срок: до');
      expect(textOf(inside(element, '[part=history]'))).to.include(ru.events.reopened);
      expect(inside(element, 'form[name=verdict]')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('that came too late says that the case has changed, and keeps what was chosen', async () => {
      const filed = await fileAnswered();
      const [first, second] = [await open(filed), await open(filed)];
      judge(first, 'no', 'yes');
      press(first, 'verdict');
      await shows(first, kk.reopened);
      judge(second, 'yes', 'yes');
      press(second, 'verdict');
      await shows(second, kk.problems.act_not_allowed);
      await expect(second).to.be.accessible();
      button(second, kk.refresh).click();
      await shows(second, kk.events.reopened);
    });
  });

  describe('taking back', () => {
    it('asks first; Escape and “back” change nothing and give the focus back', async () => {
      const element = await open(await file());
      const ask = button(element, kk.withdraw.ask);
      for (const leave of ['Escape', 'Enter']) {
        ask.focus();
        await sendKeys({ press: 'Enter' });
        await shows(element, kk.withdraw.question);
        await waitUntil(() => focused()?.textContent?.trim() === kk.back);
        await expect(element).to.be.accessible();
        await sendKeys({ press: leave });
        await waitUntil(() => !inside(element, 'dialog'));
        expect(focused()).to.equal(ask);
      }
      expect(textOf(element)).not.to.include(kk.statuses.withdrawn);
    });

    it('withdraws the appeal, says so, and offers it no more', async () => {
      const element = await open(await file());
      button(element, kk.withdraw.ask).click();
      await waitUntil(() => button(element, kk.withdraw.confirm));
      button(element, kk.withdraw.confirm).click();
      await waitUntil(() => told(element) === kk.done.withdraw);
      expect(focused()?.textContent?.trim()).to.equal(kk.done.withdraw);
      expect(textOf(inside(element, '[part=status]'))).to.equal(kk.statuses.withdrawn);
      expect(button(element, kk.withdraw.ask)).to.equal(undefined);
      expect(inside(element, 'form[name=followUp]')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('takes the consent back, and the text leaves the public view at once', async () => {
      const filed = await file();
      await act(filed.number, 'moderation', { decision: 'publish', version: 1 });
      const element = await open(filed, 'en');
      button(element, en.revoke.ask).click();
      await waitUntil(() => button(element, en.revoke.confirm));
      button(element, en.revoke.confirm).click();
      await waitUntil(() => told(element) === en.done.revoke);
      expect(textOf(element)).to.include(en.publications.no_consent).and.to.include(TEXT);
      expect((await (await client()).appeal(filed.number)).text).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('offers no revoking where there was no consent', async () => {
      const element = await open(await file(false));
      expect(button(element, kk.revoke.ask)).to.equal(undefined);
    });
  });
});
