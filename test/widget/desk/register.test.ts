import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/register/register-room.ts';
import { words as kkFailure } from '../../../widget/desk/locales/kk.failure.ts';
import { words as kk } from '../../../widget/desk/locales/kk.register.ts';
import { words as ru } from '../../../widget/desk/locales/ru.register.ts';
import { client, cutConnection, focused, inside, shows, textOf } from '../support.ts';
import { enter, fieldOf, fill, submit, testDesk } from './rooms-support.ts';

const TEXT = 'Апай қоңырау шалды: Абай көшесі, 14-үйде үш күннен бері батарея суық.';

const open = async (lang: 'kk' | 'ru' = 'kk') => {
  const at = await testDesk(lang);
  const room = await enter('jauap-desk-register', at.desk);
  await shows(room, (lang === 'kk' ? kk : ru).heading);
  await waitUntil(() => fieldOf(room, 'text'));
  return { ...at, room };
};

describe('the room where appeals are entered', () => {
  it('registers a call and gives the person a number and a code that opens the appeal', async () => {
    const { room, gone } = await open();
    await expect(room).to.be.accessible();
    fill(room, { text: TEXT, place: 'Абай көшесі, 14-үй', topic: 'heating', processing: true, publication: true });
    submit(room);
    await shows(room, kk.done.appeal);
    await waitUntil(() => focused()?.localName === 'h1', 'the heading has the focus');
    await expect(room).to.be.accessible();
    const [number] = textOf(room).match(/KOK-\d{4}-\d{6}-[A-Z]/) ?? [];
    const code = inside(room, '.code').textContent ?? '';
    const tracked = await (await client()).track(number ?? '', code);
    expect(tracked.original.text).to.equal(TEXT);
    [...(room.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent === kk.open)?.click();
    expect(gone).to.deep.equal([`/desk/appeals/${number}`]);
  });

  it('says what is missing beside its field, goes there, and keeps what was typed', async () => {
    const { room } = await open();
    fill(room, { channel: 'social', text: TEXT });
    submit(room);
    await shows(room, kkFailure.problems.invalid);
    await waitUntil(() => fieldOf(room, 'processing').getAttribute('aria-invalid') === 'true');
    expect(fieldOf(room, 'text').value).to.equal(TEXT);
    expect(focused()?.getAttribute('aria-invalid')).to.equal('true');
    await expect(room).to.be.accessible();
  });

  it('keeps what was typed when the connection breaks, and sends it once when it is back', async () => {
    const { room } = await open();
    fill(room, { text: TEXT, processing: true });
    const cut = cutConnection();
    submit(room);
    await shows(room, kkFailure.offline);
    cut.mend();
    expect(fieldOf(room, 'text').value).to.equal(TEXT);
    submit(room);
    await shows(room, kk.done.appeal);
  });

  it('enters a publication, and leads to its answer', async () => {
    const { room } = await open('ru');
    [...(room.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent === ru.tabs.publication)
      ?.click();
    await waitUntil(() => fieldOf(room, 'url'));
    await expect(room).to.be.accessible();
    fill(room, {
      url: 'https://news.example/ramp',
      title: 'Пандус не закончен',
      outlet: 'Городская газета',
      on: '2026-11-02',
      text: 'Газета пишет, что пандус у библиотеки не закончен второй месяц.',
      lang: 'ru',
    });
    submit(room);
    await shows(room, ru.done.publication);
    const [number] = textOf(room).match(/KOK-\d{4}-\d{6}-[A-Z]/) ?? [];
    const shown = await (await client()).appeal(number ?? '');
    expect(shown.source?.outlet).to.equal('Городская газета');
    expect(shown.publication).to.equal('published');
  });

  it('fits a telephone', async () => {
    await setViewport({ width: 390, height: 800 });
    const { room } = await open();
    expect(document.documentElement.scrollWidth).to.be.at.most(390);
    expect(textOf(room)).to.include(kk.submit.appeal);
    await setViewport({ width: 1280, height: 800 });
  });
});
