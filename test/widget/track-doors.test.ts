/** <jauap-track>: the second door, on the real worker. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import { words as door } from '../../widget/locales/kk.official.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { words as ruDoor } from '../../widget/locales/ru.official.ts';
import { focused, inside, shows, TEXT, textOf } from './support.ts';
import { answerOtherwise, button, control, filePublished, open, press, told, unfold } from './track-support.ts';

describe('<jauap-track>, at the second door:', () => {
  describe('the second door', () => {
    it('gives the text to copy, the way to e-Otinish, and takes the number back, as told by the applicant', async () => {
      const filed = await filePublished();
      const element = await open(filed);
      await unfold(element, 'official', 'form[name=official]');
      const text = inside(element, '.paper').textContent ?? '';
      for (const part of [TEXT, filed.number, `${door.letter.place}: Абай көшесі, 14`, door.letter.request])
        expect(text).to.include(part);
      expect(text.replaceAll('-', '')).not.to.include(filed.code.replaceAll('-', ''));
      await waitUntil(() => inside(element, '[part=official] a'));
      const { href, rel } = inside<HTMLAnchorElement>(element, '[part=official] a');
      expect(href).to.match(/^https:/);
      expect(rel).to.equal('noopener noreferrer');
      await expect(element).to.be.accessible();

      control(element, 'officialNumber').focus();
      await sendKeys({ type: 'жT-2026-12345678' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => told(element) === door.saved);
      expect(focused()?.textContent).to.equal(door.saved);
      expect(textOf(inside(element, '[part=official]')))
        .to.include('ЖТ-2026-12345678')
        .and.to.include(kk.asTold)
        .and.to.include(door.sameTerm)
        .and.not.to.include('ұқсамайды');
      expect(textOf(inside(element, '[part=history]'))).to.include(kk.events.officially_filed);
      expect(control(element, 'officialNumber').value).to.equal('ЖТ-2026-12345678');
      await expect(element).to.be.accessible();
    });

    it('refuses what is no number at all, and takes an unusual one with a word about it', async () => {
      const element = await open(await filePublished());
      await unfold(element, 'official', 'form[name=official]');
      for (const [typed, issue] of [
        ['', kk.issues.required],
        ['ЖТ-1', kk.issues.too_short],
        ['1'.repeat(31), kk.issues.too_long],
      ] as const) {
        control(element, 'officialNumber').value = typed;
        press(element, 'official');
        await shows(element, issue);
        expect(focused()).to.equal(control(element, 'officialNumber'));
      }
      control(element, 'officialNumber').value = 'канцелярия 15/3';
      press(element, 'official');
      await shows(element, door.odd('ЖТ-2026-00000000'));
      await expect(element).to.be.accessible();
    });

    it('writes the text in the language of the appeal, whatever the reader’s is', async () => {
      const element = await open(await filePublished(), 'ru');
      await unfold(element, 'official', '.paper');
      expect(inside(element, '.paper').lang).to.equal('kk');
      expect(textOf(inside(element, '.paper'))).to.include(door.letter.request);
      expect(textOf(element)).to.include(ruDoor.lead);
    });

    it('leads to no address that is not of the web', async () => {
      const profile = answerOtherwise('/v1/agencies/kokshetau', async (_, real) =>
        Response.json({ ...(await (await real()).json()), officialAppealUrl: 'javascript:alert(1)' }),
      );
      const element = await open(await filePublished());
      await unfold(element, 'official', 'form[name=official]');
      await waitUntil(() => profile.asked.length === 1);
      await element.updateComplete;
      expect(inside(element, '[part=official] a')).to.equal(null);
      profile.mend();
    });
  });

  it('nothing of a case is left when it is closed, in no part of it', async () => {
    const filed = await filePublished();
    const element = await open(filed);
    await unfold(element, 'official', '.paper');
    button(element, kk.close).click();
    await waitUntil(() => control(element, 'code'));
    expect(textOf(element)).not.to.include(TEXT);
    const other = await filePublished();
    control(element, 'number').value = other.number;
    control(element, 'code').value = other.code;
    press(element);
    await shows(element, other.number);
    await unfold(element, 'official', '.paper');
    expect(textOf(element)).not.to.include(filed.number);
  });
});
