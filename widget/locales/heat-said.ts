/** How soon the first word comes, by the hour of the week in which an appeal came: one rule for the element and the page. Pure. */
import type { Stats } from '../../sdk/contract/types.ts';
import { between, said } from './stats-said.ts';
import type { StatsWords } from './stats-words.ts';

type Hour = NonNullable<Stats['heat']>[number];
type Known = Hour & { readonly hours: NonNullable<Hour['hours']> };

export interface HeatSaid {
  /** For each hour of the week, from that after midnight on Monday: the slower, the higher, 1 to 4; 0 where there is too little to tell. */
  readonly shades: readonly number[];
  /** What the shades stand for, 0 first. */
  readonly legend: readonly string[];
  /** The picture in words. */
  readonly told: string;
}

/** Working hours; where most of them still wait there is no end yet, and nothing is slower. */
const lasted = ({ hours: { most } }: Known): number => most ?? 1 / 0;

/** @returns `undefined` if there is no hour with enough to tell. */
export function heatSaid(heat: readonly Hour[], words: StatsWords): HeatSaid | undefined {
  const known = heat.filter((of): of is Known => !!of.hours).sort((a, b) => lasted(a) - lasted(b));
  const slowest = known.at(-1);
  if (!slowest) return undefined;
  const [quickest = slowest] = known;
  // Whole hours for each shade, so that the legend can say them.
  const step = Math.ceil(Math.max(1, ...known.map(({ hours }) => hours.least)) / 4);
  const shades = Array<number>(7 * 24).fill(0);
  for (const of of known) shades[of.weekday * 24 - 24 + of.hour] = Math.min(4, Math.floor(lasted(of) / step) + 1);
  const unit = (n: string) => `${n} ${words.hour}`;
  const one = (of: Known) => `${nameOf(of, words)}, ${unit(between(of.hours, words))}`;
  return {
    shades,
    legend: [words.few, ...[1, 2, 3].map((shade) => unit(`< ${shade * step}`)), unit(`≥ ${step * 3}`)],
    told: `${words.slowest}: ${one(slowest)}. ${words.quickest}: ${one(quickest)}`,
  };
}

const nameOf = ({ weekday, hour }: Hour, { weekdays }: StatsWords): string =>
  `${weekdays[weekday - 1]}, ${hour}:00–${hour + 1}:00`;

/** The same as a table: the hour, how long it takes, and how much comes. */
export const heatRows = (heat: readonly Hour[], words: StatsWords): readonly (readonly string[])[] =>
  heat.map((hour) => [nameOf(hour, words), between(hour.hours, words), said(hour.received)]);
