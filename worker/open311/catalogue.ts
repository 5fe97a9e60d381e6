/** Pure: what can be reported to an agency, and where the service is. */
import type { Open311Definition, Open311Discovery, Open311Services } from '../../sdk/contract/types.ts';
import type { Language, Topic } from '../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { checkWords, feedWords } from '../feeds/words.ts';
import { PAGE_WORDS } from '../pages/words.ts';
import type { Agency } from '../store/agencies.ts';

/** When services, definitions or endpoints last changed in the code: clients keep them until this is another. */
const CHANGESET = '2026-11-22T00:00:00+05:00';

/** Codes of the services of an agency. Who does not know who answers is never turned away: the agency finds out. */
export const codesOf = ({ topics }: Pick<Agency, 'topics'>): Topic[] => [...new Set([...topics, 'unsure' as const])];

export function discoveryOf(origin: string): Open311Discovery {
  return {
    changeset: CHANGESET,
    contact: `Every body of ${origin} is a jurisdiction of its own: jurisdiction_id is its id. The API is described at ${origin}/openapi.json`,
    key_service: 'Ask the administrator of the body for a token with the right to submit through Open311.',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/open311/v2`,
        changeset: CHANGESET,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}

export function servicesOf(agency: Agency, lang: Language): Open311Services {
  return codesOf(agency).map((topic) => ({
    service_code: topic,
    service_name: feedWords(lang).topics[topic],
    description: null,
    // Consents are attributes, and nothing is taken without the first of them.
    metadata: true,
    type: 'realtime',
    keywords: LANGUAGES.filter((other) => other !== lang)
      .map((other) => feedWords(other).topics[topic])
      .join(', '),
    group: '',
  }));
}

type Attribute = Open311Definition['attributes'][number];

/** What else the form of a service asks: consents, what the appeal is by law, and the language it is written in. */
export function definitionOf(agency: Agency, topic: Topic, lang: Language): Open311Definition {
  const check = checkWords(lang);
  const list = (code: string, required: boolean, description: string, values: Attribute['values']) => ({
    variable: true,
    code,
    datatype: 'singlevaluelist' as const,
    required,
    datatype_description: null,
    description,
    values,
  });
  const attributes = [
    list('consent_processing', true, check.processing, [{ key: 'true', name: check.processing }]),
    list('consent_publication', false, check.publication, [{ key: 'true', name: check.publication }]),
    list(
      'kind',
      false,
      check.kind,
      agency.kinds.map((kind) => ({ key: kind, name: check.kinds[kind] })),
    ),
    list(
      'language',
      false,
      PAGE_WORDS[lang].languages,
      agency.languages.map((one) => ({ key: one, name: PAGE_WORDS[one].language })),
    ),
  ];
  return {
    service_code: topic,
    attributes: attributes.map((attribute, index) => ({ ...attribute, order: index + 1 })),
  };
}
