/** Sends somebody's voice about this page. Loaded with the first tap: most visitors tap nothing. */
import { createCode } from '../../sdk/contract/code.ts';
import { ratePage } from '../../sdk/pages/rate-page.ts';
import { currentAddress } from '../page.ts';
import { createTransport } from '../transport.ts';

const STORE = 'jauap-useful';

/** Where nothing may be stored, a voice counts for as long as the page is open. */
let memory: Record<string, string> = {};

/** One browser, one voice: a random key for each page, kept in the browser. It says nothing about who is behind it. */
function keyOf(page: string): string {
  try {
    memory = { ...memory, ...JSON.parse(localStorage.getItem(STORE) ?? '{}') };
  } catch {
    // Storage is forbidden here, or holds something else.
  }
  memory[page] ??= createCode();
  try {
    localStorage.setItem(STORE, JSON.stringify(memory));
  } catch {
    // As above.
  }
  return memory[page];
}

export interface Voice {
  readonly useful: boolean;
  readonly sentence?: string;
}

/** @throws whatever `ratePage` throws. */
export async function sendVoice(
  { endpoint, agency, pageParams }: { endpoint: string; agency: string; pageParams: string },
  voice: Voice,
): Promise<void> {
  const page = currentAddress(pageParams) ?? '';
  await ratePage(createTransport(endpoint), agency, { page, ...voice }, keyOf(page));
}
