/** Every operation of the API with what it takes and answers; the API document is made from this table. */
import { CITIZEN_OPERATIONS } from './operations/citizen.ts';
import { DESK_OPERATIONS } from './operations/desk.ts';
import { DESK_REDIRECT_OPERATIONS } from './operations/desk-redirect.ts';
import { PUBLIC_OPERATIONS } from './operations/public.ts';
import { SERVICE_OPERATIONS } from './operations/service.ts';
import type { Operation } from './operations/table.ts';

export type { Operation, Picture, SchemaName } from './operations/table.ts';

export const OPERATIONS: readonly Operation[] = [
  ...PUBLIC_OPERATIONS,
  ...CITIZEN_OPERATIONS,
  ...DESK_OPERATIONS,
  ...DESK_REDIRECT_OPERATIONS,
  ...SERVICE_OPERATIONS,
];
