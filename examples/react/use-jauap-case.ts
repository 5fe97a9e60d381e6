/** One appeal behind its number and code, as a React hook: what its citizen may see and do. Take this file along too. */
import type { CallOptions, Client, TrackedAppeal, VerdictInput } from 'jauap';
import { createCode } from 'jauap';
import { useEffect, useRef, useState } from 'react';

export interface Case {
  readonly tag: 'idle' | 'busy' | 'failed';
  /** As it was after the last call that succeeded. */
  readonly tracked?: TrackedAppeal;
  readonly error?: unknown;
}

/**
 * Opens an appeal and does the citizen's acts on it, one at a time; `tracked.may` says which are open. Repeating an act changes
 * nothing. Every function resolves to whether it succeeded.
 */
export function useJauapCase(client: Client) {
  const [state, setState] = useState<Case>({ tag: 'idle' });
  const secret = useRef({ number: '', code: '' });
  const word = useRef<{ text: string; key: string }>(null);
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);

  async function run(
    act: (number: string, code: string, options: CallOptions) => Promise<TrackedAppeal>,
  ): Promise<boolean> {
    giveUp.current?.abort();
    giveUp.current = new AbortController();
    const { signal } = giveUp.current;
    setState(({ tracked }) => ({ tag: 'busy', ...(tracked && { tracked }) }));
    try {
      const tracked = await act(secret.current.number, secret.current.code, { signal });
      setState({ tag: 'idle', tracked });
      return true;
    } catch (error) {
      if (!signal.aborted) setState((before) => ({ ...before, tag: 'failed', error }));
      return false;
    }
  }

  return {
    ...state,
    open(number: string, code: string) {
      secret.current = { number, code };
      return run(client.track);
    },
    async followUp(text: string) {
      // Kept until it has arrived: pressing again after a lost answer adds nothing twice.
      if (word.current?.text !== text) word.current = { text, key: createCode() };
      const { key } = word.current;
      const arrived = await run((number, code, options) => client.followUp(number, code, text, { key, ...options }));
      if (arrived) word.current = null;
      return arrived;
    },
    verdict: (verdict: VerdictInput) => run((number, code, options) => client.verdict(number, code, verdict, options)),
    withdraw: () => run(client.withdraw),
    revokeConsent: () => run(client.revokeConsent),
  };
}
