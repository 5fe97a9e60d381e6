import type { Position } from '../store/cursor.ts';
import { decodeCursor } from '../store/cursor.ts';
import { ProblemError } from './problem.ts';

/** The position behind a cursor, or none for the first page. @throws {ProblemError} 400 */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const position = decodeCursor(cursor);
  if (!position) throw new ProblemError('cursor_invalid');
  return position;
}
