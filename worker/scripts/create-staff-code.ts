/**
 * Makes a code with which somebody adds a passkey and comes to the desk, and the person too if there is none of this name.
 *
 *   npm run staff-code -- --agency kokshetau --name "…" --roles head,officer [--origin http://localhost:8787]
 *   npm run staff-code -- --service --name "…"
 *
 * Writes to the local database that `npm start` uses. For an agency's first admin, for the service's own, and for whoever is locked
 * out with nobody left to ask. The database keeps the code's hash alone.
 */
import { parseArgs } from 'node:util';
import { getPlatformProxy } from 'wrangler';
import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import { ROLES } from '../../sdk/contract/desk-vocabulary.ts';
import type { Env } from '../env.ts';
import type { Newcomer } from '../services/code-from-machine.ts';
import { codeFromMachine } from '../services/code-from-machine.ts';
import { findAgency } from '../store/agencies.ts';

function isRole(word: string): word is Role {
  return ROLES.some((role) => role === word);
}

/** The command line, or the reason why it cannot be used. */
function readArguments(): Newcomer & { readonly origin: string } {
  const { values } = parseArgs({
    options: {
      agency: { type: 'string' },
      service: { type: 'boolean', default: false },
      name: { type: 'string' },
      roles: { type: 'string', default: 'admin' },
      origin: { type: 'string', default: 'http://localhost:8787' },
    },
  });
  const { agency = null, service, name, origin } = values;
  if (!name || service === (agency !== null)) throw new Error('--name is needed, and either --agency or --service');
  const words = service ? ['admin'] : values.roles.split(',');
  const unknown = words.find((word) => !isRole(word));
  if (unknown !== undefined) throw new Error(`unknown role "${unknown}"; there are ${ROLES.join(', ')}`);
  return { agency, name, roles: words.filter(isRole), origin };
}

async function main(): Promise<void> {
  // Only the link goes to standard output, so that a program can take it from there.
  process.env.WRANGLER_LOG ??= 'warn';
  const { origin, ...newcomer } = readArguments();
  const { env, dispose } = await getPlatformProxy<Env>();
  try {
    const { agency } = newcomer;
    if (agency !== null && !(await findAgency(env.DB, agency))) throw new Error(`there is no agency "${agency}"`);
    const { code, expiresAt } = await codeFromMachine(env.DB, newcomer, new Date());
    console.log(`${origin}/desk#code=${code}`);
    console.error(`Code ${code} for ${newcomer.name}, once, until ${expiresAt}. It is not shown again.`);
  } finally {
    await dispose();
  }
}

try {
  await main();
} catch (error) {
  console.error(`staff-code: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
