/** <jauap-desk-redirect>: passing an appeal on, at the real worker. */
import { expect, fixture, html } from '@open-wc/testing';
import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase, Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import { words as kk } from '../../../widget/desk/locales/kk.redirect.ts';
import { words as ru } from '../../../widget/desk/locales/ru.redirect.ts';
import type { JauapDeskRedirect } from '../../../widget/desk/redirect/redirect-dialog.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/redirect/redirect-dialog.ts';
import { workerAddress } from '../../helpers/worker-address.ts';
import { act, cutConnection, focused, holdRequests, inside, publish, shows, textOf } from '../support.ts';

const REASON = 'Жол аудандық маңызы бар, оған Бурабай ауданы жауап береді.';

interface Room {
  readonly element: JauapDeskRedirect;
  readonly told: CustomEvent[];
  readonly said: string[];
  readonly stored: () => Promise<DeskCase>;
}

async function enter(number: string, lang: AnswerLanguage = 'ru', changes: Partial<DeskCase> = {}): Promise<Room> {
  const { staffToken } = await workerAddress();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const session: Session = {
    person: { id: 'tester', name: 'Тест', roles: ['head'], official: null, lang },
    agency: { id: 'kokshetau', prefix: 'KOK', names: { kk: 'Көкшетау қаласының әкімдігі' } },
    scopes: [...SCOPES],
    freshUntil: later,
    expiresAt: later,
  };
  const client = new DeskClient({ headers: { Authorization: `Bearer ${staffToken}` } });
  const said: string[] = [];
  const told: CustomEvent[] = [];
  const desk = createDesk(client, session, { say: (text) => said.push(text) });
  const stored = () => client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });
  document.documentElement.lang = lang;
  const place = await fixture<HTMLElement>(html`<main></main>`);
  for (const name of ['changed', 'conflict', 'closed']) {
    place.addEventListener(`jauap-desk-${name}`, (event) => told.push(event as CustomEvent));
  }
  const element = Object.assign(document.createElement('jauap-desk-redirect') as JauapDeskRedirect, {
    desk,
    case: { ...(await stored()), ...changes },
  });
  place.append(element);
  await waitUntil(() => inside(element, 'dialog[open]'), 'the dialog is open');
  if (!changes.limits) await waitUntil(() => inside(element, '[name=body]'), 'bodies are listed');
  return { element, told, said, stored };
}

const choose = (element: Element, name: string, value: string) =>
  inside<HTMLInputElement>(element, `[name=${name}][value=${value}]`).click();
