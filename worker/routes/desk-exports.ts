import type { Handler } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ExportQuery } from '../../sdk/contract/schema.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { fresh, staff } from '../http/staff-auth.ts';
import { readQuery } from '../http/validate.ts';
import type { ExportFormat } from '../services/export-appeals.ts';
import { exportAppeals } from '../services/export-appeals.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
};

/** Appeals of the own agency as a file. */
export function deskExportRoutes(now: () => Date) {
  const exporting = (format: ExportFormat): Handler<AppEnv> =>
    async function exporting(c) {
      const query = readQuery(c, ExportQuery);
      const holder = c.get('staff');
      const stream = await exportAppeals(c.env.DB, holder, format, query, now());
      const name = `${holder.agency.id}-${localDateTime(now()).date}.${format}`;
      const headers = { 'Content-Type': TYPES[format], 'Content-Disposition': `attachment; filename="${name}"` };
      return c.body(stream, 200, headers);
    };
  const { exportCsv, exportJson } = DESK_ENDPOINTS;
  const may = [privateAnswer, staff('desk:export', now), fresh(now)] as const;
  return new Hono<AppEnv>()
    .get(exportCsv.path, ...may, exporting('csv'))
    .get(exportJson.path, ...may, exporting('json'));
}
