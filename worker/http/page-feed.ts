/** What the address of an agency's page asks of the feed below its form. */
import type { Context } from 'hono';
import { FILTERS } from '../../sdk/contract/feed-values.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { FeedQuery as Query } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { judge } from './validate.ts';

/**
 * Names as in the contract's query. Whatever else stands in the address belongs to whoever made the link; `lang` is the page's own
 * language here, and `page` the one somebody came from.
 */
const ASKED = [...FILTERS, 'cursor'] as const;

/** As people here write a day, who have no calendar to pick one from: a browser that knows no dates sends what was typed. */
const TYPED_DAY = /^(\d\d)\.(\d\d)\.(\d{4})$/;

const isDay = (name: string): boolean => name === 'from' || name === 'to';

export interface PageFeed {
  readonly query: Query;
  /** The whole feed from its beginning. */
  readonly whole: boolean;
}

/** A field of a form that was left alone asks for nothing. @throws {ProblemError} 400, 422 */
export function readPageFeed(c: Context<AppEnv>): PageFeed {
  const asked = ASKED.flatMap((name) => {
    const value = c.req.query(name);
    return value ? [[name, isDay(name) ? value.replace(TYPED_DAY, '$3-$2-$1') : value] as const] : [];
  });
  return { query: judge(FeedQuery, Object.fromEntries(asked)), whole: asked.length === 0 };
}
