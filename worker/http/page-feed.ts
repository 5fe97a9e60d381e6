/** What the address of an agency's page asks of the feed below its form. */
import type { Context } from 'hono';
import { FILTERS } from '../../sdk/contract/feed-values.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { FeedQuery as Query } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import type { FormIssues } from './form-issues.ts';
import { judged } from './form-issues.ts';
import { requireKato } from './narrowed.ts';
import { judge } from './validate.ts';

/**
 * Names as in the contract's query. Whatever else stands in the address belongs to whoever made the link; `lang` is the page's own
 * language here, and `page` the one somebody came from.
 */
const ASKED = [...FILTERS, 'cursor'] as const;

/** Fields of the search's form, in which people write and choose themselves. The others come by a link or a box that is ticked. */
const TYPED: readonly string[] = ['q', 'topic', 'status', 'territory', 'from', 'to'];

/** As people here write a day, who have no calendar to pick one from: a browser that knows no dates sends what was typed. */
const TYPED_DAY = /^(\d\d)\.(\d\d)\.(\d{4})$/;

const isDay = (name: string): boolean => name === 'from' || name === 'to';

type Asked = Readonly<Record<string, string>>;

export interface PageFeed {
  /** What fits the contract. */
  readonly query: Query;
  /** The whole feed from its beginning. */
  readonly whole: boolean;
  /** What is wrong with the search, by the names of its fields. */
  readonly issues: FormIssues;
  /** Where something is wrong: the search as it was typed. */
  readonly typed: Asked;
}

/**
 * A field of a form that was left alone asks for nothing. What somebody has typed and is wrong is told at its field; a link that is wrong
 * is refused.
 * @throws {ProblemError} 400, 422
 */
export function readPageFeed(c: Context<AppEnv>): PageFeed {
  const given = ASKED.flatMap((name) => {
    const value = c.req.query(name);
    return value ? [[name, value] as const] : [];
  });
  const asked = given.map(
    ([name, value]) => [name, isDay(name) ? value.replace(TYPED_DAY, '$3-$2-$1') : value] as const,
  );
  const { query, issues } = judgeTyped(Object.fromEntries(asked));
  requireKato(query.region);
  const wrong = Object.keys(issues).length > 0;
  return { query, issues, whole: asked.length === 0, typed: wrong ? Object.fromEntries(given) : {} };
}

/** Fields that are wrong by themselves hide that two of them do not fit together, so what is left is judged once more. */
function judgeTyped(asked: Asked, issues: FormIssues = {}): Pick<PageFeed, 'query' | 'issues'> {
  const read = judged(FeedQuery, asked);
  if (read.ok) return { query: read.value, issues };
  const wrong = read.error;
  if (Object.keys(wrong).some((name) => !TYPED.includes(name))) return { query: judge(FeedQuery, asked), issues };
  const rest = Object.entries(asked).filter(([name]) => !(name in wrong));
  return judgeTyped(Object.fromEntries(rest), { ...issues, ...wrong });
}
