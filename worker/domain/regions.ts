/** Pure: the regions of the country by the first two digits of their KATO code, which ISO 3166-2:KZ uses as well. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

/** A region as `agencies.region` has it, and its names. */
export interface Region {
  readonly id: `KZ-${string}`;
  readonly names: Readonly<Record<Language, string>>;
}

const NAMES: Readonly<Record<string, readonly [kk: string, ru: string, en: string]>> = {
  10: ['Абай облысы', 'область Абай', 'Abai Region'],
  11: ['Ақмола облысы', 'Акмолинская область', 'Akmola Region'],
  15: ['Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'],
  19: ['Алматы облысы', 'Алматинская область', 'Almaty Region'],
  23: ['Атырау облысы', 'Атырауская область', 'Atyrau Region'],
  27: ['Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'],
  31: ['Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'],
  33: ['Жетісу облысы', 'область Жетісу', 'Zhetisu Region'],
  35: ['Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'],
  39: ['Қостанай облысы', 'Костанайская область', 'Kostanay Region'],
  43: ['Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'],
  47: ['Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'],
  55: ['Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'],
  59: ['Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'],
  61: ['Түркістан облысы', 'Туркестанская область', 'Turkistan Region'],
  62: ['Ұлытау облысы', 'область Ұлытау', 'Ulytau Region'],
  63: ['Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'],
  71: ['Астана қаласы', 'город Астана', 'Astana city'],
  75: ['Алматы қаласы', 'город Алматы', 'Almaty city'],
  79: ['Шымкент қаласы', 'город Шымкент', 'Shymkent city'],
};

const namedIn = (digits: string, [kk, ru, en]: readonly [string, string, string]): Region => ({
  id: `KZ-${digits}`,
  names: { kk, ru, en },
});

export const REGIONS: readonly Region[] = Object.entries(NAMES).map(([digits, names]) => namedIn(digits, names));

/** The region of a KATO code: two digits, or all nine of the region itself. `null` for smaller places and for what is no code. */
export function regionOf(kato: string): Region | null {
  const [, digits = ''] = /^(\d\d)(?:0{7})?$/.exec(kato) ?? [];
  const names = NAMES[digits];
  return names ? namedIn(digits, names) : null;
}
