/** What a case has beside its dialogs: the place of the answer, the end of its words, who else is there, and who answers for it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { CaseContext } from '../../../widget/desk/case/act-form.ts';
import { classify } from '../../../widget/desk/case/classify-form.ts';
import { othersHere } from '../../../widget/desk/case/others.ts';
import { words as kk } from '../../../widget/desk/locales/kk.case.ts';
import { words as ru } from '../../../widget/desk/locales/ru.case.ts';
import { act as acted, client, focused, shows, textOf } from '../support.ts';
import { deep, enter, filed, inProgress, openAct, registered, submit, type, until, wait } from './case-support.ts';

const ended = (number: string, version: number) =>
  acted(number, 'status', {
    to: 'terminated',
    ground: 'withdrawn',
    decidedBy: 'head-roads',
    reason: 'Отозвано заявителем',
    version,
  });

beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState(null, '', location.pathname));

describe('the place of the answer in a case', () => {
  it('opens from its button, with the focus in it, and is accessible', async () => {
    const { room } = await enter(await inProgress());
    (await wait(room, 'button[name="answer"]')).click();
    const editor = await wait(room, 'jauap-desk-answer');
    await wait(editor, 'textarea');
    expect(focused()?.getRootNode()).to.be.oneOf([room.shadowRoot, editor.shadowRoot]);
    await expect(room).to.be.accessible();
  });

  it('is open at once for whoever comes to write', async () => {
    const number = await inProgress();
    location.hash = '#answer';
    const { room } = await enter(number, 'kk');
    await wait(room, 'jauap-desk-answer');
  });

  it('does not open where nobody may answer', async () => {
    const number = await inProgress();
    await ended(number, 3);
    location.hash = '#answer';
    const { room } = await enter(number);
    await shows(room, ru.terms.statuses.terminated);
    expect(deep(room, 'jauap-desk-answer')).to.equal(undefined);
  });
});

describe('a case that somebody opens', () => {
  const withWord = async () => {
    const { number, code } = await filed();
    await acted(number, 'moderation', { decision: 'publish', version: 1 });
    await (await client()).followUp(number, code, 'Мусор всё ещё лежит под окнами.', { public: false });
    return number;
  };

  it('has its new words marked as read, by whoever may act', async () => {
    const { stored } = await enter(await withWord());
    expect((await stored()).unread).to.equal(false);
  });

  it('keeps them unread for whoever may only read', async () => {
    const { stored } = await enter(await withWord(), 'ru', ['desk:read', 'desk:private']);
    expect((await stored()).unread).to.equal(true);
  });

  for (const words of [kk, ru]) {
    it(`says who else is there, and who is writing, in ${words.shared.lang}`, async () => {
      const others = [
        { id: 'a', name: 'Айгүл', editing: false },
        { id: 'b', name: 'Ерлан', editing: true },
      ];
      const place = await fixture<HTMLElement>(html`<div>${othersHere(others, words)}</div>`);
      expect(textOf(place)).to.contain(words.presence.here('Айгүл')).and.contain(words.presence.writing('Ерлан'));
      const alone = await fixture<HTMLElement>(html`<div>${othersHere([], words)}</div>`);
      expect(textOf(alone).trim()).to.equal('');
    });
  }

  it('may have its words erased by a head once it has ended, and not before', async () => {
    const number = await registered();
    const { room } = await enter(number);
    await shows(room, ru.sections.history);
    expect(deep(room, 'jauap-desk-erase')).to.equal(undefined);
    await ended(number, 2);
    await wait((await enter(number)).room, 'jauap-desk-erase');
    const { room: officers } = await enter(number, 'ru', ['desk:read', 'desk:private', 'desk:act']);
    await shows(officers, ru.sections.history);
    expect(deep(officers, 'jauap-desk-erase')).to.equal(undefined);
  });
});

describe('who answers for a case', () => {
  it('is chosen beside the topic', async () => {
    const { room, stored } = await enter(await registered());
    const dialog = await openAct(room, 'classify');
    type(dialog, 'topic', 'roads');
    type(dialog, 'official', 'head-roads');
    await expect(room).to.be.accessible();
    submit(dialog);
    await until(() => !deep(room, 'jauap-desk-act'), 'it is done');
    const { topic, official } = await stored();
    expect([topic, official]).to.deep.equal(['roads', 'head-roads']);
  });

  const context = (changes: Partial<CaseContext> = {}) =>
    ({
      found: { topic: 'waste', territory: null, official: null },
      topics: ['waste', 'roads'],
      officials: [{ id: 'head-roads', name: 'Серік Ахметов', position: { kk: 'бөлім басшысы' } }],
      routing: {
        territory: 'centre',
        official: 'head-roads',
        assignee: null,
        toAgency: null,
        note: null,
        territories: [{ id: 'centre', names: { kk: 'Орталық', ru: 'Центр' } }],
      },
      ...changes,
    }) as unknown as CaseContext;

  it('is proposed as the rules say, and asked of them anew for another topic', () => {
    const { told, initial, body, derive } = classify(context(), ru);
    expect(told).to.equal(ru.acts.rulesSay('Центр; Серік Ахметов, бөлім басшысы'));
    expect(body(initial)).to.deep.equal({ topic: 'waste', territory: 'centre', official: 'head-roads' });
    const other = derive?.({ ...initial, topic: 'roads' }, initial) ?? {};
    expect(body(other)).to.deep.equal({ topic: 'roads', territory: 'centre' });
    expect(body({ ...initial, official: '-' })).to.deep.equal({ topic: 'waste', territory: 'centre', official: null });
  });

  it('is asked for without a proposal where the rules say nothing or cannot be asked', () => {
    const { told, fields } = classify(context({ routing: undefined }), ru);
    expect([told, fields.map(({ name }) => name)]).to.deep.equal(['', ['topic', 'official']]);
  });
});
