/** Every dialog of a case: it says what is missing beside its field, is accessible in both languages, and does what it says. */
import { expect } from '@open-wc/testing';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { ActName } from '../../../widget/desk/case/act-form.ts';
import { words as kk } from '../../../widget/desk/locales/kk.case.ts';
import { words as ru } from '../../../widget/desk/locales/ru.case.ts';
import { act, client, focused, shows } from '../support.ts';
import { deep, enter, filed, inProgress, openAct, registered, submit, type, until } from './case-support.ts';

beforeEach(() => sessionStorage.clear());

const WORDS = { kk, ru };
const REASON = 'Нужно время, чтобы заказать материалы.';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const ANSWER = {
  nature: 'satisfied',
  texts: { kk: 'Жасалды: қоқыс шығарылды.', ru: 'Сделано: мусор вывезен.' },
  official: 'head-roads',
  measures: [{ what: { ru: 'Вывезен мусор' }, on: day(-1) }],
};

async function answered(more: object = {}): Promise<string> {
  const number = await registered();
  await act(number, 'answer', { ...ANSWER, ...more, version: 2 });
  return number;
}

/** An appeal whose citizen said twice that nothing is solved. */
async function beforeHead(): Promise<string> {
  const { number, code } = await filed();
  await act(number, 'moderation', { decision: 'publish', version: 1 });
  await act(number, 'answer', { ...ANSWER, version: 2 });
  const no = { solved: 'no' as const, clear: true };
  await (await client()).verdict(number, code, no);
  await act(number, 'answer', { ...ANSWER, version: 4 });
  await (await client()).verdict(number, code, no);
  return number;
}

interface Case {
  readonly act: ActName;
  readonly arrange: () => Promise<string>;
  /** Typed into the dialog; a name alone is a box that is ticked. */
  readonly typed: Readonly<Record<string, string>>;
  readonly ticked?: string;
  /** Whether something is missing before anything is typed. */
  readonly empty?: 'complete';
  readonly done: (found: DeskCase) => unknown;
}

const CASES: readonly Case[] = [
  {
    act: 'start',
    arrange: registered,
    typed: { assignee: '', official: 'deputy-akim' },
    empty: 'complete',
    done: ({ status, official }) => status === 'in_progress' && official === 'deputy-akim',
  },
  {
    act: 'clarify',
    arrange: registered,
    typed: {},
    ticked: 'items-address',
    done: ({ status, clarification }) => status === 'clarify' && clarification?.items.join() === 'address',
  },
  {
    act: 'extend',
    arrange: inProgress,
    typed: { until: day(40), decidedBy: 'deputy-akim', reason: REASON },
    done: ({ status, clock }) => status === 'extended' && clock.extension?.reason === REASON,
  },
  {
    act: 'terminate',
    arrange: registered,
    typed: { ground: 'no_author', decidedBy: 'deputy-akim', reason: REASON },
    done: ({ status }) => status === 'terminated',
  },
  {
    act: 'reply',
    arrange: registered,
    typed: { text: 'Мастер выезжает сегодня.' },
    done: ({ thread }) => thread.length === 1,
  },
  {
    act: 'noted',
    arrange: registered,
    typed: { textRu: 'Учтём при составлении графика вывоза на декабрь.' },
    done: ({ answer }) => answer?.nature === 'noted',
  },
  {
    act: 'measure',
    arrange: inProgress,
    typed: { whatRu: 'Вывезены два контейнера' },
    done: ({ measures }) => measures.length === 1,
  },
  {
    act: 'replan',
    arrange: () => answered({ planned: [{ what: { ru: 'Поставить ограду' }, on: day(10) }] }),
    typed: { on: day(20), reason: REASON },
    done: ({ planned }) => planned[0]?.on === day(20),
  },
  { act: 'complete', arrange: answered, typed: {}, empty: 'complete', done: ({ status }) => status === 'done' },
  { act: 'reopen', arrange: answered, typed: { reason: REASON }, done: ({ status }) => status === 'in_progress' },
  {
    act: 'classify',
    arrange: registered,
    typed: { topic: 'roads' },
    empty: 'complete',
    done: ({ topic }) => topic === 'roads',
  },
  {
    act: 'reject',
    arrange: async () => (await filed()).number,
    typed: { reason: 'insult' },
    done: ({ publication }) => publication === 'rejected',
  },
  {
    act: 'hide',
    arrange: registered,
    typed: { reason: 'personal_data' },
    done: ({ hiding }) => hiding?.reason === 'personal_data',
  },
  {
    act: 'decide',
    arrange: beforeHead,
    typed: { reason: REASON },
    done: ({ status, forHead }) => status === 'in_progress' && !forHead,
  },
];

