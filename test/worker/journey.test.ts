import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { Client } from '../../sdk/index.ts';
import { createClient, createCode, isApiError } from '../../sdk/index.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, answerDraft, OFFICIALS, read, submission } from '../helpers/api.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

// Everything here runs in the worker's own runtime and is reached over HTTP, as by any client.
describe('the main job, from the SDK through workerd and D1 to the public feed', () => {
  let worker: WorkerUnderTest;
  let client: Client;
  let headers: Record<string, string>;
  before(async () => {
    worker = await startWorker();
    await saveAgency(worker.env.DB, AGENCY, OFFICIALS);
    const request = { agency: AGENCY.id, name: 'Тест', scopes: SCOPES, days: 1, now: new Date() };
    const { token } = await issueStaffToken(worker.env.DB, request);
    headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    client = createClient({ endpoint: worker.url, agency: AGENCY.id });
  });
  after(() => worker.close());
  const desk = async (number: string, act: string, body: unknown) =>
    read(
      await worker.fetch(`/v1/desk/appeals/${number}/${act}`, { method: 'POST', headers, body: JSON.stringify(body) }),
      schema.DeskCase,
    );

  it('walks to its end', async () => {
    const profile = await client.agency();
    schema.AgencyProfile.parse(profile);

    const code = createCode();
    const sent = await client.submit(submission(), { code });
    assert.equal(sent.code, code);
    schema.Receipt.parse(sent.receipt);
    const { number } = sent.receipt;
    assert.deepEqual((await client.feed()).items, []);

    await desk(number, 'moderation', { decision: 'publish', version: 1 });
    const measures = [{ what: { kk: 'Шұңқыр жамалды', ru: 'Яма заделана' }, on: '2026-11-16' }];
    await desk(number, 'answer', answerDraft(2, { measures }));
    await desk(number, 'status', { to: 'done', version: 3 });

    const [shown] = (await client.feed()).items;
    assert.equal(shown?.number, number);
    assert.equal(shown.status, 'done');
    assert.equal(shown.text, submission().text);
    assert.equal(shown.answer?.official.name, 'Ерлан Жұмабаев');
    assert.deepEqual(shown.measures, measures);
    assert.deepEqual(await client.appeal(number), shown);

    const tracked = await client.track(number, code);
    schema.TrackedAppeal.parse(tracked);
    assert.deepEqual(
      tracked.timeline.map(({ status }) => status),
      ['moderation', 'registered', 'answered', 'done'],
    );
  });

  it('gives a repeated submission the receipt it already has', async () => {
    const code = createCode();
    const [first, second] = [await client.submit(submission(), { code }), await client.submit(submission(), { code })];
    assert.deepEqual(first, second);
  });

  it('tells a developer what is wrong with a submission, field by field', async () => {
    await assert.rejects(client.submit(submission({ text: 'Яма' })), (error) => {
      assert.ok(isApiError(error));
      assert.deepEqual(
        [error.status, error.code, error.issues],
        [422, 'invalid', [{ path: 'text', code: 'too_short' }]],
      );
      return true;
    });
  });

  it('serves the built files next to the API, and refuses the rest with a problem', async () => {
    const response = await worker.fetch('/no/such/file.js');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  });
});
