/**
 * Makes a scoped staff token for an agency and prints it, once. The database keeps its hash alone.
 *
 *   npm run staff-token -- --agency kokshetau --name "Desk program" [--scopes desk:read,desk:answer] [--days 90]
 *
 * Writes to the local database that `npm start` uses.
 */
import { parseArgs } from 'node:util';
import { getPlatformProxy } from 'wrangler';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { TOKEN_SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import type { Env } from '../env.ts';
import { issueStaffToken } from '../services/issue-staff-token.ts';
import { findAgency } from '../store/agencies.ts';

const DAYS_DEFAULT = 90;
const DAYS_MAX = 365;

function isScope(word: string): word is Scope {
  return TOKEN_SCOPES.some((scope) => scope === word);
}

/** The command line, or the reason why it cannot be used. */
function readArguments() {
  const { values } = parseArgs({
    options: {
      agency: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string', default: TOKEN_SCOPES.join(',') },
      days: { type: 'string', default: String(DAYS_DEFAULT) },
    },
  });
  const { agency, name } = values;
  if (!agency || !name) throw new Error('--agency and --name are needed');
  const scopes = values.scopes.split(',');
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw new Error(`unknown scope "${unknown}"; there are ${TOKEN_SCOPES.join(', ')}`);
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
    throw new Error(`--days is a number from 1 to ${DAYS_MAX}`);
  return { agency, name, scopes: scopes.filter(isScope), days };
}

async function main(): Promise<void> {
  // Only the token goes to standard output, so that a program can take it from there.
  process.env.WRANGLER_LOG ??= 'warn';
  const request = readArguments();
  const { env, dispose } = await getPlatformProxy<Env>();
  try {
    if (!(await findAgency(env.DB, request.agency))) throw new Error(`there is no agency "${request.agency}"`);
    const { token, id, expiresAt } = await issueStaffToken(env.DB, { ...request, now: new Date() });
    console.log(token);
    console.error(`id ${id}, scopes ${request.scopes.join(' ')}, valid until ${expiresAt}. It is not shown again.`);
  } finally {
    await dispose();
  }
}

try {
  await main();
} catch (error) {
  console.error(`staff-token: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
