/** What the address of a page of numbers asks for. */
import type { Context } from 'hono';
import { FILTERS } from '../../sdk/contract/feed-values.ts';
import { StatsQuery } from '../../sdk/contract/schema.ts';
import type { StatsQuery as Query } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { askedOf } from './asked.ts';
import { invalid, ProblemError } from './problem.ts';
import { judge } from './validate.ts';

const ASKED = ['period', 'topic', 'official'] as const;

/** Filters of the feed that numbers do not have: the whole must not be taken for the part that was meant. */
const NOT_TAKEN = FILTERS.filter((name) => name !== 'topic');

export interface PageStats {
  readonly query: Query;
  /** What of it the address has asked for. */
  readonly asked: Readonly<Record<string, string>>;
}

/**
 * Names as in the contract's query, and `about`: the form's one field for a topic or an official, since both at once are too few.
 * Whatever else stands in the address belongs to whoever made the link.
 * @throws {ProblemError} 400, 422
 */
export function readPageStats(c: Context<AppEnv>): PageStats {
  const unknown = NOT_TAKEN.filter((name) => c.req.query(name));
  if (unknown.length > 0) {
    const issues = unknown.map((path) => ({ path, code: 'unknown_field' as const }));
    throw new ProblemError('filter_unknown', { issues, valid: ASKED });
  }
  const named = ASKED.map((name) => [name, c.req.query(name)] as const).filter(([, value]) => value);
  const given = [...named, ...aboutOf(c.req.query('about'))];
  const query = judge(StatsQuery, Object.fromEntries(given));
  return { query, asked: askedOf(given, query) };
}

function aboutOf(about: string | undefined): (readonly [name: string, value: string])[] {
  if (!about) return [];
  const [, name, value] = /^(topic|official):(.+)$/.exec(about) ?? [];
  if (!name || !value) throw invalid('about', 'wrong_value');
  return [[name, value]];
}
