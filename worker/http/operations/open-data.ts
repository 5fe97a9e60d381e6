/** Open data: files for programs of anybody. */
import { DATA_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';

export const OPEN_DATA_OPERATIONS: readonly Operation[] = [
  {
    id: 'getDataCatalogue',
    endpoint: DATA_ENDPOINTS.catalogue,
    summary: 'Every agency’s files of the last year, as DCAT 3 in JSON-LD',
    tag: 'public',
    answers: { 200: 'linked' },
    problems: ['too_many_requests'],
  },
  {
    id: 'getDataDictionary',
    endpoint: DATA_ENDPOINTS.dictionary,
    summary: 'What the columns of the files mean, in Kazakh, Russian and English (Frictionless Table Schema)',
    tag: 'public',
    answers: { 200: null },
    problems: ['too_many_requests'],
  },
  {
    id: 'getDataMonths',
    endpoint: DATA_ENDPOINTS.months,
    summary: 'Months of an agency that can be had as files, with their sizes and hashes',
    tag: 'public',
    answers: { 200: 'OpenDataIndex' },
    problems: ['not_found', 'too_many_requests'],
  },
  {
    id: 'getDataFile',
    endpoint: DATA_ENDPOINTS.file,
    summary:
      'What everybody may read of one month (2026-11.csv, .jsonld or .geojson); 503 with Retry-After while something that was taken back is cleared out of it',
    tag: 'public',
    answers: { 200: 'data' },
    problems: ['not_found', 'too_many_requests'],
  },
];
