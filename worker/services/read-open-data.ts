import type { OpenDataIndex, OpenDataMonth } from '../../sdk/contract/types.ts';
import type { Format } from '../domain/open-data/formats.ts';
import { MEDIA_TYPES } from '../domain/open-data/formats.ts';
import type { Listed } from '../domain/open-data/linked.ts';
import { catalogue } from '../domain/open-data/linked.ts';
import { findAgency } from '../store/agencies.ts';
import type { DataBucket } from '../store/data-bucket.ts';
import type { Made, MonthState } from '../store/open-data.ts';
import { findMonth, listCatalogue, listMonths } from '../store/open-data.ts';
import { bytesOf } from './open-data-pieces.ts';

/** Whose data they are: origin of the deployment, or nothing, and the address of its licence. */
export interface Source {
  readonly origin: string;
  readonly licence: string;
}

/** A file that can be had. */
export interface OpenDataFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly madeAt: string;
  readonly read: () => ReadableStream<Uint8Array>;
}

/**
 * A file of open data; `null` if there is none, `waiting` while something was taken back that its pieces may still hold. It is asked
 * at every request, so a hidden word is gone with the act that hides it and not with the next run.
 */
export async function openDataFile(
  db: D1Database,
  bucket: DataBucket,
  { agency, month, format }: { readonly agency: string; readonly month: string; readonly format: Format },
): Promise<OpenDataFile | 'waiting' | null> {
  const state = await findMonth(db, agency, month);
  if (!state?.made || state.madeAt === null) return null;
  if (isWaiting(state)) return 'waiting';
  const { made, madeAt } = state;
  return { ...made.files[format], madeAt, read: () => streamOf(bytesOf(bucket, made.pieces, format)) };
}

/** What can be had of an agency; `null` if there is none such. */
export async function openDataIndex(
  db: D1Database,
  agencyId: string,
  { origin, licence }: Source,
): Promise<OpenDataIndex | null> {
  const [agency, states] = await Promise.all([findAgency(db, agencyId), listMonths(db, agencyId)]);
  if (!agency) return null;
  return {
    agency: agency.id,
    names: agency.names,
    dictionary: `${origin}/data/dictionary.json`,
    licence,
    months: states.filter((state) => !isWaiting(state)).flatMap((state) => monthOf(state, origin)),
    waiting: states.filter((state) => state.made && isWaiting(state)).map(({ month }) => month),
  };
}

/** Every agency's files since that month. */
export async function openDataCatalogue(db: D1Database, since: string, { origin, licence }: Source) {
  const found = Map.groupBy(await listCatalogue(db, since), ({ month }) => month.agency);
  const listed: Listed[] = Array.from(found, ([agency, months]) => ({
    agency,
    names: months[0]?.names ?? { kk: agency },
    files: months
      .flatMap(({ month }) => monthOf(month, origin))
      .flatMap(({ csv, jsonld, geojson, madeAt }) => [csv, jsonld, geojson].map((file) => ({ ...file, madeAt }))),
  }));
  return catalogue(listed, origin, licence);
}

const isWaiting = ({ taken, madeVersion }: MonthState): boolean => taken > madeVersion;

function monthOf({ agency, month, made, madeAt, version, madeVersion }: MonthState, origin: string): OpenDataMonth[] {
  if (!made || madeAt === null) return [];
  const fileOf = (format: Format, files: Made['files']) => ({
    url: `${origin}/data/${agency}/${month}.${format}`,
    type: MEDIA_TYPES[format],
    ...files[format],
  });
  const { rows, files } = made;
  const [csv, jsonld, geojson] = [fileOf('csv', files), fileOf('jsonld', files), fileOf('geojson', files)];
  return [{ month, rows, madeAt, changed: version > madeVersion, csv, jsonld, geojson }];
}

/** Reads the next bytes when the last ones were taken; a failure breaks the stream off. */
function streamOf(parts: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await parts.return();
      },
    },
    { highWaterMark: 0 },
  );
}
