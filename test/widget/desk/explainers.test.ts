import { expect } from '@open-wc/testing';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/explainers/explainers-room.ts';
import type { DeskExplainer } from '../../../sdk/contract/types.ts';
import { words as kk } from '../../../widget/desk/locales/kk.explainers.ts';
import { words as kkFailure } from '../../../widget/desk/locales/kk.failure.ts';
import { callDesk } from '../../helpers/worker-address.ts';
import { inside, shows, textOf } from '../support.ts';
import { enter, fieldOf, fill, submit, testDesk } from './rooms-support.ts';

const QUESTION = 'Жиналған жапырақты қайда апаруға болады?';
const ANSWER = 'Жапырақты әр ауланың жасыл контейнеріне салыңыз, оны сейсенбіде алып кетеді.';

const open = async () => {
  const at = await testDesk();
  const room = await enter('jauap-desk-explainers', at.desk);
  await waitUntil(() => inside(room, '[data-opens="add"]'), 'the room is open');
  return { ...at, room };
};
const formIn = async (room: Element): Promise<HTMLElement> => {
  await waitUntil(
    () => inside(room, 'jauap-desk-explainer-form')?.shadowRoot?.querySelector('input'),
    'the form is open',
  );
  return inside(room, 'jauap-desk-explainer-form');
};

describe('the room of the explainers', () => {
  it('writes one, shows it, corrects it and retires it', async () => {
    const { room, said } = await open();
    await expect(room).to.be.accessible();
    inside(room, '[data-opens="add"]').click();
    let form = await formIn(room);
    await expect(form).to.be.accessible();
    fill(form, { 'question.kk': QUESTION, 'answer.kk': ANSWER, topic: 'waste', official: 'head-roads' });
    submit(form);
    await shows(room, QUESTION);
    expect(said).to.deep.equal([kk.saved]);
    await expect(room).to.be.accessible();
    const edit = [...(room.shadowRoot?.querySelectorAll<HTMLElement>('article button') ?? [])].find((one) =>
      one.textContent?.includes(QUESTION),
    );
    edit?.click();
    form = await formIn(room);
    expect(fieldOf(form, 'answer.kk').value).to.equal(ANSWER);
    fill(form, { retired: true });
    submit(form);
    await shows(room, kk.retired);
  });

  it('says what is wrong beside the field', async () => {
    const { room } = await open();
    inside(room, '[data-opens="add"]').click();
    const form = await formIn(room);
    fill(form, {
      'question.kk': QUESTION,
      'answer.ru': 'Положите листья в зелёный контейнер двора.',
      official: 'head-roads',
    });
    submit(form);
    await shows(form, kkFailure.issues.language_missing);
    expect(fieldOf(form, 'question.kk').value).to.equal(QUESTION);
    await expect(form).to.be.accessible();
  });

  it('shows both texts when somebody else has written meanwhile', async () => {
    const { room } = await open();
    inside(room, '[data-opens="add"]').click();
    let form = await formIn(room);
    const question = `${QUESTION} Екінші рет сұраймыз`;
    fill(form, { 'question.kk': question, 'answer.kk': ANSWER, official: 'head-roads' });
    submit(form);
    await shows(room, question);
    const edit = [...(room.shadowRoot?.querySelectorAll<HTMLElement>('article button') ?? [])].find((one) =>
      one.textContent?.includes(question),
    );
    edit?.click();
    form = await formIn(room);
    const { body } = await callDesk({ method: 'GET', path: '/v1/desk/explainers' });
    const standing = (body as { items: DeskExplainer[] }).items.find((item) => item.question.kk === question);
    const theirs = 'Жапырақ қабылдайтын орын Абай көшесіне көшті.';
    await callDesk({
      method: 'PUT',
      path: `/v1/desk/explainers/${standing?.id}`,
      body: { topic: null, question: { kk: question }, answer: { kk: theirs }, official: 'head-roads', version: 1 },
    });
    fill(form, { 'answer.kk': `${ANSWER} Тегін.` });
    submit(form);
    await shows(form, theirs);
    expect(textOf(form)).to.include(kk.conflict);
    expect(fieldOf(form, 'answer.kk').value).to.equal(`${ANSWER} Тегін.`);
    submit(form);
    await shows(room, `${ANSWER} Тегін.`);
  });
});
