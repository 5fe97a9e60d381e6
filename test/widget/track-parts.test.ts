/** <jauap-track>: the parts of a case that are loaded when they are wanted. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit/html.js';
import '../../widget/define.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { Controls, View } from '../../widget/jauap-track/view.ts';
import { content } from '../../widget/jauap-track/view.ts';
import { words as contact } from '../../widget/locales/kk.contact.ts';
import { words as said } from '../../widget/locales/kk.conversation.ts';
import { words as door } from '../../widget/locales/kk.official.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { PICTURE_WORDS } from '../../widget/locales/pictures.ts';
import { words as ruDoor } from '../../widget/locales/ru.official.ts';
import { act, client, focused, inside, shows, TEXT, textOf } from './support.ts';
import type { Filed } from './track-support.ts';
import { answerOtherwise, button, control, file, open, press, told, unfold, versionOf } from './track-support.ts';

const MORE = 'Кеше де жарық болған жоқ, көше қараңғы.';

async function filePublished(): Promise<Filed> {
  const filed = await file();
  await act(filed.number, 'moderation', { decision: 'publish', version: 1 });
  return filed;
}

const bodyOf = (asked: Request | undefined) => (asked as Request).json();

/** The tracked case with something changed, as a newer service would send it. */
const changed = (change: (tracked: TrackedAppeal) => object) =>
  answerOtherwise('/track', async (_, real) => {
    const tracked = (await (await real()).json()) as TrackedAppeal;
    return Response.json({ ...tracked, ...change(tracked) });
  });

