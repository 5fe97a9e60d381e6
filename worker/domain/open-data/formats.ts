/** Pure: the three files of a month, written a row at a time so that nobody has to hold one whole. */
import type { LocalizedText, Measure, OpenDataRow } from '../../../sdk/contract/types.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import { COLUMNS } from './dictionary.ts';
import { RIGHTS } from './licence.ts';
import { CONTEXT } from './linked.ts';
import type { Address } from './row.ts';

export const FORMATS = ['csv', 'jsonld', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
};

/** What the files of a month are about. */
export interface About extends Address {
  readonly names: LocalizedText;
  /** `2026-11` */
  readonly month: string;
  /** Address of the licence. */
  readonly licence: string;
}

/** How a file begins, what each row is, and how it ends. */
interface Writer {
  readonly head: (about: About) => string;
  readonly row: (row: OpenDataRow, first: boolean) => string;
  readonly tail: string;
}

const between = (first: boolean) => (first ? '\n' : ',\n');

export const WRITERS: Readonly<Record<Format, Writer>> = {
  csv: {
    head: () => BYTE_ORDER_MARK + csvLine(COLUMNS),
    row: (row) => csvLine(COLUMNS.map((name) => cell(row[name]))),
    tail: '',
  },
  jsonld: {
    head: (about) => `${JSON.stringify(dataset(about)).slice(0, -1)},"items":[`,
    row: (row, first) => between(first) + JSON.stringify(linkedRow(row)),
    tail: '\n]}\n',
  },
  geojson: {
    head: () => '{"type":"FeatureCollection","features":[',
    row: (row, first) => between(first) + JSON.stringify(feature(row)),
    tail: '\n]}\n',
  },
};

/** Vocabulary and dates as the API has them, times to the second, numbers as digits, `true` and `false`, nothing for `null`, a line for each item. */
function cell(value: OpenDataRow[keyof OpenDataRow]): string {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((item: string | Measure) => (typeof item === 'string' ? item : sentence(item))).join('\n');
}

function sentence({ what, on, place }: Measure): string {
  return [on, what.kk ?? what.ru, ...(place ? [place] : [])].join(' · ');
}

function dataset({ agency, names, month, origin, licence }: About) {
  return {
    '@context': CONTEXT,
    '@id': `${origin}/data/${agency}/${month}.jsonld`,
    '@type': ['Dataset', 'dcat:Dataset'],
    identifier: `${agency}/${month}`,
    name: names,
    temporalCoverage: month,
    describedBy: `${origin}/data/dictionary.json`,
    license: licence,
    usageInfo: RIGHTS,
  };
}

/** A question of schema.org, with its answer where there is one. */
function linkedRow(row: OpenDataRow) {
  const { url, answerKk, answerRu, answeredAt, answeredBy, nature, measures, ...rest } = row;
  const answer = { '@type': 'Answer', answerKk, answerRu, answeredAt, answeredBy, nature, measures };
  return { '@id': url, '@type': 'Question', ...rest, ...(answeredAt && { acceptedAnswer: answer }) };
}

/** RFC 7946 §3.2: what has no place has the geometry `null`, so that every file has every appeal. Longitude comes first (§3.1.1). */
function feature({ lat, lon, ...properties }: OpenDataRow) {
  const geometry = lat === null || lon === null ? null : { type: 'Point', coordinates: [lon, lat] };
  return { type: 'Feature', id: properties.number, geometry, properties };
}
