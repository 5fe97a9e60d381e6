/** <jauap-track>: number and code open the case, and the case is told whole, on the real worker. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import { createCode } from '../../sdk/index.ts';
import { words as en } from '../../widget/locales/en.track.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { words as ru } from '../../widget/locales/ru.track.ts';
import { act, client, endpoint, focused, holdRequests, inside, NOBODY, shows, TEXT, textOf } from './support.ts';
import { ANSWER, button, control, file, fileAnswered, open, press, track, type, unfold } from './track-support.ts';

describe('<jauap-track>', () => {
  describe('the door', () => {
    it('is accessible in three languages, and nothing of it is for browsers to keep or correct', async () => {
      for (const lang of ['kk', 'ru', 'en']) await expect(await track(lang)).to.be.accessible();
      const element = await track();
      for (const name of ['number', 'code']) {
        const { autocomplete, spellcheck } = control(element, name);
        expect([autocomplete, spellcheck]).to.deep.equal(['off', false]);
      }
      expect(textOf(element)).to.include(kk.watched);
    });

    it('takes the colours of the page, whatever the page calls them', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        :root { --ink: rgb(1, 2, 3); --accent: rgb(4, 5, 6); }
        jauap-track { --jauap-ink: var(--ink); --jauap-accent: var(--accent); }
      `);
      document.adoptedStyleSheets.push(sheet);
      const element = await track();
      expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(inside(element, '[part=submit]')).backgroundColor).to.equal('rgb(4, 5, 6)');
      document.adoptedStyleSheets.pop();
    });

    it('takes a number the page knows', async () => {
      const element = await track('kk', 'KOK-2026-000001-A');
      expect(control(element, 'number').value).to.equal('KOK-2026-000001-A');
      element.number = 'KOK-2026-000002-B';
      await waitUntil(() => control(element, 'number').value === 'KOK-2026-000002-B');
    });

    it('says what is missing or mistyped before anything is sent, and leads there', async () => {
      const element = await track();
      const network = holdRequests();
      press(element);
      await waitUntil(() => focused() === control(element, 'number'));
      const issue = (name: string) => element.shadowRoot?.getElementById(`${name}-issue`)?.textContent;
      expect([issue('number'), issue('code')]).to.deep.equal([kk.issues.required, kk.issues.required]);
      const code = createCode();
      type(element, { number: 'KOK-2026-000001-A', code: (code.startsWith('A') ? 'B' : 'A') + code.slice(1) });
      press(element);
      await waitUntil(() => focused() === control(element, 'code'));
      expect([issue('number'), issue('code')]).to.deep.equal(['', kk.mistyped.code]);
      await expect(element).to.be.accessible();
      network.letGo();
      expect(network.count()).to.equal(0);
    });

    it('says the same of a number that does not exist and of a wrong code', async () => {
      const { number } = await file();
      const element = await track('ru');
      for (const wrong of [number, 'KOK-2026-999999-A']) {
        type(element, { number: wrong, code: createCode() });
        press(element);
        await shows(element, ru.problems.not_found);
      }
      await expect(element).to.be.accessible();
      expect(control(element, 'number').value).to.equal('KOK-2026-999999-A');
    });

    it('says so when there is no connection, and opens when it is back', async () => {
      const filed = await file();
      const element = await track('en', '', NOBODY);
      type(element, filed);
      press(element);
      await shows(element, en.offline);
      await expect(element).to.be.accessible();
      element.endpoint = await endpoint();
      press(element);
      await shows(element, en.yourWords);
    });

    it('asks once however often the button is pressed, and says that it asks', async () => {
      const element = await track();
      type(element, await file());
      const network = holdRequests();
      for (let i = 0; i < 3; i++) press(element);
      await shows(element, kk.finding);
      network.letGo();
      await shows(element, kk.yourWords);
      expect(network.count()).to.equal(1);
    });

    it('opens by keyboard, with the code as people type it, and leaves no trace in the address', async () => {
      const { number, code } = await file();
      const before = location.href;
      const element = await track();
      control(element, 'number').focus();
      await sendKeys({ type: number.toLowerCase().replace('kok', 'кок') });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: code.toLowerCase().replaceAll('-', ' ') });
      await sendKeys({ press: 'Enter' });
      await shows(element, `${kk.appeal} ${number}`);
      await waitUntil(() => focused() === inside(element, 'h2'));
      expect(location.href).to.equal(before);
      expect(document.documentElement.outerHTML).not.to.include(code);
    });

    it('fills both fields from a receipt copied as a whole', async () => {
      const { number, code } = await file();
      const element = await track();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', `${kk.number}: ${number}\n${kk.code}: ${code}\n${kk.due('2026-12-14')}`);
      control(element, 'number').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
      );
      expect([control(element, 'number').value, control(element, 'code').value.replaceAll('-', '')]).to.deep.equal([
        number,
        code.replaceAll('-', ''),
      ]);
    });
  });

  describe('the case', () => {
    it('tells status, term with its inputs, the own words and the history, in three languages', async () => {
      const filed = await file();
      for (const words of [kk, ru, en]) {
        const element = await open(filed, words.lang);
        for (const part of [
          words.statuses.moderation,
          words.topics.lighting,
          words.why,
          TEXT,
          words.publications.awaiting,
          `${words.events.received} `,
          words.actors.citizen,
        ])
          expect(textOf(element)).to.include(part);
        const { dueOn } = await (await client()).appeal(filed.number);
        expect(inside(element, '[role=img]').getAttribute('aria-label'))
          .to.include('15')
          .and.to.include(words.due(dueOn));
        expect(inside(element, '[part=history] ol').children.length).to.equal(1);
        await expect(element).to.be.accessible();
      }
    });

    it('tells the answer in both languages, the measures, and until when one may complain', async () => {
      const element = await open(await fileAnswered());
      const answer = textOf(inside(element, '[part=answer]'));
      for (const part of [ANSWER.texts.kk, ANSWER.texts.ru, kk.natures.satisfied, 'Шам ауыстырылды', 'Ерлан'])
        expect(answer).to.include(part);
      expect(textOf(inside(element, '[part=complaint]'))).to.match(
        /Үш ай ішінде, \d{4} жылғы \d+ \S+(ға|ге|қа|ке) дейін/,
      );
      expect(textOf(inside(element, '[part=history]')))
        .to.include(kk.statuses.answered)
        .and.to.include(kk.actors.agency);
      await expect(element).to.be.accessible();
    });

    it('is accessible in the dark', async () => {
      const element = await open(await fileAnswered(), 'ru');
      element.theme = 'dark';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('is read again, and forgotten when closed', async () => {
      const filed = await file();
      const element = await open(filed);
      await act(filed.number, 'moderation', { decision: 'publish', version: 1 });
      button(element, kk.refresh).click();
      await shows(element, kk.refreshed);
      await shows(element, kk.publications.published);
      button(element, kk.close).click();
      await waitUntil(() => focused() === control(element, 'number'));
      expect(control(element, 'code').value).to.equal('');
      expect(textOf(element)).not.to.include(TEXT);
    });

    it('keeps what was typed when the language changes', async () => {
      const element = await open(await file());
      await unfold(element, 'follow-ups', '#text');
      control(element, 'text').value = 'Тағы бір сөз';
      element.lang = 'en';
      await shows(element, en.history);
      expect(control(element, 'text').value).to.equal('Тағы бір сөз');
    });
  });
});
