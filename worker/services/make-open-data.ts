import { localDateTime } from '../domain/clock.ts';
import type { About, Format } from '../domain/open-data/formats.ts';
import { FORMATS, WRITERS } from '../domain/open-data/formats.ts';
import { openDataRow } from '../domain/open-data/row.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import type { DataBucket } from '../store/data-bucket.ts';
import type { Made, Making, MonthState } from '../store/open-data.ts';
import { nextToMake, nextToSweep, readDataPage, saveMade, saveMaking, saveSwept } from '../store/open-data.ts';
import { fromBucket } from '../store/photo-bucket.ts';
import { calendarOf } from './calendars.ts';
import { bytesOf, keyOf } from './open-data-pieces.ts';
import { sha256Of } from './sha256.ts';

/** What the job works with. `origin` is the deployment's own, or empty; `licence` the address of the one it gives its data under. */
export interface OpenDataStores {
  readonly db: D1Database;
  readonly bucket: DataBucket;
  readonly origin: string;
  readonly licence: string;
}

/** Appeals in memory at a time. One may have 20 kB in each of three files, so a page leaves most of a worker's 128 MB alone. */
export const PAGE_ROWS = 250;

/** Pages of one run: with their hashes they stay below the thousand calls that one run may make. */
const PAGES_PER_RUN = 60;

/** What only grew is told again after an hour; what was taken back, in the next minute. */
const SETTLE_MS = 3_600_000;

const NOTHING: Readonly<Record<Format, number>> = { csv: 0, jsonld: 0, geojson: 0 };

/**
 * Makes the files of the months in which something public has changed, a page of appeals after the other. Every page is one piece of
 * each file in the bucket, written before the row that counts it: a run that breaks off is taken up where it was, and one that runs
 * beside it stops. The new files are given out at once, when all of them are whole.
 * @returns how many pages were written.
 */
export async function makeOpenData(stores: OpenDataStores, now: Date, pages = PAGES_PER_RUN): Promise<number> {
  const settled = new Date(now.getTime() - SETTLE_MS).toISOString();
  let written = 0;
  while (written < pages) {
    const state = await nextToMake(stores.db, settled);
    const agency = state && (await findAgency(stores.db, state.agency));
    if (!state || !agency) break;
    const step = await takeStep(stores, agency, state, now);
    if (!step) break;
    written += 1;
  }
  await sweep(stores);
  return written;
}

/** One page, and with the last one the end. @returns `false` if another run was faster. */
async function takeStep(stores: OpenDataStores, agency: Agency, state: MonthState, now: Date): Promise<boolean> {
  const making = await nextPage(stores, agency, state, now);
  if (!(await saveMaking(stores.db, state, making))) return false;
  if (making.after !== null) return true;
  const made = await seal(stores.bucket, making);
  return saveMade(stores.db, { ...state, step: state.step + 1 }, making.version, made, now.toISOString());
}

/** What was begun before something was taken back is begun again: its first pieces may hold it. */
function begun({ making, taken, version, month }: MonthState): Making {
  if (making && taken <= making.version) return making;
  return { version, pieces: [], rows: 0, bytes: NOTHING, after: [`${month}-00`, 0] };
}

async function nextPage(
  { db, bucket, origin, licence }: OpenDataStores,
  agency: Agency,
  state: MonthState,
  now: Date,
): Promise<Making> {
  const making = begun(state);
  // Every page is there already, and the run broke off before the end.
  if (making.after === null) return making;
  const { month } = state;
  const page = await readDataPage(db, agency, month, making.after, PAGE_ROWS);
  const address = { agency: agency.id, origin };
  const calendar = calendarOf(agency);
  const today = localDateTime(now).date;
  const rows = page.appeals.map((appeal) => openDataRow(publicView(appeal, today, calendar), address));
  // A key of its own for every try: whoever loses a race has overwritten nothing.
  const piece = `${agency.id}/${month}/${making.version}/${crypto.randomUUID()}`;
  const about: About = { ...address, month, names: agency.names, licence };
  const bytes = { ...making.bytes };
  for (const format of FORMATS) {
    const { head, row, tail } = WRITERS[format];
    const start = making.pieces.length === 0 ? head(about) : '';
    const body = rows.map((one, i) => row(one, making.rows === 0 && i === 0)).join('');
    const content = new TextEncoder().encode(start + body + (page.after === null ? tail : ''));
    await fromBucket(() => bucket.put(keyOf(piece, format), content));
    bytes[format] += content.length;
  }
  const pieces = [...making.pieces, piece];
  return { version: making.version, pieces, rows: making.rows + rows.length, bytes, after: page.after };
}

async function seal(bucket: DataBucket, { pieces, rows, bytes }: Making): Promise<Made> {
  const fileOf = async (format: Format) => ({
    bytes: bytes[format],
    sha256: await sha256Of(bytesOf(bucket, pieces, format)),
  });
  return {
    pieces,
    rows,
    files: { csv: await fileOf('csv'), jsonld: await fileOf('jsonld'), geojson: await fileOf('geojson') },
  };
}

const KEYS = 1000;

/** Removes the pieces that no file is made of any more. */
async function sweep({ db, bucket }: OpenDataStores): Promise<void> {
  for (let state = await nextToSweep(db); state; state = await nextToSweep(db)) {
    const kept = new Set(state.made?.pieces.flatMap((piece) => FORMATS.map((format) => keyOf(piece, format))));
    const prefix = `${state.agency}/${state.month}/`;
    let startAfter = '';
    for (;;) {
      const options = { prefix, limit: KEYS, ...(startAfter && { startAfter }) };
      const { objects, truncated } = await fromBucket(() => bucket.list(options));
      const strays = objects.map(({ key }) => key).filter((key) => !kept.has(key));
      if (strays.length > 0) await fromBucket(() => bucket.delete(strays));
      startAfter = objects.at(-1)?.key ?? '';
      if (!truncated) break;
    }
    await saveSwept(db, state);
  }
}
