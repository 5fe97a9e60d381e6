/** What a page is about in the words of schema.org, for programs that read pages. */
import type { Answer, CollectionPage, GovernmentOrganization, QAPage, Question, WithContext } from 'schema-dts';
import type { PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { headline, textIn } from '../../feeds/entries.ts';
import { inLanguageAt } from '../../http/page-paths.ts';
import type { Agency } from '../../store/agencies.ts';
import { inLanguage } from '../parts/texts.ts';

/** What a page may be about: types and properties are judged by the vocabulary itself, when the code is compiled. */
export type Data = WithContext<CollectionPage> | WithContext<QAPage>;

/** Where the service stands, and in which language it speaks. */
export interface Spoken {
  readonly origin: string;
  readonly lang: Language;
}

const CONTEXT = { '@context': 'https://schema.org' } as const;

function organization({ id, names }: Pick<Agency, 'id' | 'names'>, { origin, lang }: Spoken): GovernmentOrganization {
  const path = `/a/${id}`;
  const url = origin + inLanguageAt(path, lang);
  return { '@type': 'GovernmentOrganization', '@id': `${origin}${path}#agency`, name: inLanguage(names, lang), url };
}

/** The page of an agency: whose it is, and which appeals stand on it. */
export function collectionData(
  agency: Agency,
  items: readonly PublicAppeal[],
  name: string,
  spoken: Spoken,
): WithContext<CollectionPage> {
  const { origin, lang } = spoken;
  const list = items.filter(isOpen).map(({ number, text }, i) => ({
    '@type': 'ListItem' as const,
    position: i + 1,
    name: headline(text ?? number),
    url: origin + inLanguageAt(`/a/${agency.id}/${number}`, lang),
  }));
  return {
    ...CONTEXT,
    '@type': 'CollectionPage',
    name,
    url: origin + inLanguageAt(`/a/${agency.id}`, lang),
    inLanguage: lang,
    about: organization(agency, spoken),
    mainEntity: { '@type': 'ItemList', numberOfItems: list.length, itemListElement: list },
  };
}

/** Whether everybody may read what was asked: only then a page says what it is about. */
export const isOpen = ({ publication, text }: PublicAppeal): boolean => publication === 'published' && text !== null;

/**
 * A case as a question and its answer. The citizen has no name and the minute in which somebody wrote is told to nobody, so the question
 * has no author, and of its time the day of registration.
 */
export function questionData(
  agency: Pick<Agency, 'id' | 'names'>,
  appeal: PublicAppeal,
  spoken: Spoken,
): WithContext<QAPage> {
  const { number, text, lang, registeredOn, supports, answer } = appeal;
  const url = spoken.origin + inLanguageAt(`/a/${agency.id}/${number}`, spoken.lang);
  const said = answer && textIn(answer.texts, spoken.lang);
  const question: Question = {
    '@type': 'Question',
    name: headline(text ?? number),
    text: text ?? number,
    url,
    inLanguage: lang,
    dateCreated: registeredOn,
    upvoteCount: supports,
    answerCount: said ? 1 : 0,
  };
  const accepted =
    answer &&
    said &&
    ({
      '@type': 'Answer',
      text: said.text,
      url,
      inLanguage: said.lang,
      dateCreated: answer.answeredAt,
      author: organization(agency, spoken),
    } satisfies Answer);
  return {
    ...CONTEXT,
    '@type': 'QAPage',
    inLanguage: spoken.lang,
    mainEntity: accepted ? { ...question, acceptedAnswer: accepted } : question,
  };
}