describe('<jauap-track>, part by part:', () => {
  describe('the conversation', () => {
    it('tells both sides in order of time: who, with position, and who may read it', async () => {
      const filed = await filePublished();
      const { number, code } = filed;
      const { followUp } = await client();
      await followUp(number, code, MORE);
      const reply = { text: 'Шеберлер ертең келеді.', official: 'head-roads', version: await versionOf(number) };
      await act(number, 'replies', reply);
      await followUp(number, code, 'Рақмет, күтемін.', { public: true });
      const element = await open(filed);
      await waitUntil(() => inside(element, '[part=follow-ups] li'));
      const lines = [...inside(element, '[part=follow-ups] ol').children].map(textOf);
      expect(lines.length).to.equal(3);
      expect(lines[0]).to.include(said.you).and.to.include(MORE).and.to.include(said.wordStates.private);
      expect(lines[1]).to.include('Ерлан').and.to.include('Шеберлер ертең келеді.');
      expect(lines[2]).to.include('Рақмет, күтемін.').and.to.include(said.wordStates.awaiting);
      await expect(element).to.be.accessible();
    });

    it('shows a word to everybody only if that was ticked, and offers no tick without consent', async () => {
      const element = await open(await filePublished());
      await unfold(element, 'follow-ups', '#text');
      expect(textOf(element)).to.include(said.choice);
      control(element, 'text').value = MORE;
      inside(element, '[name=public]').click();
      press(element, 'conversation');
      await shows(element, said.wordStates.awaiting);
      expect(inside<HTMLInputElement>(element, '[name=public]').checked).to.equal(false);
      await expect(element).to.be.accessible();

      const silent = await open(await file(false));
      await unfold(silent, 'follow-ups', '#text');
      expect(inside(silent, '[name=public]')).to.equal(null);
      expect(textOf(silent)).to.include(said.hint);
    });

    it('stays filled when too many attempts were made, and leads to what is said about that', async () => {
      const element = await open(await filePublished());
      await unfold(element, 'follow-ups', '#text');
      control(element, 'text').value = MORE;
      const busy = { status: 429, headers: { 'Content-Type': 'application/problem+json' } };
      const network = answerOtherwise('/follow-ups', () => Response.json({ code: 'too_many_requests' }, busy));
      press(element, 'conversation');
      await shows(element, kk.problems.too_many_requests);
      await waitUntil(() => focused()?.textContent === kk.problems.too_many_requests);
      expect(control(element, 'text').value).to.equal(MORE);
      await expect(element).to.be.accessible();
      network.mend();
    });

    it('takes photos along where photos are taken', async () => {
      const ID = 'p'.repeat(43);
      const photos = class extends HTMLElement {
        stored = async () => [ID];
      };
      const real = changed((tracked) => ({ may: { ...tracked.may, photos: 2 } }));
      const element = await open(await filePublished());
      real.mend();
      await unfold(element, 'follow-ups', '#text');
      expect(inside(element, 'jauap-photos')).to.equal(null);
      button(element, said.addPhotos).click();
      await waitUntil(() => inside(element, 'jauap-photos'));
      customElements.define('jauap-photos', photos);
      const { max, agency, lang } = Object.fromEntries(
        [...inside(element, 'jauap-photos').attributes].map(({ name, value }) => [name, value]),
      );
      expect([max, agency, lang]).to.deep.equal(['2', 'kokshetau', 'kk']);
      const network = answerOtherwise('/follow-ups', (_, send) => send());
      control(element, 'text').value = MORE;
      press(element, 'conversation');
      await waitUntil(() => network.asked.length === 1);
      network.mend();
      expect((await bodyOf(network.asked[0])).photos).to.deep.equal([ID]);
    });
  });

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

  describe('the notices', () => {
    /** The agency sends notices; the service keeps one address. */
    function withNotices(mode: 'none' | 'optional', address: string | null = null) {
      const profile = answerOtherwise('/v1/agencies/kokshetau', async (_, real) =>
        Response.json({ ...(await (await real()).json()), contact: mode }),
      );
      let tracked: TrackedAppeal | undefined;
      const seen = answerOtherwise('/track', async (_, real) => {
        tracked = { ...((await (await real()).json()) as TrackedAppeal), contact: address };
        return Response.json(tracked);
      });
      const sent = answerOtherwise('/contact', async (asked) => {
        const { email } = await asked.json();
        return Response.json({ ...tracked, contact: email && `${email[0]}…@example.kz` });
      });
      const mend = () => {
        sent.mend();
        seen.mend();
        profile.mend();
      };
      return { sent, mend };
    }

    it('are not spoken of where the agency sends none', async () => {
      const { mend } = withNotices('none');
      const element = await open(await filePublished());
      await unfold(element, 'official', '[part=official] a');
      expect(inside(element, '[part=contact]')).to.equal(null);
      mend();
    });

    it('begin with an address, show it hidden, and end with one press', async () => {
      const { sent, mend } = withNotices('optional');
      const element = await open(await filePublished());
      await unfold(element, 'contact', '#email');
      expect(textOf(element)).to.include(contact.none);
      await expect(element).to.be.accessible();
      for (const [typed, issue] of [
        ['', kk.issues.required],
        ['a@b', contact.wrong('name@example.kz')],
      ] as const) {
        control(element, 'email').value = typed;
        press(element, 'contact');
        await shows(element, issue);
        expect(focused()).to.equal(control(element, 'email'));
      }
      expect(sent.asked.length).to.equal(0);
      control(element, 'email').value = 'aigul@example.kz';
      press(element, 'contact');
      await waitUntil(() => told(element) === contact.saved);
      expect(focused()?.textContent).to.equal(contact.saved);
      expect(textOf(element)).to.include(contact.sentTo('a…@example.kz')).and.not.to.include('aigul');
      expect(control(element, 'email').value).to.equal('');
      await expect(element).to.be.accessible();
      button(element, contact.end).click();
      await waitUntil(() => told(element) === contact.ended);
      expect(textOf(element)).to.include(contact.none);
      expect((await bodyOf(sent.asked[1])).email).to.equal(null);
      mend();
    });

    it('can be ended also where the agency has stopped sending them', async () => {
      const { mend } = withNotices('none', 'a…@example.kz');
      const element = await open(await filePublished());
      await unfold(element, 'contact', '[part=contact] button');
      expect(button(element, contact.end)).not.to.equal(undefined);
      await waitUntil(() => !inside(element, '#email'));
      mend();
    });
  });

  describe('the photos of the appeal', () => {
    const PHOTO = 'q'.repeat(43);
    const picture = () =>
      new Promise<Blob>((resolve) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
        canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
        canvas.toBlob((blob) => resolve(blob as Blob));
      });

    it('are fetched one by one when asked for, with the code in the body alone, and drawn', async () => {
      const photos = [{ id: PHOTO, width: 40, height: 30, published: false }];
      const real = changed(() => ({ photos }));
      const filed = await filePublished();
      const element = await open(filed);
      real.mend();
      const bytes = await picture();
      const failing = answerOtherwise(`/photos/${PHOTO}`, () => Promise.reject(new TypeError('lost')));
      await unfold(element, 'pictures', '[part=pictures] li button');
      expect(failing.asked.length).to.equal(0);
      expect(textOf(element)).to.include(PICTURE_WORDS.kk.private);
      button(element, kk.picture(1)).click();
      await shows(element, kk.offline);
      await expect(element).to.be.accessible();
      failing.mend();
      const network = answerOtherwise(`/photos/${PHOTO}`, () => new Response(bytes));
      button(element, kk.picture(1)).click();
      await waitUntil(() => inside(element, 'canvas'));
      network.mend();
      const canvas = inside<HTMLCanvasElement>(element, 'canvas');
      expect([canvas.width, canvas.height, canvas.ariaLabel]).to.deep.equal([40, 30, kk.picture(1)]);
      await waitUntil(() => focused() === canvas);
      const { method, url } = network.asked[0] as Request;
      expect(method).to.equal('POST');
      expect(url).not.to.include(filed.code).and.not.to.include(filed.code.replaceAll('-', ''));
      expect((await bodyOf(network.asked[0])).code).to.equal(filed.code.replaceAll('-', ''));
      await expect(element).to.be.accessible();
    });
  });

  it('a part that did not load says so, and is loaded again when asked to', () => {
    const place = document.createElement('div');
    const wanted: string[] = [];
    const view = { words: kk, sections: { get: () => 'failed' } } as unknown as View;
    render(content('official', view, { unfold: (name: string) => wanted.push(name) } as unknown as Controls), place);
    expect(place.querySelector('[role=alert]')?.textContent).to.equal(kk.failed);
    place.querySelector('button')?.click();
    expect(wanted).to.deep.equal(['official']);
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
