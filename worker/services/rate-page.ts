import type { UsefulCount, UsefulRequest } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicAddress } from '../domain/page.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from '../store/agencies.ts';
import type { Voiced } from '../store/page-voices.ts';
import { readRating, saveVoice } from '../store/page-voices.ts';
import { keyedHash } from './hashes.ts';

export type PageRefusal = { readonly code: 'foreign_page' };

/** What a voice arrives with, besides itself. */
export interface VoiceDelivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly agency: Agency;
  /** Made by the browser for this page. */
  readonly idempotencyKey: string;
  /** The caller's network, see `http/network.ts`. */
  readonly network: string;
  readonly now: Date;
}

/** Takes a voice on whether a page was useful. The last one of a browser counts; the very same again changes nothing. */
export async function ratePage(
  { page: address, useful, sentence }: UsefulRequest,
  { db, pepper, agency, idempotencyKey, network, now }: VoiceDelivery,
): Promise<Result<Voiced, PageRefusal>> {
  const page = pageOf(agency, address);
  if (page === null) return err({ code: 'foreign_page' });
  const day = localDateTime(now).date;
  return ok(
    await saveVoice(db, {
      agency: agency.id,
      page,
      useful,
      sentence: sentence ?? null,
      at: now.toISOString(),
      keyHash: await keyedHash(pepper, 'useful', `${agency.id}\n${page}\n${idempotencyKey}`),
      network: await keyedHash(pepper, 'network', `useful\n${day}\n${agency.id}\n${page}\n${network}`),
      day,
    }),
  );
}

/** How useful people found a page. */
export async function viewRating(
  db: D1Database,
  agency: Agency,
  address: string,
): Promise<Result<UsefulCount, PageRefusal>> {
  const page = pageOf(agency, address);
  return page === null ? err({ code: 'foreign_page' }) : ok(await readRating(db, agency.id, page));
}

/** The canonical address of one of the agency's own pages, or `null`. */
function pageOf(agency: Agency, address: string): string | null {
  const page = publicAddress(address, agency.pageParams);
  return agency.origins.includes(new URL(page).origin) ? page : null;
}
