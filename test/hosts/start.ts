/** One worker, one site and one browser for all hosts, with an answered appeal in the feed. */
import type { Browser } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import type { Receipt } from '../../sdk/contract/types.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, submission } from '../helpers/api.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';
import { resolveChromium } from '../tools/chromium.ts';
import { startHosts } from './site.ts';

export interface Hosts {
  readonly browser: Browser;
  /** Where the hosts' pages are. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function startAll(): Promise<Hosts> {
  const { executablePath, args, env } = await resolveChromium();
  const [worker, browser] = await Promise.all([
    startWorker({ unlimited: true }),
    launch({ executablePath, args: [...args], env }),
  ]);
  const site = await startHosts(() => worker.url);
  await saveAgency(worker.env.DB, { ...AGENCY, origins: [site.origin] }, OFFICIALS);
  await publish(worker);
  return {
    browser,
    origin: site.origin,
    close: async () => {
      await browser.close();
      site.close();
      await worker.close();
    },
  };
}

/** Something to read: an appeal that is shown and answered. */
async function publish(worker: WorkerUnderTest): Promise<void> {
  const { token } = await issueStaffToken(worker.env.DB, {
    agency: AGENCY.id,
    name: 'Тест',
    scopes: SCOPES,
    days: 1,
    now: new Date(),
  });
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const response = await worker.fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const receipt = await post(`/v1/agencies/${AGENCY.id}/appeals`, submission(), { 'Idempotency-Key': newKey() });
  const { number } = receipt as Receipt;
  const desk = `/v1/desk/appeals/${number}`;
  const bearer = { Authorization: `Bearer ${token}` };
  await post(`${desk}/moderation`, { decision: 'publish', version: 1 }, bearer);
  await post(`${desk}/answer`, answerDraft(2), bearer);
}
