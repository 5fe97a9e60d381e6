/** A text cut where something that is pointed out begins or ends. Pure. */
import type { FindingKind } from '../../../sdk/contract/officialese.ts';
import { findingsOf } from '../../../sdk/contract/officialese.ts';
import { fieldsOf, gluedFields } from '../../../sdk/contract/template-fields.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';

/** `field` is one of a template that is not filled in; `glued` has a suffix at its end, in Kazakh. */
export type NoteKind = FindingKind | 'field' | 'glued';

export interface Note {
  readonly kind: NoteKind;
  readonly from: number;
  readonly to: number;
}

/** Everything in an official text that is pointed out to who writes it, in the order of the text. */
export function notesOf(text: string, language: AnswerLanguage): Note[] {
  const glued = language === 'kk' ? gluedFields(text) : [];
  return [
    ...findingsOf(text, language),
    ...fieldsOf(text).map(({ from, to }) => ({ kind: 'field' as const, from, to })),
    ...glued.map(({ from, to }) => ({ kind: 'glued' as const, from, to: to + 1 })),
  ].toSorted((a, b) => a.from - b.from);
}

export interface Piece {
  readonly text: string;
  readonly kinds: readonly NoteKind[];
}

/** The text in pieces; together they are the text. */
export function piecesOf(text: string, notes: readonly Note[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...notes.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? 0;
    const kinds = notes.filter((note) => note.from <= from && to <= note.to).map(({ kind }) => kind);
    return { text: text.slice(from, to), kinds: [...new Set(kinds)] };
  });
}
