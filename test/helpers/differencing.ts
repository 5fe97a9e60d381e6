/**
 * Somebody who compares every answer of the service with every other. Knows how the answers add up (groups to the agency, parts to the
 * whole, quarters to periods), and draws from it all that can be drawn: what every number lies between.
 */
import type { Amount, Stats } from '../../sdk/contract/types.ts';

/** A sum: the total is what its parts are together. */
interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

const PARTS = [
  'onTime',
  'late',
  'overdue',
  'open',
  'redirected',
  'redirectedLate',
  'terminated',
  'refused',
  'withdrawn',
];

/** Numbers below five that are found exactly, by name. */
export function found(views: readonly Stats[], quarters: readonly string[]): string[] {
  const known = new Map<string, Amount>();
  const learn = (name: string, amount: Amount) => {
    const before = known.get(name) ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
    const after = { least: Math.max(before.least, amount.least), most: Math.min(before.most, amount.most) };
    known.set(name, after);
    return after.least !== before.least || after.most !== before.most;
  };
  for (const view of views) for (const [name, amount] of told(view)) learn(name, amount);
  const sums = sumsOf(views, quarters);
  let again = true;
  for (let round = 0; again && round < 60; round++) {
    again = false;
    for (const sum of sums) again = draw(sum, known, learn) || again;
  }
  return [...known].flatMap(([name, { least, most }]) => (least === most && least > 0 && least < 5 ? [name] : []));
}

/** What an answer says outright. */
function told(view: Stats): [string, Amount][] {
  const slice = view.topic ? `topic ${view.topic}` : view.official ? `official ${view.official}` : 'all';
  const of = (name: string, { received, outcome }: Pick<Stats, 'received' | 'outcome'>): [string, Amount][] => [
    [`${view.period} ${name} n`, received],
    ...PARTS.map((part): [string, Amount] => [`${view.period} ${name} ${part}`, outcome[part as keyof typeof outcome]]),
  ];
  return [
    ...of(slice, view),
    ...(view.topics?.rows ?? []).flatMap((row) => of(`topic ${row.of}`, row)),
    ...(view.officials?.rows ?? []).flatMap((row) => of(`official ${row.of.id}`, row)),
    ...(view.topics ? [[`${view.period} topic others n`, view.topics.others] as [string, Amount]] : []),
    ...(view.officials ? [[`${view.period} official others n`, view.officials.others] as [string, Amount]] : []),
  ];
}

function sumsOf(views: readonly Stats[], quarters: readonly string[]): Sum[] {
  const whole = views.filter(({ topic, official }) => topic === null && official === null);
  return whole.flatMap((view): Sum[] => {
    const { period } = view;
    const rows = {
      topic: (view.topics?.rows ?? []).map((row) => `topic ${row.of}`),
      official: (view.officials?.rows ?? []).map((row) => `official ${row.of.id}`),
    };
    const slices = ['all', ...rows.topic, ...rows.official];
    const divided = slices.map((slice) => ({
      total: `${period} ${slice} n`,
      parts: PARTS.map((part) => `${period} ${slice} ${part}`),
    }));
    const grouped = (['topic', 'official'] as const).flatMap((table): Sum[] => {
      const others = `${table} others`;
      const names = [...rows[table], others];
      // Where nobody is left over, the parts of the groups are the parts of the agency.
      const isWhole = view[`${table}s`]?.others.most === 0;
      const parts = isWhole ? PARTS : [];
      return [
        { total: `${period} all n`, parts: names.map((name) => `${period} ${name} n`) },
        ...parts.map((part) => ({
          total: `${period} all ${part}`,
          parts: rows[table].map((name) => `${period} ${name} ${part}`),
        })),
      ];
    });
    return [...divided, ...grouped, ...summedUp(view, slices, whole, quarters)];
  });
}

/** A longer period is what its quarters are: of groups, of those quarters that show them. */
function summedUp(view: Stats, slices: readonly string[], whole: readonly Stats[], quarters: readonly string[]): Sum[] {
  if (quarters.includes(view.period)) return [];
  const inside = whole.filter(
    ({ period, from, to }) => quarters.includes(period) && from >= view.from && to <= view.to,
  );
  const shows = (quarter: Stats, slice: string) =>
    slice === 'all' ||
    (quarter.topics?.rows ?? []).some(({ of }) => slice === `topic ${of}`) ||
    (quarter.officials?.rows ?? []).some(({ of }) => slice === `official ${of.id}`);
  return slices.flatMap((slice) =>
    ['n', ...PARTS].map((part) => ({
      total: `${view.period} ${slice} ${part}`,
      parts: inside.filter((quarter) => shows(quarter, slice)).map(({ period }) => `${period} ${slice} ${part}`),
    })),
  );
}

/** Draws from one sum what it says of each of its numbers. */
function draw(
  { total, parts }: Sum,
  known: ReadonlyMap<string, Amount>,
  learn: (name: string, amount: Amount) => boolean,
) {
  const of = (name: string) => known.get(name) ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  const all = parts.map(of);
  const least = all.reduce((sum, amount) => sum + amount.least, 0);
  const most = all.reduce((sum, amount) => sum + amount.most, 0);
  const whole = of(total);
  let learnt = learn(total, { least, most });
  parts.forEach((part, i) => {
    const own = all[i] ?? whole;
    learnt = learn(part, { least: whole.least - (most - own.most), most: whole.most - (least - own.least) }) || learnt;
  });
  return learnt;
}
