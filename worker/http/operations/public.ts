/** What everybody may read. */
import { ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { READ } from './table.ts';

export const PUBLIC_OPERATIONS: readonly Operation[] = [
  {
    id: 'getAgency',
    endpoint: ENDPOINTS.agency,
    summary: 'Profile of an agency: names, languages, kinds and topics it takes, officials, limits',
    tag: 'public',
    answers: { 200: 'AgencyProfile' },
    problems: ['not_found', 'too_many_requests'],
  },
  {
    id: 'getFeed',
    endpoint: ENDPOINTS.feed,
    summary: 'What was said and done, newest public event first; every filter goes with every other one',
    tag: 'public',
    query: 'FeedQuery',
    answers: { 200: 'FeedPage' },
    problems: [...READ, 'cursor_invalid'],
  },
  {
    id: 'getAppeal',
    endpoint: ENDPOINTS.appeal,
    summary: 'What everybody may see of one appeal',
    tag: 'public',
    answers: { 200: 'PublicAppeal' },
    problems: ['not_found', 'too_many_requests'],
  },
  {
    id: 'getExplainers',
    endpoint: ENDPOINTS.explainers,
    summary: 'Short answers of the agency to what is asked again and again',
    tag: 'public',
    query: 'ExplainerQuery',
    answers: { 200: 'ExplainerList' },
    problems: READ,
  },
  {
    id: 'countByPage',
    endpoint: ENDPOINTS.counts,
    summary: 'How many appeals stand in the feed under each page, and how many of them are answered',
    tag: 'public',
    query: 'CountsQuery',
    answers: { 200: 'Counts' },
    problems: READ,
  },
  {
    id: 'getUseful',
    endpoint: ENDPOINTS.useful,
    summary: 'How many found a page useful, and how many did not',
    tag: 'public',
    query: 'UsefulQuery',
    answers: { 200: 'UsefulCount' },
    problems: READ,
  },
  {
    id: 'getPhoto',
    endpoint: ENDPOINTS.photo,
    summary: 'A published photo of an appeal',
    tag: 'public',
    answers: { 200: 'picture' },
    problems: ['not_found', 'too_many_requests'],
  },
];
