/** The lines of docs/desk-api.md, each for a case that is where the line wants it. The page's own names stand for real ones. */
import assert from 'node:assert/strict';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from './api.ts';
import { AGENCY, answerDraft, OFFICIALS } from './api.ts';
import type { Mine } from './citizen.ts';
import { citizenOf, MONDAY, NO } from './citizen.ts';
import type { Headers } from './desk-people.ts';
import { seated } from './desk-people.ts';
import type { Curl } from './shell.ts';

/** How the page calls the service, the token, a case, and another case. */
const DOCUMENTED = {
  origin: /^https?:\/\/(?:jauap\.example|localhost:8787)/,
  token: 'jst_…',
  number: 'KOK-2026-000015-C',
  other: 'KOK-2026-000003-F',
};

/** Late enough for every day that the page names as over. */
const LATER = '2026-11-26T05:00:00.000Z';
const PLANNED = { planned: [{ what: { kk: 'Жаңа асфальт', ru: 'Новый асфальт' }, on: '2026-12-10' }] };
const HEAD_HOUSING = {
  id: 'head-housing',
  name: 'Айдар Сәрсенов',
  position: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела' },
};

export const pathOf = (url: string): string => url.replace(DOCUMENTED.origin, '');

/** The cases that lines want, in the state in which the line is allowed. */
function placesOf(api: Api) {
  const citizen = citizenOf(api);
  const opened = (number: string) => citizen.opened({ number, code: '' });
  const act = async (number: string, what: string, body: object) =>
    api.act(number, what, { version: (await opened(number)).version, ...body });

  async function planned(): Promise<Mine> {
    const mine = await citizen.published();
    await api.act(mine.number, 'answer', answerDraft(2, PLANNED));
    return mine;
  }

  async function escalated(): Promise<Mine> {
    const mine = await citizen.answered();
    await citizen.done(mine, 'verdict', NO);
    await api.act(mine.number, 'answer', answerDraft((await opened(mine.number)).version));
    await citizen.done(mine, 'verdict', NO);
    return mine;
  }

  async function merged(into: string): Promise<Mine> {
    const mine = await citizen.published();
    await act(mine.number, 'merge', { into, intoVersion: (await opened(into)).version });
    return mine;
  }

  async function proposed(): Promise<Mine> {
    const mine = await citizen.published();
    await act(mine.number, 'hide', { reason: 'personal_data', note: 'Имя соседа' });
    return mine;
  }

  const places: Readonly<Record<string, (other: string) => Promise<Mine>>> = {
    'status in_progress': () => citizen.published(),
    'status clarify': () => citizen.published(),
    'status terminated': () => citizen.published(),
    extension: () => citizen.published(),
    replies: () => citizen.published(),
    measures: planned,
    plan: planned,
    reopen: () => citizen.answered(),
    decision: escalated,
    merge: () => citizen.published(),
    separate: merged,
    moderation: () => citizen.published(),
    hide: () => citizen.published(),
    'hide/decision': proposed,
  };
  return { citizen, opened, places };
}

/** @returns what sends documented commands, with the page's names replaced by those of cases made for them. */
export async function documentedDesk(api: Api) {
  const { citizen, opened, places } = placesOf(api);
  await saveAgency(api.env.DB, AGENCY, [...OFFICIALS, HEAD_HOUSING]);
  const { headers: head } = await seated(api, ['head'], MONDAY);

  const send = ({ url, headers, body }: Curl, named: (text: string) => string, as: Headers = api.bearer) => {
    const { Authorization = '', ...rest } = headers;
    assert.equal(Authorization, `Bearer ${DOCUMENTED.token}`);
    const sent = body !== undefined && { method: 'POST', body: named(body) };
    return api.request(named(pathOf(url)), { ...sent, headers: { ...rest, ...as } });
  };

  return {
    /** A block whose lines follow each other on one case. */
    async oneAfterAnother(commands: readonly Curl[]): Promise<Response[]> {
      const { number } = await citizen.sent();
      api.setNow(LATER);
      const answers: Response[] = [];
      for (const command of commands)
        answers.push(await send(command, (text) => text.replaceAll(DOCUMENTED.number, number)));
      return answers;
    },
    /** A line, to a case that is where it has to be, with the version that the case has. */
    async lineByItself(command: Curl): Promise<Response> {
      const body = JSON.parse(command.body ?? '{}');
      const what = pathOf(command.url).split(`${DOCUMENTED.number}/`)[1] ?? '';
      const place = places[body.to ? `${what} ${body.to}` : what];
      assert.ok(place, `nothing is known of ${what}`);
      // What is still open is merged with; what was answered is named as the earlier one.
      const { number: other } = body.earlier ? await citizen.answered() : await citizen.published();
      const { number } = await place(other);
      if (what === 'measures' || what === 'plan') api.setNow(LATER);
      const { version } = await opened(number);
      const into = body.into && { intoVersion: (await opened(other)).version };
      const named = (text: string) => text.replaceAll(DOCUMENTED.number, number).replaceAll(DOCUMENTED.other, other);
      const line = { ...command, body: JSON.stringify({ ...body, version, ...into }) };
      return send(line, named, what === 'decision' ? head : api.bearer);
    },
  };
}
