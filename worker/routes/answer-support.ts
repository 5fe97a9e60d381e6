import type { Context } from 'hono';
import { createCode } from '../../sdk/contract/code.ts';
import type { AppEnv } from '../env.ts';
import { networkOf } from '../http/network.ts';
import type { Fields } from '../http/page-forms.ts';
import { isDoubtful, isFromElsewhere } from '../http/page-forms.ts';
import { ProblemError } from '../http/problem.ts';
import { isSupportKey, keepKey, keptKey } from '../http/support-cookie.ts';
import type { SupportView } from '../pages/case/support.ts';
import { supportCheck, supportedPage } from '../pages/case/support.ts';
import { asLanguage } from '../pages/frame.ts';
import { supportAppeal } from '../services/support-appeal.ts';
import type { Place } from '../store/places.ts';

export interface SupportPress extends SupportView {
  readonly place: Place;
  readonly fields: Fields;
  readonly now: Date;
}

/**
 * Counts a voice by the rules of the API. The first press is answered with a page to read, which holds the key of the second; who has
 * pressed before has a key already. A page of somebody else's may press, but not for its reader: that one is asked.
 * @throws {ProblemError} 404
 */
export async function answerSupport(c: Context<AppEnv>, press: SupportPress): Promise<Response> {
  const { fields, now } = press;
  const given = fields.text('key');
  const asked = asLanguage(fields.text('language'));
  const key = keptKey(c) ?? (isSupportKey(given) ? given : undefined);
  const fromElsewhere = isFromElsewhere(c);
  if (key === undefined || asked || fromElsewhere) {
    // One that another page knows would be that page's voice.
    const fresh = key === undefined || fromElsewhere ? createCode().replaceAll('-', '') : key;
    const view = { ...press, lang: asked ?? press.lang, key: fresh, now: now.getTime(), fromElsewhere };
    return c.html(supportCheck(view), fromElsewhere ? 422 : 200);
  }
  const { DB: db, CODE_PEPPER: pepper } = c.env;
  const readAt = Number(fields.text('checked') || Number.NaN);
  const held = keptKey(c) === undefined && isDoubtful(fields.text('website'), readAt, now);
  const delivery = { db, pepper, place: press.place, idempotencyKey: key, network: networkOf(c), held, now };
  const supported = await supportAppeal(delivery);
  if (!supported) throw new ProblemError('not_found');
  keepKey(c, key, c.req.path);
  return c.html(supportedPage(press, supported.support));
}
