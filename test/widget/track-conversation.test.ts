/** <jauap-track>: what citizen and officials say after the appeal, on the real worker. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { JauapPhotos } from '../../widget/index.ts';
import { words as said } from '../../widget/locales/kk.conversation.ts';
import { words as kk } from '../../widget/locales/kk.track.ts';
import { choosePictures } from './pictures.ts';
import { act, client, focused, inside, shows, textOf } from './support.ts';
import {
  answerOtherwise,
  bodyOf,
  button,
  changed,
  control,
  file,
  filePublished,
  open,
  press,
  unfold,
  versionOf,
} from './track-support.ts';

const MORE = 'Кеше де жарық болған жоқ, көше қараңғы.';

describe('<jauap-track>, in conversation:', () => {
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
      const real = changed((tracked) => ({ may: { ...tracked.may, photos: 2 } }));
      const element = await open(await filePublished());
      real.mend();
      await unfold(element, 'follow-ups', '#text');
      expect(inside(element, 'jauap-photos')).to.equal(null);
      button(element, said.addPhotos).click();
      await waitUntil(() => inside(element, 'jauap-photos'));
      const { max, agency, lang } = Object.fromEntries(
        [...inside(element, 'jauap-photos').attributes].map(({ name, value }) => [name, value]),
      );
      expect([max, agency, lang]).to.deep.equal(['2', 'kokshetau', 'kk']);
      const photos = inside<JauapPhotos>(element, 'jauap-photos');
      await waitUntil(() => inside(photos, 'input'));
      await choosePictures(photos, 'a.png');
      const network = answerOtherwise('/follow-ups', (_, send) => send());
      control(element, 'text').value = MORE;
      press(element, 'conversation');
      await waitUntil(() => network.asked.length === 1);
      network.mend();
      expect((await bodyOf(network.asked[0])).photos).to.deep.equal([...(await photos.stored())]);
      await shows(element, kk.picture(1));
    });
  });
});
