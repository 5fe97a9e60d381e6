import type { Markup } from '../frame.ts';
import { collectionData } from '../head/data.ts';
import { foundHead } from '../head/found.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import type { AgencyView } from './agency-page.ts';

/** What is told of the page of an agency in its head. */
export function agencyHead({ agency, feed, lang, origin }: AgencyView, title: string): Markup {
  const description = HOSTED_WORDS[lang].steps.slice(0, 2).join(' ');
  const data = collectionData(agency, feed?.items ?? [], title, { origin, lang });
  return foundHead({ origin, lang, title, description, data, agency: agency.id, path: `/a/${agency.id}` });
}
