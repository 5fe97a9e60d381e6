/** Saves a template, and makes one of an answer. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { personalRanges } from '../../../sdk/contract/redaction.ts';
import type { AnswerTemplate, DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { DeskClient } from '../client.ts';
import type { TemplatesWords } from '../locales/templates-words.ts';
import type { Draft } from './draft.ts';
import type { Typed } from './template-form.ts';
import { bodyOf } from './template-form.ts';

/** @returns why it was not saved, in words; empty if it was. */
export async function saveTemplate(client: DeskClient, typed: Typed, words: TemplatesWords): Promise<string> {
  try {
    await client.call<AnswerTemplate>(DESK_ENDPOINTS.saveTemplate, { params: { id: typed.id }, body: bodyOf(typed) });
    return '';
  } catch (error) {
    const known: Readonly<Record<string, string>> = {
      version_conflict: words.conflict,
      too_many_templates: words.tooMany,
    };
    return known[isApiError(error) ? error.code : ''] ?? words.notSaved;
  }
}

/** What stands in a template where the answer named a person's data, and where it named its appeal. */
const FIELDS: Readonly<Record<AnswerLanguage, readonly [data: string, number: string]>> = {
  kk: ['{дерек}', '{нөмір}'],
  ru: ['{данные}', '{номер}'],
};

/** A text for any appeal: what tells of this one became fields. Names and places only a person can find. */
function generalized(text: string, language: AnswerLanguage, number: string): string {
  const [data, ofAppeal] = FIELDS[language];
  const bare = personalRanges(text)
    .toReversed()
    .reduce((left, { from, to }) => left.slice(0, from) + data + left.slice(to), text);
  return bare.replaceAll(number, ofAppeal);
}

/** The template that an answer could be: of its topic and outcome, with nobody's data in it. */
export function templateOf({ texts, nature }: Draft, { topic, number }: Pick<DeskCase, 'topic' | 'number'>): Typed {
  const { kk, ru } = texts;
  return {
    id: crypto.randomUUID(),
    version: 0,
    title: '',
    topic,
    nature,
    texts: { kk: generalized(kk, 'kk', number), ru: generalized(ru, 'ru', number) },
  };
}
