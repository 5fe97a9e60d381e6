/** The rating, and what it takes from who looks after the service. */
import { RATING_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { BODY, DESK } from './table.ts';

const SERVICE = { tag: 'desk', scope: 'service:admin', person: true } as const;

export const RATING_OPERATIONS: readonly Operation[] = [
  {
    id: 'getRatings',
    endpoint: RATING_ENDPOINTS.ratings,
    summary: 'Who answers best, with everything the points are made of',
    tag: 'public',
    query: 'RatingQuery',
    answers: { 200: 'RatingPage' },
    problems: ['cursor_invalid', 'filter_unknown', 'invalid', 'too_many_requests'],
  },
  {
    id: 'getRatingMethod',
    endpoint: RATING_ENDPOINTS.ratingMethod,
    summary: 'The formula of the rating: weights, version, and how each part is counted',
    tag: 'public',
    answers: { 200: 'RatingMethod' },
    problems: ['too_many_requests'],
  },
  {
    id: 'getOpenness',
    endpoint: RATING_ENDPOINTS.openness,
    summary: 'What an agency keeps open for people, as it was seen',
    ...SERVICE,
    answers: { 200: 'OpennessList' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'saveOpenness',
    endpoint: RATING_ENDPOINTS.saveOpenness,
    summary: 'Say that an agency keeps something open, with the page that shows it, or no longer does',
    ...SERVICE,
    body: 'OpennessChange',
    answers: { 200: 'OpennessList' },
    problems: [...BODY, ...DESK, 'not_found'],
  },
];
