import type { Call } from './transport.ts';

/** Whether sending a call twice does no more than sending it once (RFC 9110 §9.2.2). */
export const isRepeatable = (call: Call): boolean | undefined => call.repeatable || call.endpoint.method === 'GET';
