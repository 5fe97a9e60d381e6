/** Every operation of the API with what it takes and answers; the API document is made from this table. */
import { CITIZEN_OPERATIONS } from './operations/citizen.ts';
import { DESK_OPERATIONS } from './operations/desk.ts';
import { DESK_ACT_OPERATIONS } from './operations/desk-acts.ts';
import { ADMIN_OPERATIONS } from './operations/desk-admin.ts';
import { DESK_ANSWER_OPERATIONS } from './operations/desk-answer.ts';
import { DESK_CASE_OPERATIONS } from './operations/desk-case.ts';
import { CHANNEL_OPERATIONS } from './operations/desk-channels.ts';
import { HEAD_OPERATIONS } from './operations/desk-head.ts';
import { DESK_OUTGOING_OPERATIONS } from './operations/desk-outgoing.ts';
import { DESK_QUEUE_OPERATIONS } from './operations/desk-queue.ts';
import { DESK_REDIRECT_OPERATIONS } from './operations/desk-redirect.ts';
import { DESK_SIGN_IN_OPERATIONS } from './operations/desk-sign-in.ts';
import { DESK_STAFF_OPERATIONS } from './operations/desk-staff.ts';
import { OPEN_OPERATIONS } from './operations/open.ts';
import { OPEN_DATA_OPERATIONS } from './operations/open-data.ts';
import { PUBLIC_OPERATIONS } from './operations/public.ts';
import { RATING_OPERATIONS } from './operations/rating.ts';
import { SERVICE_OPERATIONS } from './operations/service.ts';
import { STATS_OPERATIONS } from './operations/stats.ts';
import type { Operation } from './operations/table.ts';

export type { NoJson, Nothing, Operation, SchemaName } from './operations/table.ts';

export const OPERATIONS: readonly Operation[] = [
  ...PUBLIC_OPERATIONS,
  ...CITIZEN_OPERATIONS,
  ...DESK_OPERATIONS,
  ...CHANNEL_OPERATIONS,
  ...HEAD_OPERATIONS,
  ...DESK_SIGN_IN_OPERATIONS,
  ...DESK_STAFF_OPERATIONS,
  ...DESK_QUEUE_OPERATIONS,
  ...DESK_CASE_OPERATIONS,
  ...DESK_REDIRECT_OPERATIONS,
  ...SERVICE_OPERATIONS,
  ...DESK_ACT_OPERATIONS,
  ...DESK_OUTGOING_OPERATIONS,
  ...DESK_ANSWER_OPERATIONS,
  ...ADMIN_OPERATIONS,
  ...STATS_OPERATIONS,
  ...RATING_OPERATIONS,
  ...OPEN_OPERATIONS,
  ...OPEN_DATA_OPERATIONS,
];
