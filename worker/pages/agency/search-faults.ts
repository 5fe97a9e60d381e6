/** What is wrong with a search, in words, at its fields. */
import type { IssueCode, Language } from '../../../sdk/contract/vocabulary.ts';
import type { Faults } from '../parts/fields.ts';
import { issueText } from '../parts/fields.ts';
import { FIND } from '../tables/find.ts';
import { FORM } from '../tables/form.ts';
import { fieldOf } from './filters.ts';

/** In the order of the fields. */
const FIELDS = ['q', 'topic', 'status', 'territory', 'from', 'to'] as const;

/** What can only be chosen: its value came from elsewhere. */
const CHOSEN: readonly string[] = ['topic', 'status', 'territory'];

/** @param issues by the names of the query. */
export function searchFaults(issues: Readonly<Record<string, IssueCode>>, lang: Language): Faults {
  const wrong = FIELDS.flatMap((name) => {
    const issue = issues[name];
    return issue
      ? [[fieldOf(name), issueText(CHOSEN.includes(name) ? 'not_offered' : issue, FORM[lang])] as const]
      : [];
  });
  return Object.fromEntries(wrong);
}

export function searchLabels(lang: Language): Readonly<Record<string, string>> {
  const said = FIND[lang];
  return Object.fromEntries(FIELDS.map((name) => [fieldOf(name), name === 'q' ? said.search : said[name]]));
}
