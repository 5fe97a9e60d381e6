/** Pure: the vocabularies of linked data, and the catalogue of everything there is. */
import type { LocalizedText } from '../../../sdk/contract/types.ts';
import { RIGHTS } from './licence.ts';

const date = 'xsd:date';
const dateTime = 'xsd:dateTime';

/**
 * What the names of a row mean elsewhere. It stands in every file, so that nobody has to load anything to understand it; what
 * schema.org has no word for stays a term of our own.
 */
export const CONTEXT = {
  '@vocab': 'urn:jauap:term:',
  schema: 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  Dataset: 'schema:Dataset',
  Question: 'schema:Question',
  Answer: 'schema:Answer',
  kk: { '@id': 'schema:name', '@language': 'kk' },
  ru: { '@id': 'schema:name', '@language': 'ru' },
  name: { '@id': 'schema:name', '@container': '@language' },
  identifier: 'schema:identifier',
  temporalCoverage: 'schema:temporalCoverage',
  describedBy: { '@id': 'dct:conformsTo', '@type': '@id' },
  license: { '@id': 'schema:license', '@type': '@id' },
  usageInfo: { '@id': 'schema:usageInfo', '@container': '@language' },
  items: 'schema:hasPart',
  number: 'schema:identifier',
  text: 'schema:text',
  lang: 'schema:inLanguage',
  topic: 'schema:about',
  registeredOn: { '@id': 'schema:dateCreated', '@type': date },
  updatedAt: { '@id': 'schema:dateModified', '@type': dateTime },
  dueOn: { '@type': date },
  extendedUntil: { '@type': date },
  measuresOn: { '@type': date },
  officialOn: { '@type': date },
  on: { '@type': date },
  firstReplyAt: { '@type': dateTime },
  lat: 'schema:latitude',
  lon: 'schema:longitude',
  photos: { '@id': 'schema:image', '@type': '@id' },
  page: { '@id': 'schema:isPartOf', '@type': '@id' },
  supports: 'schema:upvoteCount',
  acceptedAnswer: 'schema:acceptedAnswer',
  answerKk: { '@id': 'schema:text', '@language': 'kk' },
  answerRu: { '@id': 'schema:text', '@language': 'ru' },
  answeredAt: { '@id': 'schema:dateCreated', '@type': dateTime },
  answeredBy: 'schema:creditText',
} as const;

/** One agency of the catalogue, with files that can be had. */
export interface Listed {
  readonly agency: string;
  readonly names: LocalizedText;
  readonly files: readonly {
    readonly url: string;
    readonly type: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly madeAt: string;
  }[];
}

const DCAT_CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@container': '@language' },
  identifier: 'dct:identifier',
  dataset: { '@id': 'dcat:dataset', '@type': '@id' },
  distribution: { '@id': 'dcat:distribution', '@type': '@id' },
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  license: { '@id': 'dct:license', '@type': '@id' },
  rights: { '@id': 'dct:rights', '@container': '@language' },
  mediaType: 'dcat:mediaType',
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
  modified: { '@id': 'dct:modified', '@type': dateTime },
  checksum: 'spdx:checksum',
  checksumValue: 'spdx:checksumValue',
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
} as const;

/** Every agency's data (W3C DCAT 3). */
export function catalogue(listed: readonly Listed[], origin: string, licence: string) {
  return {
    '@context': DCAT_CONTEXT,
    '@id': `${origin}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    title: { kk: 'Өтініштер мен жауаптар', ru: 'Обращения и ответы', en: 'Appeals and answers' },
    dataset: listed.map(({ agency, names, files }) => ({
      '@id': `${origin}/data/${agency}`,
      '@type': 'dcat:Dataset',
      identifier: agency,
      title: names,
      license: licence,
      rights: RIGHTS,
      landingPage: `${origin}/data/${agency}`,
      distribution: files.map((file) => ({ ...distribution(file), license: licence })),
    })),
  };
}

function distribution({ url, type, bytes, sha256, madeAt }: Listed['files'][number]) {
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    downloadURL: url,
    mediaType: type.split(';', 1)[0],
    byteSize: bytes,
    modified: madeAt,
    checksum: { '@type': 'spdx:Checksum', algorithm: 'spdx:checksumAlgorithm_sha256', checksumValue: sha256 },
  };
}
