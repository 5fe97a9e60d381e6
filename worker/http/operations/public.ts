/** What everybody may read. */
import { ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';

export const PUBLIC_OPERATIONS: readonly Operation[] = [
  {
    id: 'getAgency',
    endpoint: ENDPOINTS.agency,
    summary: 'Profile of an agency: names, languages, kinds and topics it takes, officials, limits',
    tag: 'public',
    answers: { 200: 'AgencyProfile' },
    problems: ['not_found'],
  },
  {
    id: 'getFeed',
    endpoint: ENDPOINTS.feed,
    summary: 'What was said and done, newest public event first',
    tag: 'public',
    query: 'FeedQuery',
    answers: { 200: 'FeedPage' },
    problems: ['cursor_invalid', 'invalid', 'not_found'],
  },
  {
    id: 'getAppeal',
    endpoint: ENDPOINTS.appeal,
    summary: 'What everybody may see of one appeal',
    tag: 'public',
    answers: { 200: 'PublicAppeal' },
    problems: ['not_found'],
  },
  {
    id: 'getExplainers',
    endpoint: ENDPOINTS.explainers,
    summary: 'Short answers of the agency to what is asked again and again',
    tag: 'public',
    query: 'ExplainerQuery',
    answers: { 200: 'ExplainerList' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'countByPage',
    endpoint: ENDPOINTS.counts,
    summary: 'How many appeals stand in the feed under each page, and how many of them are answered',
    tag: 'public',
    query: 'CountsQuery',
    answers: { 200: 'Counts' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'getUseful',
    endpoint: ENDPOINTS.useful,
    summary: 'How many found a page useful, and how many did not',
    tag: 'public',
    query: 'UsefulQuery',
    answers: { 200: 'UsefulCount' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'getPhoto',
    endpoint: ENDPOINTS.photo,
    summary: 'A published photo of an appeal',
    tag: 'public',
    answers: { 200: 'picture' },
    problems: ['not_found'],
  },
];
