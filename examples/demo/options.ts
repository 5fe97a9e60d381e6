/** Ports of the demo: from the command line, else from PORT, else 8787. The site takes the next one: another origin. */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';

export interface DemoPorts {
  readonly worker: number;
  readonly site: number;
}

const PORT_DEFAULT = '8787';

/** What stops the demo and can be said in one sentence; no stack is shown for it. */
export class DemoError extends Error {
  override name = 'DemoError' as const;
}

export function readPorts(args: readonly string[], env: NodeJS.ProcessEnv): DemoPorts {
  const port = Number(portArgument(args) ?? env.PORT ?? PORT_DEFAULT);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    throw new DemoError('--port is a number from 1 to 65534: npm start -- --port 8790');
  }
  return { worker: port, site: port + 1 };
}

function portArgument(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    throw new DemoError(
      `${error instanceof Error ? error.message : error}. There is one option: npm start -- --port 8790`,
    );
  }
}

/** @throws {DemoError} that names the taken port and the way out. */
export async function requireFree(ports: DemoPorts): Promise<void> {
  for (const port of [ports.worker, ports.site]) {
    if (await isFree(port)) continue;
    throw new DemoError(
      `Port ${port} is taken (the demo needs ${ports.worker} and ${ports.site}). ` +
        `Choose another: npm start -- --port ${ports.worker + 10}`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