function type(element: Element, id: string, value: string): void {
  const field = inside<HTMLInputElement>(element, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const send = (element: Element) => inside<HTMLButtonElement>(element, 'button.primary').click();
const names = ({ told }: Room) => told.map(({ type }) => type.replace('jauap-desk-', ''));
const bodies = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=body]') ?? [])].map(({ value }) => value);

describe('<jauap-desk-redirect>:', () => {
  it('offers those near by first, finds others by a word, and says that one may answer oneself', async () => {
    const { element } = await enter(await publish());
    expect(bodies(element)).to.deep.equal(['burabay', 'roads-committee']);
    expect(textOf(element)).to.include(ru.lead).and.to.include(ru.near);
    expect(textOf(element)).to.match(/Последний день для перенаправления: \d+ /);
    type(element, 'q', 'дорог');
    await waitUntil(() => bodies(element).join() === 'roads-committee');
    type(element, 'q', 'министерство');
    await shows(element, ru.noBodies);
    await expect(element).to.be.accessible();
  });

  for (const [lang, words] of Object.entries({ kk, ru }) as [AnswerLanguage, typeof kk][]) {
    it(`passes an appeal on whole, and tells beforehand what its citizen will know (${lang})`, async () => {
      const room = await enter(await publish(), lang);
      const { element } = room;
      choose(element, 'body', 'burabay');
      await shows(element, lang === 'kk' ? 'Бурабай ауданының әкімдігі.' : 'Акимат Бурабайского района.');
      expect(textOf(element)).to.include(words.told);
      type(element, 'reason', REASON);
      await expect(element).to.be.accessible();
      send(element);
      await waitUntil(() => names(room).includes('changed'), 'changed');
      expect(names(room)).to.deep.equal(['closed', 'changed']);
      expect(room.said).to.deep.equal([words.done]);
      const stored = await room.stored();
      expect([stored.status, stored.heldBy?.agency]).to.deep.equal(['redirected', 'burabay']);
      expect(room.told[1]?.detail.version).to.equal(stored.version);
    });
  }

  it('passes a part on, with the words that were left of it', async () => {
    const room = await enter(await publish());
    const { element } = room;
    choose(element, 'body', 'burabay');
    choose(element, 'what', 'part');
    await waitUntil(() => inside(element, '#text'));
    expect(inside<HTMLTextAreaElement>(element, '#text').value).to.equal((await room.stored()).original?.text);
    type(element, 'text', '  ');
    type(element, 'reason', REASON);
    send(element);
    await shows(element, ru.problems.partEmpty);
    expect(focused()?.id).to.equal('text');
    type(element, 'text', 'Көше жарығы бір аптадан бері жоқ.');
    await expect(element).to.be.accessible();
    send(element);
    await waitUntil(() => names(room).includes('changed'), 'changed');
    const stored = await room.stored();
    expect([stored.status, stored.parts[0]?.agency]).to.deep.equal(['registered', 'burabay']);
  });

  it('names a body that is not on the service, as before', async () => {
    const room = await enter(await publish());
    const { element } = room;
    choose(element, 'to', 'elsewhere');
    await waitUntil(() => inside(element, '#kk'));
    expect(inside(element, '[name=what]')).to.equal(null);
    type(element, 'reason', REASON);
    send(element);
    await shows(element, ru.problems.names);
    expect(focused()?.id).to.equal('kk');
    type(element, 'kk', 'Ішкі істер министрлігі');
    type(element, 'ru', 'Министерство внутренних дел');
    await shows(element, 'Перенаправлено: Министерство внутренних дел.');
    await expect(element).to.be.accessible();
    send(element);
    await waitUntil(() => names(room).includes('changed'), 'changed');
    expect((await room.stored()).redirectedTo).to.deep.equal({
      kk: 'Ішкі істер министрлігі',
      ru: 'Министерство внутренних дел',
    });
  });

  it('says what is missing, at the field, before it asks the service', async () => {
    const { element, stored } = await enter(await publish());
    send(element);
    await shows(element, ru.problems.body);
    expect(textOf(element)).to.include(ru.problems.reason);
    expect(focused()?.id).to.equal('body');
    choose(element, 'body', 'burabay');
    await waitUntil(() => !textOf(element).includes(ru.problems.body));
    type(element, 'reason', 'ИИН 900101300017 указан неверно.');
    send(element);
    await shows(element, ru.problems.personal);
    expect(focused()?.id).to.equal('reason');
    await expect(element).to.be.accessible();
    expect((await stored()).status).to.equal('registered');
  });

  it('loses nothing typed without a connection, and sends once however often it is pressed', async () => {
    const room = await enter(await publish());
    const { element } = room;
    choose(element, 'body', 'burabay');
    type(element, 'reason', REASON);
    const line = cutConnection();
    send(element);
    await shows(element, ru.problems.offline);
    line.mend();
    expect(inside<HTMLTextAreaElement>(element, '#reason').value).to.equal(REASON);
    const held = holdRequests();
    send(element);
    await waitUntil(() => textOf(element).includes(ru.sending));
    send(element);
    inside(element, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
    expect(held.count()).to.equal(1);
    held.letGo();
    await waitUntil(() => names(room).includes('changed'), 'changed');
    expect((await room.stored()).timeline.filter(({ type }) => type === 'redirected').length).to.equal(1);
  });

  it('keeps what is typed when somebody else was faster, and can be sent again', async () => {
    const number = await publish();
    const room = await enter(number);
    const { element } = room;
    choose(element, 'body', 'burabay');
    type(element, 'reason', REASON);
    await act(number, 'status', { to: 'in_progress', version: 2 });
    send(element);
    await shows(element, ru.problems.conflict);
    expect(focused()?.id).to.equal('failure');
    expect(names(room)).to.deep.equal(['conflict']);
    expect(room.told[0]?.detail.status).to.equal('in_progress');
    send(element);
    await waitUntil(() => names(room).includes('changed'), 'changed');
    expect((await room.stored()).heldBy?.agency).to.equal('burabay');
  });

  it('offers nothing after the last day, and says so', async () => {
    const limits = {
      redirectUntil: '2026-01-06',
      extension: null,
      clarification: { from: '2026-01-07', until: '2026-01-26' },
      grounds: [],
      natures: [],
    };
    const room = await enter(await publish(), 'kk', { limits });
    const { element } = room;
    await shows(element, kk.tooLate('2026-01-06'));
    expect(inside(element, '.primary')).to.equal(null);
    await expect(element).to.be.accessible();
    inside(element, 'button').click();
    expect(names(room)).to.deep.equal(['closed']);
    expect(inside(element, 'dialog[open]')).to.equal(null);
  });

  it('warns of a body that had the appeal before, and forbids nothing', async () => {
    const origin = { agency: 'burabay', names: { kk: 'Бурабай' }, number: 'BUR-2026-000001-A', part: false };
    const { element } = await enter(await publish(), 'ru', { origin });
    choose(element, 'body', 'roads-committee');
    expect(textOf(element)).not.to.include(ru.again);
    choose(element, 'body', 'burabay');
    await shows(element, ru.again);
    expect(inside<HTMLButtonElement>(element, '.primary').disabled).to.equal(false);
  });

  it('shows that the list did not come, and asks again', async () => {
    const { element } = await enter(await publish());
    const line = cutConnection();
    type(element, 'q', 'дорог');
    await shows(element, ru.problems.list);
    line.mend();
    inside(element, '#body button').click();
    await waitUntil(() => bodies(element).length === 2);
  });
});
