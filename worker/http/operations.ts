/** Every operation of the API with what it takes and answers; the API document is made from this table. */
import { CITIZEN_OPERATIONS } from './operations/citizen.ts';
import { DESK_OPERATIONS } from './operations/desk.ts';
import { ADMIN_OPERATIONS } from './operations/desk-admin.ts';
import { DESK_SIGN_IN_OPERATIONS } from './operations/desk-sign-in.ts';
import { DESK_STAFF_OPERATIONS } from './operations/desk-staff.ts';
import { PUBLIC_OPERATIONS } from './operations/public.ts';
import { SERVICE_OPERATIONS } from './operations/service.ts';
import type { Operation } from './operations/table.ts';

export type { Nothing, Operation, Picture, SchemaName } from './operations/table.ts';

export const OPERATIONS: readonly Operation[] = [
  ...PUBLIC_OPERATIONS,
  ...CITIZEN_OPERATIONS,
  ...DESK_OPERATIONS,
  ...DESK_SIGN_IN_OPERATIONS,
  ...DESK_STAFF_OPERATIONS,
  ...SERVICE_OPERATIONS,
  ...ADMIN_OPERATIONS,
];
