/** What the holder of a code has filled in on the page of a case, as the contract takes it. */
import { idempotencyKeyOf } from '../../sdk/contract/code.ts';
import { FollowUpRequest, VerdictRequest } from '../../sdk/contract/schema.ts';
import { cleanText } from '../../sdk/contract/text.ts';
import { judged } from './form-issues.ts';
import type { Fields } from './page-forms.ts';

export function verdictOf({ text }: Fields, code: string) {
  const clear = { yes: true, no: false }[text('clear')];
  const remark = cleanText(text('remark')) || undefined;
  return judged(VerdictRequest, { code, solved: text('solved') || undefined, clear, remark });
}

export function followUpOf({ text, ticked }: Fields, code: string, photos: readonly string[]) {
  const word = cleanText(text('text')) || undefined;
  return judged(FollowUpRequest, {
    code,
    text: word,
    ...(photos.length && { photos: [...photos] }),
    ...(ticked('public') && { public: true }),
  });
}

/**
 * The same form with the same words has the same key, so that a press repeated adds nothing; with other words it is another word, even
 * if somebody has gone back to a page that was sent already.
 */
export function followUpKeyOf({ text }: Fields, photos: readonly string[]): Promise<string> {
  return idempotencyKeyOf(JSON.stringify(['follow-up', text('code'), text('key'), cleanText(text('text')), photos]));
}
