import * as schema from '../../sdk/contract/schema.ts';
import type { Assignment } from '../../sdk/contract/types.ts';
import type { Api } from './api.ts';
import { read } from './api.ts';

/** Calls of the desk with whatever token. */
export function deskOf(api: Api, headers: Record<string, string> = api.bearer) {
  const send = (method: string, path: string, body: unknown) =>
    api.request(`/v1/desk/${path}`, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    send,
    queue: async (query = '') => read(await api.request(`/v1/desk/appeals${query}`, { headers }), schema.QueuePage),
    assign: async (body: Assignment) => read(await send('POST', 'assignments', body), schema.Assigned),
    changes: (since: number, tag?: string) =>
      api.request(`/v1/desk/changes?since=${since}`, { headers: { ...headers, ...(tag && { 'If-None-Match': tag }) } }),
  };
}
