import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { saveVoice } from '../../worker/store/page-voices.ts';
import { AGENCY, OFFICIALS } from '../helpers/api.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

describe('the hourly maintenance', () => {
  it('runs when the platform says that the hour has come', async (t) => {
    const worker = await startWorker();
    t.after(() => worker.close());
    const { DB } = worker.env;
    await saveAgency(DB, AGENCY, OFFICIALS);
    const voice = {
      agency: AGENCY.id,
      page: 'https://a.kz/',
      useful: true,
      sentence: null,
      at: '2026-11-16T05:00:00.000Z',
    };
    await saveVoice(DB, { ...voice, keyHash: 'k', network: 'n', day: '2026-11-16' });
    const networks = () => DB.prepare('SELECT COUNT(network) AS n FROM page_voices').first<number>('n');
    await worker.runSchedule(new Date('2026-11-16T12:17:00.000Z'));
    assert.equal(await networks(), 1, 'control: the day is not over');
    await worker.runSchedule(new Date('2026-11-17T12:17:00.000Z'));
    assert.equal(await networks(), 0);
  });

  it('goes on after a job has failed, and says what failed', async () => {
    const bucket = {} as Parameters<typeof runMaintenance>[0]['PHOTOS'];
    const DB = { prepare: () => ({ bind: () => ({}) }), batch: () => Promise.reject(new Error('disk I/O error')) };
    const failed = runMaintenance(
      { DB: DB as unknown as D1Database, PHOTOS: bucket, CODE_PEPPER: 'p'.repeat(32) },
      new Date('2026-11-16T05:00:00.000Z'),
    );
    await assert.rejects(failed, ({ errors }: AggregateError) => /disk I\/O/.test(String(errors[0])));
  });
});
