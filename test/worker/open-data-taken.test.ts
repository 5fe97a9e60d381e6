/** Open data when something public is taken back: no read gives it out any more, and the next run clears it from the bucket. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { decideHiding } from '../../worker/domain/acts/moderating.ts';
import { actOnAppeal } from '../../worker/services/act-on-appeal.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { memoryBucket } from '../helpers/data-bucket.ts';

const MONTH = '/data/kokshetau/2026-11';
const FORMATS = ['csv', 'jsonld', 'geojson'];
const WORD = 'стражник';

const bucket = memoryBucket();
let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let at = new Date(MONDAY);
before(async () => {
  api = await startApi(MONDAY, { DATA: bucket });
  citizen = citizenOf(api);
});
after(() => api.close());

/** The next minute of the service. */
const minute = () => {
  at = new Date(at.getTime() + 60_000);
  return runMaintenance(api.env, at);
};
const stored = () => [...bucket.objects.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
const index = async () => read(await api.request('/data/kokshetau'), schema.OpenDataIndex);
const versionOf = async (mine: Mine) => (await citizen.opened(mine)).version;

/** An answered appeal that says the word everywhere. */
async function saying(): Promise<Mine> {
  const mine = await citizen.published({
    text: `Глубокая яма во дворе, ${WORD} просит заделать её до зимы.`,
    place: `улица ${WORD}`,
    point: { lat: 53.2833, lon: 69.4 },
  });
  await api.act(
    mine.number,
    'answer',
    answerDraft(2, { texts: { ru: `Сделано: ${WORD}, яма заделана.`, kk: `Жасалды: ${WORD}, шұңқыр жамалды.` } }),
  );
  return mine;
}

async function hide(mine: Mine): Promise<void> {
  await api.act(mine.number, 'hide', { reason: 'personal_data', note: 'Имя соседа', version: await versionOf(mine) });
  const confirm = { decision: 'confirm' as const, version: await versionOf(mine) };
  const person = { id: 'berik', kind: 'person' as const, agency: AGENCY };
  assert.ok((await actOnAppeal(api.env.DB, person, mine.number, confirm, decideHiding, new Date(MONDAY))).ok);
}

const WAYS: readonly (readonly [what: string, act: (mine: Mine) => Promise<unknown>])[] = [
  ['hidden by two of the staff', hide],
  ['not consented to any more', (mine) => citizen.done(mine, 'consent')],
  [
    'erased',
    async (mine) =>
      api.act(mine.number, 'erasure', { ground: 'request', reason: 'По заявлению', version: await versionOf(mine) }),
  ],
];

describe('what was taken back', () => {
  before(async () => {
    await citizen.answered();
  });

  for (const [what, act] of WAYS)
    it(`because it was ${what} is given out by no read from then on, and is gone with the next run`, async () => {
      const mine = await saying();
      at = new Date(at.getTime() + 3_600_000);
      await minute();
      assert.ok(stored().includes(WORD), 'control: it was there');
      await act(mine);
      for (const format of FORMATS) {
        const response = await api.request(`${MONTH}.${format}`);
        assert.equal(response.headers.get('Retry-After'), '60');
        assert.deepEqual([response.status, (await problem(response)).code], [503, 'unavailable']);
      }
      assert.deepEqual([(await index()).months, (await index()).waiting], [[], ['2026-11']]);
      assert.ok(!(await (await api.request('/data/catalog.jsonld')).text()).includes('2026-11'));
      await minute();
      for (const format of FORMATS) {
        const response = await api.request(`${MONTH}.${format}`);
        const text = await response.text();
        assert.ok(response.ok && text.includes(mine.number) && !text.includes(WORD), format);
      }
      assert.ok(!stored().includes(WORD), 'and no piece of the bucket has it');
    });

  it('while the files are being made is not in them either', async () => {
    const mine = await saying();
    let hidden: Promise<void> | undefined;
    const racing = memoryBucket(async () => {
      hidden ??= hide(mine);
      await hidden;
    });
    Object.assign(api.env, { DATA: racing });
    at = new Date(at.getTime() + 3_600_000);
    await minute();
    Object.assign(api.env, { DATA: racing });
    const text = await (await api.request(`${MONTH}.jsonld`)).text();
    assert.ok(!text.includes(WORD));
    assert.ok(![...racing.objects.values()].some((bytes) => new TextDecoder().decode(bytes).includes(WORD)));
    Object.assign(api.env, { DATA: bucket });
  });

  it('is not assumed where something was only added: an answer makes nobody wait', async () => {
    const mine = await citizen.published();
    at = new Date(at.getTime() + 3_600_000);
    await minute();
    await api.act(mine.number, 'answer', answerDraft(2));
    assert.deepEqual((await index()).waiting, []);
    assert.equal((await index()).months[0]?.changed, true);
  });

  it('and an act of the desk that nobody sees changes nothing', async () => {
    const { month, version } = await state();
    const mine = await citizen.sent();
    await api.env.DB.prepare("UPDATE appeals SET unread = 1, assignee = 'x' WHERE agency = 'kokshetau'").run();
    await read(
      await api.desk(mine.number, 'notes', { id: 'n'.repeat(22), text: 'Позвонить заявителю.' }),
      schema.NoteList,
    );
    assert.deepEqual(await state(), { month, version });
  });
});

const state = async () => {
  const row = await api.env.DB.prepare('SELECT month, version FROM open_data_months').first<{
    month: string;
    version: number;
  }>();
  assert.ok(row);
  return row;
};
