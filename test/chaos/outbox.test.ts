/**
 * The outbox in a real browser, the real worker, and a connection that loses 60 % of what is sent: nothing is lost and nothing
 * comes twice. The control is the same with a new key for every attempt, and must make duplicates. Needs the build.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seedForBrowser } from '../helpers/seed.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';
import type { Losses } from './chaos-proxy.ts';
import { startChaosProxy } from './chaos-proxy.ts';
import { startDevice } from './device.ts';
import { seeded, seedOfRun } from './random.ts';
import type { Outcome, Plan } from './run.ts';
import { run } from './run.ts';
import type { Site } from './site.ts';
import { startSite } from './site.ts';

// The timeout is a bound for what hangs, not a measure.
describe('the outbox in chaos', { timeout: 300_000 }, () => {
  const seed = seedOfRun();
  let worker: WorkerUnderTest;
  let site: Site;

  before(async () => {
    [worker, site] = await Promise.all([startWorker({ unlimited: true }), startSite()]);
    await seedForBrowser(worker.env, [site.origin]);
  });
  after(async () => {
    site?.close();
    await worker?.close();
  });

  async function play(plan: Plan, freshKeys = false): Promise<Outcome & { losses: Losses; texts: string[] }> {
    const random = seeded(seed);
    const proxy = await startChaosProxy({ worker: worker.url, random, freshKeys });
    const device = await startDevice(site.origin, proxy.url);
    try {
      const outcome = await run(plan, device, proxy, random);
      return { ...outcome, losses: proxy.losses, texts: await textsOf(plan.label) };
    } finally {
      await device.discard();
      proxy.close();
    }
  }

  /** What the worker has accepted in a run, one text for every appeal. */
  async function textsOf(label: string): Promise<string[]> {
    const query = worker.env.DB.prepare('SELECT text FROM private_parts WHERE text LIKE ?1').bind(`${label} %`);
    return (await query.all<{ text: string }>()).results.map(({ text }) => text);
  }

  /** What a run prints of itself. */
  const figures = (plan: Plan, { codes, losses, texts, left }: Awaited<ReturnType<typeof play>>) => {
    const accepted = new Set(texts);
    const lost = [...codes.keys()].filter((text) => !accepted.has(text)).length;
    const twice = texts.length - accepted.size;
    return { seed, ...plan, ...losses, lost, twice, pending: left.entries.length };
  };

  /** The words a citizen gets to see with a number and a code. */
  async function wordsBehind(number: string, code: string | null): Promise<string> {
    const body = JSON.stringify({ code });
    const headers = { 'Content-Type': 'application/json' };
    const response = await worker.fetch(`/v1/appeals/${number}/track`, { method: 'POST', headers, body });
    return ((await response.json()) as { original: { text: string } }).original.text;
  }

  it('loses nothing and sends nothing twice', async (t) => {
    const plan = { label: 'Хаос', appeals: 200, spells: 10, closes: 10, kills: 2 };
    const played = await play(plan);
    const { codes, left, losses, texts, waited } = played;
    t.diagnostic(JSON.stringify({ ...figures(plan, played), waited }));

    assert.deepEqual(texts.toSorted(), [...codes.keys()].toSorted(), 'every text once, and no other');
    assert.deepEqual(left.entries, [], 'nothing waits, nothing was refused');
    assert.equal(new Set(left.receipts.map(({ number }) => number)).size, plan.appeals);
    const opened = new Map<string, string | null>();
    for (const { number, code } of left.receipts) opened.set(await wordsBehind(number, code), code);
    assert.deepEqual(
      opened,
      new Map([...opened.keys()].map((text) => [text, codes.get(text)])),
      'each by its own code',
    );

    assert.ok(losses.before > 0 && losses.after > 0 && losses.replayed > 0 && losses.refused > 0, 'there was chaos');
    for (const [trouble, times] of [
      ['spell', plan.spells],
      ['close', plan.closes],
      ['kill', plan.kills],
    ] as const) {
      assert.equal(waited[trouble].length, times);
      assert.ok(
        waited[trouble].some((count) => count > 0),
        `something waited at a ${trouble}`,
      );
    }
  });

  it('would send twice with a new key for every attempt', async (t) => {
    const plan = { label: 'Саботаж', appeals: 30, spells: 2, closes: 2, kills: 0 };
    const played = await play(plan, true);
    const { lost, twice, pending } = figures(plan, played);
    t.diagnostic(JSON.stringify(figures(plan, played)));
    assert.deepEqual({ lost, pending }, { lost: 0, pending: 0 });
    assert.ok(twice > 0, `${played.texts.length} appeals of ${plan.appeals}`);
  });
});
