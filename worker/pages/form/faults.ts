/** What is wrong with a form, in words. */
import type { IssueCode, Language } from '../../../sdk/contract/vocabulary.ts';
import type { PhotosWords } from '../../../widget/locales/photos-words.ts';
import type { Faults } from '../parts/fields.ts';
import { issueText } from '../parts/fields.ts';
import { FORM, PHOTOS } from '../tables/form.ts';
import { CONTACT } from '../tables/receipt.ts';

const EXAMPLE = 'name@example.kz';

/** @param photoFault why not all photos were taken, in words; `''` if they were. */
export function formFaults(issues: Readonly<Record<string, IssueCode>>, photoFault: string, lang: Language): Faults {
  const words = FORM[lang];
  return {
    ...Object.fromEntries(Object.entries(issues).map(([name, issue]) => [name, issueText(issue, words)])),
    ...(issues['contact.email'] === 'wrong_format' && { 'contact.email': CONTACT[lang].wrong(EXAMPLE) }),
    ...(issues.photos === 'too_long' && { photos: PHOTOS[lang].problems.too_many }),
    ...(photoFault && { photos: photoFault }),
  };
}

/** Why a file was not taken. A browser without script keeps no file, so that one has to be chosen again. */
export function photoFault(fault: keyof PhotosWords['problems'] | undefined, file: string, lang: Language): string {
  if (!fault) return '';
  const why = fault === 'unavailable' ? FORM[lang].problems.unavailable : PHOTOS[lang].problems[fault];
  return file ? `${file}: ${why}` : why;
}
