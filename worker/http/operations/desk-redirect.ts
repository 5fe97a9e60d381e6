/** Passing on. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { ACT, DESK } from './table.ts';

export const DESK_REDIRECT_OPERATIONS: readonly Operation[] = [
  {
    id: 'redirectAppeal',
    endpoint: DESK_ENDPOINTS.redirect,
    summary:
      'Pass on to another body, whole or in part, within three working days; an agency of the service gets the case',
    tag: 'desk',
    scope: 'desk:act',
    body: 'Redirect',
    answers: { 200: 'DeskCase' },
    problems: [...ACT, 'redirect_term_passed', 'unavailable'],
  },
  {
    id: 'getBodies',
    endpoint: DESK_ENDPOINTS.bodies,
    summary: 'Other agencies of the service that an appeal may be passed on to, those of the same territory first',
    tag: 'desk',
    scope: 'desk:act',
    query: 'BodyQuery',
    answers: { 200: 'BodyList' },
    problems: [...DESK, 'invalid'],
  },
];
