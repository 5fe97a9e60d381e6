/** What an officer is writing, as the form has it, and what is sent of it. Pure. */
import type { LinkKind, PhotoTime } from '../../../sdk/contract/desk-vocabulary.ts';
import type { AnswerDraftInput, AnswerPhoto, DeskCase, Measure } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage, Nature } from '../../../sdk/contract/vocabulary.ts';

/** A measure as it is typed: every part a text, empty until it is filled in. */
export interface MeasureRow {
  readonly kk: string;
  readonly ru: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly place: string;
}

export interface LinkRow {
  readonly kind: LinkKind;
  readonly url: string;
  readonly title: string;
}

/** A photo that the service has. */
export interface PhotoRow {
  readonly id: string;
  readonly when: PhotoTime;
  readonly width: number;
  readonly height: number;
  /** What it shows, as typed; none of a photo that nobody has told about. */
  readonly alt?: AnswerPhoto['alt'];
}

export interface Draft {
  readonly nature: Nature;
  /** Empty until one is chosen. */
  readonly official: string;
  readonly texts: Readonly<Record<AnswerLanguage, string>>;
  readonly measures: readonly MeasureRow[];
  readonly planned: readonly MeasureRow[];
  readonly links: readonly LinkRow[];
  readonly photos: readonly PhotoRow[];
}

export const EMPTY_MEASURE: MeasureRow = { kk: '', ru: '', on: '', place: '' };
export const EMPTY_LINK: LinkRow = { kind: 'link', url: '', title: '' };

const rowOf = ({ what, on, place = '' }: Measure): MeasureRow => ({ kk: what.kk ?? '', ru: what.ru ?? '', on, place });

/**
 * Where an officer begins: the answer that stands, if it is to be corrected, or nothing. A reopened appeal is owed a new answer, so
 * its former one is not offered again; what was done stays done.
 */
export function firstDraft(found: DeskCase, ownOfficial: string | null): Draft {
  const standing = found.status === 'answered' ? found.answer : null;
  return {
    nature: standing?.nature ?? 'satisfied',
    official: ownOfficial ?? standing?.official.id ?? found.official ?? '',
    texts: { kk: standing?.texts.kk ?? '', ru: standing?.texts.ru ?? '' },
    measures: found.measures.map(rowOf),
    planned: [],
    links: [...(standing?.links ?? [])],
    photos: [...(standing?.photos ?? [])],
  };
}

const isTouched = (row: MeasureRow | LinkRow): boolean =>
  Object.entries(row).some(([name, value]) => name !== 'kind' && value.trim() !== '');

/** The draft without the rows that nobody has touched. */
export function compacted(draft: Draft): Draft {
  const { measures, planned, links } = draft;
  return {
    ...draft,
    measures: measures.filter(isTouched),
    planned: planned.filter(isTouched),
    links: links.filter(isTouched),
  };
}

const measureOf = ({ kk, ru, on, place }: MeasureRow): Measure => ({
  what: { ...(kk.trim() && { kk }), ...(ru.trim() && { ru }) },
  on,
  ...(place.trim() && { place }),
});

/** What is said of a photo, in the languages it is said in. */
function told(alt: PhotoRow['alt']): Pick<PhotoRow, 'alt'> {
  const [kk, ru] = [alt?.kk?.trim(), alt?.ru?.trim()];
  return kk || ru ? { alt: { ...(kk && { kk }), ...(ru && { ru }) } } : {};
}

/** What is sent of a draft without untouched rows. */
export function bodyOf(draft: Draft, version: number): AnswerDraftInput {
  const { nature, official, texts, measures, planned, links, photos } = draft;
  const { kk, ru } = texts;
  return {
    nature,
    official,
    texts: { ...(kk.trim() && { kk }), ...(ru.trim() && { ru }) },
    measures: measures.map(measureOf),
    planned: planned.map(measureOf),
    links: links.map((link) => ({ ...link, url: link.url.trim() })),
    photos: photos.map(({ id, when, alt }) => ({ id, when, ...told(alt) })),
    version,
  };
}

/** The language of the appeal, where an answer may have it; an English appeal is answered in either (АППК art. 89(2)). */
export function owedLanguage({ lang }: Pick<DeskCase, 'lang'>): AnswerLanguage | null {
  return lang === 'en' ? null : lang;
}
