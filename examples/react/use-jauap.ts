/** The SDK as React hooks: take this file along. Nothing in it knows a form or a word. */
import type { Client, FeedFilter, PublicAppeal, SubmissionInput, Submitted } from 'jauap';
import { createCode } from 'jauap';
import { useEffect, useRef, useState } from 'react';

export type Sending =
  | { readonly tag: 'idle' }
  | { readonly tag: 'sending' }
  | { readonly tag: 'failed'; readonly error: unknown }
  | ({ readonly tag: 'sent' } & Submitted);

/**
 * Sends appeals, one at a time. What is being sent is given up when the component goes, or by `cancel`.
 *
 * The code is made before sending and kept until there is a receipt: submitting the same words again after a lost answer
 * cannot make a second appeal. Other words get a code of their own.
 */
export function useJauapSubmit(client: Client) {
  const [state, setState] = useState<Sending>({ tag: 'idle' });
  const pending = useRef<{ words: string; code: string }>(null);
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);

  async function submit(submission: SubmissionInput): Promise<void> {
    if (state.tag === 'sending') return;
    const words = JSON.stringify(submission);
    if (pending.current?.words !== words) pending.current = { words, code: createCode() };
    const { code } = pending.current;
    giveUp.current = new AbortController();
    const { signal } = giveUp.current;
    setState({ tag: 'sending' });
    try {
      const sent = await client.submit(submission, { code, signal });
      pending.current = null;
      setState({ tag: 'sent', ...sent });
    } catch (error) {
      setState(signal.aborted ? { tag: 'idle' } : { tag: 'failed', error });
    }
  }

  return { state, submit, cancel: () => giveUp.current?.abort(), reset: () => setState({ tag: 'idle' }) };
}

/**
 * Reads the feed, page after page.
 * @param filter the same object on every rendering: a constant, or memoised.
 * @returns `more`: reads the next page, or the one that failed; `undefined` when all is read.
 */
export function useJauapFeed(client: Client, filter: FeedFilter) {
  const [items, setItems] = useState<readonly PublicAppeal[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [tag, setTag] = useState<'loading' | 'ready' | 'failed'>('loading');
  // An object, so that asking for the same page again is asking anew.
  const [wanted, setWanted] = useState<FeedFilter>({});

  useEffect(() => {
    const leaving = new AbortController();
    setTag('loading');
    client.feed({ ...filter, ...wanted }, leaving).then(
      (page) => {
        if (leaving.signal.aborted) return;
        setItems((before) => (wanted.cursor ? [...before, ...page.items] : page.items));
        setNext(page.next);
        setTag('ready');
      },
      () => leaving.signal.aborted || setTag('failed'),
    );
    return () => leaving.abort();
  }, [client, filter, wanted]);

  const more = () => setWanted(tag === 'ready' && next ? { cursor: next } : { ...wanted });
  return { items, tag, more: tag === 'failed' || next ? more : undefined };
}
