/** Unpacks the named archives of the npm Chromium into the temporary folder, where the package puts them and nowhere else. */
import { argv } from 'node:process';
import { inflate } from '@sparticuz/chromium';

await Promise.all(argv.slice(2).map((archive) => inflate(archive)));
