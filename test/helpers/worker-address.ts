/** For tests that run in the browser: where is the worker under test, and how do its staff act? */
import { executeServerCommand } from '@web/test-runner-commands';
import type { DeskCall, DeskReply, WorkerAddress } from './worker-plugin.ts';

export async function workerAddress(): Promise<WorkerAddress> {
  const response = await fetch('/__worker');
  if (!response.ok) throw new Error(`The worker under test did not start: ${await response.text()}`);
  return response.json();
}

/** One call of the desk's API with the seeded staff token, made by the runner: the desk answers programs, not pages. */
export function callDesk(call: DeskCall): Promise<DeskReply> {
  // The name stands in worker-plugin.ts, which a browser cannot load.
  return executeServerCommand<DeskReply, DeskCall>('worker-under-test:desk', call);
}
