/** What the holder of a code does on the page of a case: each press is answered with the whole case as it is afterwards. */
import type { Context } from 'hono';
import { createCode, parseCode } from '../../sdk/contract/code.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import type { Fields } from '../http/page-forms.ts';
import { openingPage } from '../pages/case/opening.ts';
import type { Outcome } from '../pages/case/outcome.ts';
import { privatePage } from '../pages/case/private-page.ts';
import { asLanguage, languageOf } from '../pages/frame.ts';
import { trackAppeal } from '../services/view-appeal.ts';
import type { HoldersPress } from './holder-acts.ts';
import { actOf } from './holder-acts.ts';

export interface HoldersForm extends Pick<HoldersPress, 'place' | 'fields'> {
  /** Of the case. */
  readonly path: string;
  readonly number: string;
  /** Spoken where the page names no language. */
  readonly fallback: Language;
}

/** Without the right code the answer is the same as the API's: nothing tells what was wrong with it. */
export async function answerHolder(c: Context<AppEnv>, form: HoldersForm, now: () => Date): Promise<Response> {
  const { place, fields } = form;
  const lang = asLanguage(fields.text('language')) ?? languageOf(c, form.fallback);
  const typed = fields.text('code').trim();
  const code = parseCode(typed);
  if (!code) return shut(c, form, lang, typed ? 'mistyped' : 'required');
  const outcome = await actOf(c, { place, fields, code, lang, now });
  const tracked = outcome.tracked ?? (await trackAppeal(c.env.DB, c.env.CODE_PEPPER, { place, code }, now()));
  if (!tracked) return shut(c, form, lang, 'unknown');
  return open(c, form, { code, lang, tracked, outcome, now: now() });
}

type Opened = Pick<HoldersPress, 'code' | 'lang'> & {
  readonly tracked: TrackedAppeal;
  readonly outcome: Outcome;
  readonly now: Date;
};

function open(c: Context<AppEnv>, { path, fields }: HoldersForm, opened: Opened): Response | Promise<Response> {
  const { code, lang, tracked, outcome, now } = opened;
  const { faults, problem, done, word, photos } = outcome;
  const wrong = problem !== '' || Object.keys(faults).length > 0;
  const key = wrong ? keyOf(fields) : createCode();
  const view = { tracked, code, key, path, lang, faults, problem, done, word, photos, now };
  return c.html(privatePage(view), wrong ? 422 : 200);
}

/** A form that was sent back keeps its key: its words are still one word. */
const keyOf = (fields: Fields): string => fields.text('key') || createCode();

function shut(
  c: Context<AppEnv>,
  { path, number }: HoldersForm,
  lang: Language,
  why: 'required' | 'mistyped' | 'unknown',
): Response | Promise<Response> {
  return c.html(openingPage({ path, number, lang, why }), 422);
}
