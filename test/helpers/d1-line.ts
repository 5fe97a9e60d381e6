/** A line to the worker of `d1-worker.js` that stays open: a question over it takes half the time of a request. */
import type { Answer, Question } from './d1-client.ts';

export interface Line {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly hangUp: () => void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Opens when it is first asked. @param address of a database, by the scheme of HTTP. */
export function lineTo(address: URL): Line {
  const waiting = new Map<number, Waiting>();
  let opened: Promise<WebSocket> | undefined;
  let asked = 0;
  const ask = async (question: Question): Promise<Answer> => {
    opened ??= open(address, waiting);
    const socket = await opened;
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, ...question }));
    });
  };
  return { ask, hangUp: () => void opened?.then((socket) => socket.close()) };
}

function open(address: URL, waiting: Map<number, Waiting>): Promise<WebSocket> {
  const socket = new WebSocket(Object.assign(new URL(address), { protocol: 'ws:' }));
  socket.addEventListener('message', ({ data }) => {
    const { id, ...answer } = JSON.parse(String(data)) as Answer & { readonly id: number };
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the database has hung up'));
    waiting.clear();
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`no line to ${address.href}`)));
  });
}
