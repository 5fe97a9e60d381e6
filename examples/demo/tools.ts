/** Running the project's own command-line tools from the demo, quietly: their output is shown only when something fails. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemoError } from './options.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const require = createRequire(import.meta.url);
const TOOLS = {
  rollup: join(require.resolve('rollup/package.json'), '..', 'dist', 'bin', 'rollup'),
  wrangler: join(require.resolve('wrangler/package.json'), '..', 'bin', 'wrangler.js'),
} as const;

/** The tools ask nothing, colour nothing and speak to nobody outside this machine. */
export const QUIET = {
  CI: 'true',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_LOG: 'warn',
};

const running = new Set<ChildProcess>();

/** Ends every tool that still runs. */
export function stopTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Starts a tool with this very Node. What it prints goes to the returned function's answer. */
export function startTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
): { child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, [TOOLS[tool], ...args], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => text };
}

/** Runs a tool to its end. @throws {DemoError} with what it printed. */
export async function runTool(tool: keyof typeof TOOLS, args: readonly string[]): Promise<void> {
  const { child, output } = startTool(tool, args);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new DemoError(`${tool} ${args.join(' ')} failed:\n${output()}`);
}
