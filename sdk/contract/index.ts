/** Opt-in entry `jauap/contract`: schemas for those who want to check answers themselves. Never part of the SDK bundle. */
export { createCode, idempotencyKeyOf, parseCode } from './code.ts';
export { DESK_ENDPOINTS, ENDPOINTS, SERVICE_ENDPOINTS } from './endpoints.ts';
export type { Box } from './feed-values.ts';
export { parseBox } from './feed-values.ts';
export * as schema from './schema.ts';
export type * from './types.ts';
export * as vocabulary from './vocabulary.ts';
