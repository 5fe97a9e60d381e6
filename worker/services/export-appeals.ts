import type { ExportedAppeal, ExportQuery } from '../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import { localDateTime } from '../domain/clock.ts';
import { BYTE_ORDER_MARK, csvLine } from '../domain/csv.ts';
import { csvCells, csvHead, exportedAppeal } from '../domain/export.ts';
import { readExportPage } from '../store/exports.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import { insertStaffLog } from '../store/staff-log.ts';
import { calendarOf } from './calendars.ts';

/** Rows in memory at a time. A row may have 20 kB, so a page of this size leaves most of a worker's 128 MB alone. */
export const PAGE_ROWS = 500;

export type ExportFormat = 'csv' | 'json';

/** How a file begins, what each row is, and how it ends. */
interface Writer {
  readonly head: string;
  row(row: ExportedAppeal, first: boolean): string;
  readonly tail: string;
}

const WRITERS: Readonly<Record<ExportFormat, (lang: AnswerLanguage) => Writer>> = {
  csv: (lang) => ({
    head: BYTE_ORDER_MARK + csvLine(csvHead(lang)),
    row: (row) => csvLine(csvCells(row, lang)),
    tail: '',
  }),
  json: () => ({
    head: '{"items":[',
    row: (row, first) => (first ? '\n' : ',\n') + JSON.stringify(row),
    tail: '\n]}\n',
  }),
};

/**
 * Writes in the staff log that somebody takes appeals out of the desk, and gives them as a stream that reads the next page when
 * the last one was taken. A failure in between breaks the stream off: a file that ends early never looks whole.
 */
export async function exportAppeals(
  db: D1Database,
  staff: Pick<Staff, 'id' | 'agency'>,
  format: ExportFormat,
  query: ExportQuery,
  now: Date,
): Promise<ReadableStream<Uint8Array>> {
  const { lang, ...filter } = query;
  const entry = { agency: staff.agency.id, at: now.toISOString(), staff: staff.id, action: 'exported' as const };
  await withRetry(() => insertStaffLog(db, { ...entry, data: { format, ...filter } }).run());
  const writer = WRITERS[format](lang);
  const calendar = calendarOf(staff.agency);
  const today = localDateTime(now).date;
  const encoder = new TextEncoder();
  let after: number | null = 0;
  let first = true;
  return new ReadableStream(
    {
      start: (controller) => controller.enqueue(encoder.encode(writer.head)),
      async pull(controller) {
        if (after === null) return;
        const page = await readExportPage(db, staff.agency, filter, after, PAGE_ROWS);
        const rows = page.appeals.map((appeal, i) =>
          writer.row(exportedAppeal(appeal, today, calendar), first && i === 0),
        );
        first &&= rows.length === 0;
        ({ after } = page);
        controller.enqueue(encoder.encode(rows.join('') + (after === null ? writer.tail : '')));
        if (after === null) controller.close();
      },
    },
    // Nothing is read ahead of who takes it.
    { highWaterMark: 0 },
  );
}