describe('the dialog', () => {
  for (const [i, { act: name, arrange, typed, ticked, empty, done }] of CASES.entries()) {
    const lang: AnswerLanguage = i % 2 === 0 ? 'kk' : 'ru';
    it(`of «${ru.acts.names[name]}» says what is missing, and does it`, async () => {
      const words = WORDS[lang];
      const { room, said, stored } = await enter(await arrange(), lang);
      const dialog = await openAct(room, name);
      await shows(dialog, words.acts.names[name]);
      await expect(dialog).to.be.accessible();
      if (!empty) {
        submit(dialog);
        await shows(dialog, words.acts.problems.invalid ?? '');
        expect(focused()?.closest('[aria-invalid], fieldset'), 'the focus is where something is missing').not.to.equal(
          null,
        );
        await expect(dialog).to.be.accessible();
      }
      for (const [field, value] of Object.entries(typed)) type(dialog, field, value);
      if (ticked) deep<HTMLInputElement>(dialog, `[name="${ticked}"]`)?.click();
      await until(() => true, 'typed');
      submit(dialog);
      submit(dialog);
      await until(
        () => said.includes(words.acts.done[name]),
        `done, but: ${dialog.shadowRoot?.textContent?.replace(/\s+/g, ' ')}`,
      );
      const found = await stored();
      expect(done(found), JSON.stringify(found)).to.equal(true);
      await until(() => focused()?.id === 'status', 'the focus is on the status');
      expect(sessionStorage.length).to.equal(0);
    });
  }

  it('of a clarification writes the reason in the language of the citizen, until somebody writes another', async () => {
    const { room } = await enter(
      await registered({ lang: 'kk', text: 'Абай көшесі, 14-үйдің алдындағы қоқыс екі апта шығарылмады.' }),
    );
    const dialog = await openAct(room, 'clarify');
    const reason = () => deep<HTMLTextAreaElement>(dialog, '#reason')?.value;
    deep<HTMLInputElement>(dialog, '[name="items-address"]')?.click();
    await until(() => reason() === kk.acts.clarifyReason(['address'], 'kk'), 'in Kazakh');
    expect(deep<HTMLTextAreaElement>(dialog, '#reason')?.lang).to.equal('kk');
    deep<HTMLInputElement>(dialog, '[name="items-date"]')?.click();
    await until(() => reason() === kk.acts.clarifyReason(['address', 'date'], 'kk'), 'it follows the list');
    type(dialog, 'reason', 'Үйдің нөмірін жазыңыз.');
    deep<HTMLInputElement>(dialog, '[name="items-name"]')?.click();
    await until(() => deep<HTMLInputElement>(dialog, '[name="items-name"]')?.checked, 'ticked');
    expect(reason()).to.equal('Үйдің нөмірін жазыңыз.');
  });

  it('of a termination warns where a crime may be told of, and shows what the service refuses at its field', async () => {
    const { room } = await enter(await registered());
    const dialog = await openAct(room, 'terminate');
    type(dialog, 'ground', 'no_author');
    await shows(dialog, ru.acts.anonymous);
    type(dialog, 'ground', 'repeated');
    await until(() => deep(dialog, '#earlier'), 'asks for the earlier number');
    type(dialog, 'earlier', 'KOK-2026-999999-A');
    type(dialog, 'decidedBy', 'deputy-akim');
    type(dialog, 'reason', REASON);
    submit(dialog);
    await until(() => deep(dialog, '#earlier-fault'), 'there is no such number');
    expect(focused()?.id).to.equal('earlier');
    expect(deep<HTMLTextAreaElement>(dialog, '#reason')?.value).to.equal(REASON);
    await expect(dialog).to.be.accessible();
  });

  it('of a further word publishes it as a moderator left it', async () => {
    const { number, code } = await filed();
    await act(number, 'moderation', { decision: 'publish', version: 1 });
    await (await client()).followUp(number, code, 'Звоните мне: +7 701 765 43 21, мусор всё ещё там.', {
      public: true,
    });
    const { room, stored, said } = await enter(number);
    await until(() => deep(room, '#followUps'), 'it is there');
    [...(room.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent === ru.followUp.read)
      ?.click();
    await until(() => deep(room, 'jauap-desk-act')?.shadowRoot?.querySelector('dialog[open]'), 'the dialog');
    const dialog = deep(room, 'jauap-desk-act') as HTMLElement;
    await shows(dialog, '+7 701 765 43 21');
    expect(deep<HTMLTextAreaElement>(dialog, '#text')?.value).to.equal(
      'Звоните мне: [данные скрыты], мусор всё ещё там.',
    );
    submit(dialog);
    await until(() => said.includes(ru.acts.done.moderate_reply), 'done');
    expect((await stored()).thread.at(-1)?.text).to.equal('Звоните мне: [данные скрыты], мусор всё ещё там.');
  });
});

describe('appeals about the same problem', () => {
  it('are merged into this one, and this one into another and apart again', async () => {
    const text = 'У дома 31 по улице Горького не горит фонарь над лестницей уже третий день.';
    const place = 'улица Горького, 31';
    const [main, other] = [
      await registered({ text, place, topic: 'lighting' }),
      await registered({ text, place, topic: 'lighting' }),
    ];
    const { room, stored, said } = await enter(main);
    await until(() => deep(room, 'jauap-desk-same')?.shadowRoot?.textContent?.includes(other), 'the other is found');
    const same = deep(room, 'jauap-desk-same') as HTMLElement;
    await expect(same).to.be.accessible();
    const item = [...(same.shadowRoot?.querySelectorAll('li') ?? [])].find(({ textContent }) =>
      textContent?.includes(other),
    );
    item?.querySelector('button')?.click();
    await until(() => said.includes(ru.same.merged(other)), 'merged');
    expect((await stored()).answeredHere).to.deep.equal([other]);
    await shows(room, ru.facts.duplicates);
    const second = await enter(other);
    const dialog = await openAct(second.room, 'separate');
    type(dialog, 'reason', 'Это другой фонарь, у соседнего дома.');
    submit(dialog);
    await until(() => second.said.includes(ru.acts.done.separate), 'apart again');
    const merging = await openAct(second.room, 'merge');
    type(merging, 'into', main.toLowerCase());
    submit(merging);
    await until(() => second.said.includes(ru.acts.done.merge), 'merged by number');
    expect((await second.stored()).duplicateOf).to.equal(main);
  });
});
