/** The acts of the citizen as the page of a case brings them, decided by the same rules as the API's. */
import type { Context } from 'hono';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { followUp, giveVerdict, revokeConsent, withdraw } from '../domain/citizens-acts.ts';
import type { AppEnv } from '../env.ts';
import { takePhotos } from '../http/form-photos.ts';
import { followUpKeyOf, followUpOf, verdictOf } from '../http/holder-forms.ts';
import type { Fields } from '../http/page-forms.ts';
import type { Act, Outcome } from '../pages/case/outcome.ts';
import { actFaults, doneText, NOTHING_DONE, refusalOf } from '../pages/case/outcome.ts';
import { photoFault } from '../pages/form/faults.ts';
import { readPhotoValue } from '../pages/form/typed.ts';
import type { CitizensRule } from '../services/act-as-citizen.ts';
import { actAsCitizen } from '../services/act-as-citizen.ts';
import type { Place } from '../store/places.ts';

export interface HoldersPress {
  readonly place: Place;
  readonly fields: Fields;
  /** The citizen's secret, parsed. */
  readonly code: string;
  readonly lang: Language;
  readonly now: () => Date;
}

/** What came of the button that was pressed; of none that is known, nothing. */
export function actOf(c: Context<AppEnv>, press: HoldersPress): Promise<Outcome> {
  switch (press.fields.text('act')) {
    case 'verdict':
      return judge(c, press);
    case 'followUp':
      return sayMore(c, press);
    case 'withdraw':
      return record(c, press, 'withdraw', null, withdraw);
    case 'revoke':
      return record(c, press, 'revoke', null, revokeConsent);
    default:
      return Promise.resolve(NOTHING_DONE);
  }
}

async function judge(c: Context<AppEnv>, press: HoldersPress): Promise<Outcome> {
  const read = verdictOf(press.fields, press.code);
  if (!read.ok) return { ...NOTHING_DONE, faults: actFaults(read.error, '', press.lang) };
  return record(c, press, 'verdict', read.value, giveVerdict);
}

async function sayMore(c: Context<AppEnv>, press: HoldersPress): Promise<Outcome> {
  const { fields, place, code, lang, now } = press;
  const { agency } = place;
  const files = agency.photos ? fields.files('photos') : [];
  const kept = fields.texts('photo').map(readPhotoValue);
  const { photos, fault, file = '' } = await takePhotos(c, agency.id, { kept, files }, now);
  const ids = photos.map(({ id }) => id);
  const read = followUpOf(fields, code, ids);
  const again = { ...NOTHING_DONE, word: fields.text('text'), photos };
  const faults = actFaults(read.ok ? {} : read.error, photoFault(fault, file, lang), lang);
  if (!read.ok || Object.keys(faults).length) return { ...again, faults };
  const outcome = await record(c, press, 'followUp', read.value, followUp, {
    photos: ids,
    idempotencyKey: await followUpKeyOf(fields, ids),
  });
  return outcome.done
    ? outcome
    : { ...again, ...outcome, word: again.word, photos: outcome.faults.photos ? [] : photos };
}

const ALONE = { photos: [] as readonly string[], idempotencyKey: null as string | null };

async function record<Input>(
  c: Context<AppEnv>,
  { place, code, lang, now }: HoldersPress,
  act: Act,
  input: Input,
  rule: CitizensRule<Input>,
  brought = ALONE,
): Promise<Outcome> {
  const { DB: db, CODE_PEPPER: pepper } = c.env;
  const result = await actAsCitizen({ db, pepper, place, code, ...brought, now: now() }, input, rule);
  if (!result.ok) return { ...NOTHING_DONE, ...refusalOf(result.error.code, lang) };
  const { tracked } = result.value;
  return { ...NOTHING_DONE, tracked, done: doneText(act, tracked, lang) };
}
