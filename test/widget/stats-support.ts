/** What the tests of the numbers share: an answer with everything in it, and a service that gives it. */
import type { Stats } from '../../sdk/contract/types.ts';

export const SERVICE = 'https://service.example';
export const of = (least: number, most = least) => ({ least, most });
export const share = { least: 0.81, most: 0.9 };

const TOPIC_OUTCOME = {
  onTime: of(50, 54),
  late: of(1, 4),
  overdue: of(0),
  open: of(0),
  redirected: of(0),
  redirectedLate: of(0),
  terminated: of(0),
  refused: of(0),
  withdrawn: of(0),
};

export const STATS: Stats = {
  agency: 'kokshetau',
  period: 'last',
  topic: null,
  official: null,
  from: '2025-10-01',
  to: '2026-12-31',
  asOf: '2026-11-22',
  partial: false,
  received: of(120),
  outcome: {
    onTime: of(80, 84),
    late: of(5, 9),
    overdue: of(10, 14),
    open: of(10, 14),
    redirected: of(5),
    redirectedLate: of(0),
    terminated: of(0),
    refused: of(1, 4),
    withdrawn: of(0),
  },
  onTime: share,
  days: { least: 7, most: null },
  replies: { kept: of(60), broken: of(20), waiting: of(0), share, hours: { least: 3.5, most: 3.5 } },
  verdicts: {
    solved: { yes: of(40), partly: of(10), no: of(5), none: of(30) },
    solvedShare: share,
    clear: { yes: of(40), no: of(10), none: of(35) },
    clearShare: share,
  },
  readability: { kk: 48, ru: null },
  moderation: {
    onTime: of(110),
    late: of(5),
    waiting: of(5),
    withheld: { insult: of(1, 4), personal_data: of(5), spam: of(0), off_topic: of(0) },
  },
  extended: of(5),
  local: share,
  channels: { rows: [{ of: 'widget', received: of(110) }], others: of(10) },
  topics: {
    rows: [
      {
        of: 'roads',
        received: of(60),
        outcome: TOPIC_OUTCOME,
        onTime: share,
        days: null,
        solvedShare: null,
        partial: false,
      },
    ],
    others: of(60),
  },
  officials: {
    rows: [
      {
        of: { id: 'head-roads', name: 'Ерлан Жұмабаев', position: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела' } },
        received: of(60),
        outcome: TOPIC_OUTCOME,
        onTime: share,
        days: { least: 4, most: 4 },
        solvedShare: null,
        partial: true,
      },
    ],
    others: of(60),
  },
  heat: [
    { weekday: 1, hour: 10, received: of(10, 14), hours: null },
    { weekday: 2, hour: 9, received: of(15, 19), hours: { least: 14, most: 14 } },
    { weekday: 4, hour: 16, received: of(20, 24), hours: { least: 2, most: 2 } },
  ],
  months: [
    { month: '2026-10', received: 40, answered: 30, onTime: 25 },
    { month: '2026-11', received: null, answered: null, onTime: null },
  ],
  publications: of(0),
};

/** Answers in the service's place, until it is put back. `null` is a fault, a number a status. */
export function answering(answer: (url: URL) => unknown): { stop: () => void; asked: string[] } {
  const { fetch } = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (url.origin !== SERVICE) return fetch(input, init);
    asked.push(`${url.pathname}${url.search} ${init?.credentials}`);
    return Promise.resolve(answer(url)).then((body) => {
      const status = body === null ? 503 : typeof body === 'number' ? body : 200;
      return new Response(JSON.stringify(body), { status });
    });
  };
  return { asked, stop: () => Object.assign(globalThis, { fetch }) };
}

export const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
export const textOf = (element: Element): string => root(element).textContent ?? '';
