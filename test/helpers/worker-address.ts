/** For tests that run in the browser: where is the worker under test? */
import type { WorkerAddress } from './worker-plugin.ts';

export async function workerAddress(): Promise<WorkerAddress> {
  const response = await fetch('/__worker');
  if (!response.ok) throw new Error(`The worker under test did not start: ${await response.text()}`);
  return response.json();
}
