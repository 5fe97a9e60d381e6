/** The first people of the demo's desk: each start prints a way in for whoever has no passkey yet. */
import type { Newcomer } from '../../worker/services/code-from-machine.ts';
import { codeFromMachine } from '../../worker/services/code-from-machine.ts';
import { findMemberByName } from '../../worker/store/members.ts';

const PEOPLE: readonly (Newcomer & { readonly what: string })[] = [
  {
    what: 'a head and officer of the akimat',
    agency: 'kokshetau',
    name: 'Айгүл Маратқызы Сейтбекова',
    roles: ['head', 'officer', 'moderator', 'admin'],
  },
  { what: 'who looks after the service', agency: null, name: 'Сервис әкімшісі', roles: ['admin'] },
];

/** Links with codes, each good once and for a day, as lines to print. A person who has a passkey needs none. */
export async function inviteStaff(db: D1Database, origin: string, now: Date): Promise<string> {
  const lines: string[] = [];
  for (const { what, ...person } of PEOPLE) {
    const known = await findMemberByName(db, person.agency, person.name);
    if (known?.passkeys) continue;
    const { code } = await codeFromMachine(db, person, now);
    lines.push(`  First way in, for ${what}:`, `    ${origin}/desk#code=${code}`);
  }
  return lines.join('\n');
}
