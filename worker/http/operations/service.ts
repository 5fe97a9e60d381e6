/** What the service says about itself. */
import { SERVICE_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';

export const SERVICE_OPERATIONS: readonly Operation[] = [
  {
    id: 'getHealth',
    endpoint: SERVICE_ENDPOINTS.health,
    summary: 'Whether the service and its database answer',
    tag: 'service',
    answers: { 200: 'Health' },
    problems: [],
  },
  {
    id: 'getOpenApi',
    endpoint: SERVICE_ENDPOINTS.openapi,
    summary: 'This document',
    tag: 'service',
    answers: { 200: null },
    problems: [],
  },
];
