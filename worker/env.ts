import type { RequestIdVariables } from 'hono/request-id';
import type { MailEnv } from './mail/mailer.ts';
import { mailFault } from './mail/mailer.ts';
import type { DataEnv } from './services/data-env.ts';
import { dataFault } from './services/data-env.ts';
import type { WebhookEnv } from './services/webhook-env.ts';
import { webhookFault } from './services/webhook-env.ts';
import type { Agency } from './store/agencies.ts';
import type { DataBucket } from './store/data-bucket.ts';
import type { PhotoBucket } from './store/photo-bucket.ts';
import type { Place } from './store/places.ts';
import type { Person, Staff } from './store/staff.ts';

/** What a deployment gives the app. The shapes are Cloudflare's; another platform brings its own objects of the same shape. */
export interface Env extends MailEnv, WebhookEnv, DataEnv {
  /** The bytes of photos. */
  readonly PHOTOS: PhotoBucket;
  /** The files of open data. Without it none are made and none are given out. */
  readonly DATA?: DataBucket;
  /** Counts the photos that one network uploads. Without it they are not limited. */
  readonly PHOTO_LIMIT?: Limiter;
  /** Secret of the deployment, for keyed hashes of citizens' codes. At least 32 characters. */
  readonly CODE_PEPPER: string;
  /** Counts tries of codes, for each network. Without it they are not limited: a code's 120 random bits are the wall, this is the moat. */
  readonly CODE_LIMIT?: Limiter;
  /** Counts what one network reads in public. Without it reading is not limited. */
  readonly READ_LIMIT?: Limiter;
  /** Keeps public answers near their readers. Without it each one is made anew. */
  readonly CACHE?: PublicCache;
  /** Which release of the code runs: another one may say the same things otherwise. */
  readonly RELEASE?: { readonly id: string };
  /**
   * Origin at which people open the desk, `https://desk.example.kz`: passkeys and calls from any other are refused. Needed where a
   * proxy in front changes host or scheme. Without it the desk is wherever the request says it is.
   */
  readonly DESK_ORIGIN?: string;
}

/** Counts calls under a key, within a time the deployment has set. */
export interface Limiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** A cache of answers under addresses that nobody else can ask for. */
export interface PublicCache {
  match(key: string): Promise<Response | undefined>;
  /** Keeps an answer once it has been sent; a failure loses nothing but time. */
  put(key: string, answer: Response): void;
}

/** What middleware leaves for the handlers of a request. */
export interface Variables extends RequestIdVariables {
  /** The agency the request is about, once somebody had to read it. */
  agency?: Agency | null;
  /** Where the appeal the request is about is answered, once somebody had to read it. */
  place?: Place | null;
  /** Who acts for an agency, see `http/staff-auth.ts`. */
  staff: Staff;
  /** Who is signed in, with an agency or without. */
  person: Person;
}

export interface AppEnv {
  Bindings: Env;
  Variables: Variables;
}

const PEPPER_MIN = 32;

/**
 * Checks the environment at the door, so that a deployment without its secret refuses to work instead of storing hashes
 * that anybody could make, and one that asks for mail it cannot send is noticed on the first request.
 */
export function checkEnv(env: Env): void {
  if (!env.DB) throw new Error('binding DB is missing');
  if (!env.PHOTOS) throw new Error('binding PHOTOS is missing');
  if (typeof env.CODE_PEPPER !== 'string' || env.CODE_PEPPER.length < PEPPER_MIN) {
    throw new Error(`secret CODE_PEPPER is missing or shorter than ${PEPPER_MIN} characters`);
  }
  if (env.DESK_ORIGIN !== undefined && !isOrigin(env.DESK_ORIGIN)) {
    throw new Error('DESK_ORIGIN is no origin: write https://desk.example.kz, without a slash at the end');
  }
  const fault = mailFault(env) ?? webhookFault(env) ?? dataFault(env);
  if (fault) throw new Error(fault);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
