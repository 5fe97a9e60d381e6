/** What the worker under test holds before a browser test speaks to it. */
import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import type { Env } from '../../worker/env.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, OFFICIALS } from './api.ts';
import { BURABAY, ROADS } from './bodies.ts';
import { hire } from './queue-rows.ts';

/** An agency that takes no appeals any more. */
const CLOSED = 'closed-body';

/** Makes the test agency for pages of the given origins, others beside it, people who work there, and a staff token for it. */
export async function seedForBrowser(env: Env, origins: readonly string[]): Promise<{ staffToken: string }> {
  await saveAgency(env.DB, { ...AGENCY, origins: [...origins] }, OFFICIALS);
  // Others on the service, to whom an appeal may be passed on.
  for (const body of [BURABAY, ROADS]) await saveAgency(env.DB, { ...body, origins: [...origins] }, OFFICIALS);
  // One of them has named a part of its land.
  await env.DB.prepare('INSERT INTO territories (agency, id, names) VALUES (?1, ?2, ?3)')
    .bind(BURABAY.id, 'shchuchinsk', JSON.stringify({ kk: 'Щучинск қаласы', ru: 'Город Щучинск' }))
    .run();
  await saveAgency(env.DB, { ...AGENCY, id: CLOSED, prefix: 'CLO', origins: [...origins] }, []);
  await env.DB.prepare('UPDATE agencies SET disabled_at = ?2 WHERE id = ?1')
    .bind(CLOSED, '2026-11-01T05:00:00.000Z')
    .run();
  await hire(env.DB);
  // Test pages stand on http://localhost, which no webhook may be sent to.
  await env.DB.prepare("UPDATE agencies SET webhook_hosts = json_array('hooks.example')").run();
  const { token } = await issueStaffToken(env.DB, {
    agency: AGENCY.id,
    name: 'Browser tests',
    scopes: SCOPES,
    days: 1,
    now: new Date(),
  });
  return { staffToken: token };
}
