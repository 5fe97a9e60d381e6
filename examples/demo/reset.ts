/** `npm run reset`: forgets the local database. The secret stays: it belongs to the machine, not to the data. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tools.ts';

rmSync(join(ROOT, '.wrangler', 'state'), { recursive: true, force: true });
console.log('The local database is empty. `npm start` fills it again.');
