/** Blocks of a page in a real shell, whose commands are written down instead of being run. */
import { execFileSync } from 'node:child_process';

const BETWEEN = '\u0000';
const AFTER = '\u001e';

/** Commands that blocks of the documentation may have. Another one fails, because the shell has no other. */
const KNOWN = ['curl', 'npm', 'npx', 'rclone', 'cp'];

/** @returns every command of the block as the shell understands it: name and arguments, quotes and variables resolved. */
export function commandsOf(block: string): string[][] {
  const written = KNOWN.map((name) => `${name}() { printf '%s\\0' ${name} "$@"; printf '\\036'; }`).join('\n');
  const said = execFileSync('/bin/sh', ['-eu', '-c', `${written}\n${block}`], { env: { PATH: '' }, encoding: 'utf8' });
  return said
    .split(AFTER)
    .filter(Boolean)
    .map((command) => command.split(BETWEEN).slice(0, -1));
}

/** What a curl command sends. */
export interface Curl {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** @throws if it has an option that the pages do not need. */
export function curlOf([name, ...args]: readonly string[]): Curl {
  if (name !== 'curl') throw new Error(`${name} is not curl`);
  const headers: Record<string, string> = {};
  let url = '';
  let body: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const { [i]: argument = '' } = args;
    if (argument === '-H') {
      const [field = '', ...rest] = (args[++i] ?? '').split(': ');
      headers[field] = rest.join(': ');
    } else if (argument === '-d') body = args[++i];
    else if (argument.startsWith('-')) throw new Error(`curl with ${argument}`);
    else url = argument;
  }
  return { url, headers, ...(body !== undefined && { body }) };
}
