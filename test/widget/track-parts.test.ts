/** <jauap-track>: notices and photos, and what holds for every part that is loaded when it is wanted. */
import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { Controls, View } from '../../widget/jauap-track/view.ts';
import { content } from '../../widget/jauap-track/view.ts';
import { words as contact } from '../../widget/locales/kk.contact.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { PICTURE_WORDS } from '../../widget/locales/pictures.ts';
import { focused, inside, shows, textOf } from './support.ts';
import {
  answerOtherwise,
  bodyOf,
  button,
  changed,
  control,
  filePublished,
  open,
  press,
  told,
  unfold,
} from './track-support.ts';

describe('<jauap-track>, part by part:', () => {
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
});
