/** One press of a button in the form of an agency's page, read from its fields. */
import type { Context } from 'hono';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { typedOf } from '../http/appeal-form.ts';
import { takePhotos } from '../http/form-photos.ts';
import { ownPage } from '../http/own-page.ts';
import { readFields } from '../http/page-forms.ts';
import { photoFault } from '../pages/form/faults.ts';
import type { Typed } from '../pages/form/typed.ts';
import { asLanguage, languageOf } from '../pages/frame.ts';
import type { ReceivingAgency } from '../store/routing.ts';

export interface Press extends ReceivingAgency {
  readonly typed: Typed;
  readonly step: 'check' | 'send' | 'edit';
  /** Of the page. */
  readonly lang: Language;
  /** Of the appeal: that of the page on which it was written, whatever page it is checked on. */
  readonly own: Language;
  /** When the check was shown, ms since 1970; `NaN` if it was not. */
  readonly checkedAt: number;
  /** Why not all photos were taken, in words; `''` if they were. */
  readonly photoFault: string;
  readonly now: Date;
}

const STEPS = ['send', 'edit', 'check'] as const;

/** Photos are taken first, so that they are kept whatever is wrong with the rest. @throws {ProblemError} 413, 415 */
export async function readPress(c: Context<AppEnv>, receiving: ReceivingAgency, now: () => Date): Promise<Press> {
  const { agency } = receiving;
  const fields = await readFields(c);
  const typed = typedOf(fields);
  const lang = asLanguage(fields.text('language')) ?? languageOf(c);
  const checked = fields.text('at') === 'check';
  const files = agency.photos ? fields.files('photos') : [];
  const { photos, fault, file = '' } = await takePhotos(c, agency.id, { kept: typed.photos, files }, now);
  return {
    ...receiving,
    typed: { ...typed, page: ownPage(typed.page, agency), photos },
    // A switch of languages names no step: the same page is shown again.
    step: STEPS.find((step) => step === fields.text('step')) ?? (checked ? 'check' : 'edit'),
    lang,
    own: (checked && asLanguage(fields.text('lang'))) || lang,
    checkedAt: Number((checked && fields.text('checked')) || Number.NaN),
    photoFault: photoFault(fault, file, lang),
    now: now(),
  };
}
