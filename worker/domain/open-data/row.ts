/** Pure: a row of open data. It is made of what everybody may see of an appeal, so nothing else has a way in. */
import type { OpenDataRow, PublicAppeal } from '../../../sdk/contract/types.ts';

/** Where the pages of a deployment stand. */
export interface Address {
  readonly agency: string;
  /** `https://jauap.example`, or nothing where the deployment does not know its own. */
  readonly origin: string;
}

/** Nothing in a row depends on the day on which it is made: the same data is the same file, byte for byte. */
export function openDataRow(appeal: PublicAppeal, { agency, origin }: Address): OpenDataRow {
  const { number, progress, answered, answer, verdict, redirectedTo, point, publication } = appeal;
  const ended = progress.running ? null : progress;
  return {
    number,
    url: `${origin}/a/${agency}/${number}`,
    kind: appeal.kind,
    topic: appeal.topic,
    channel: appeal.channel,
    lang: appeal.lang,
    status: appeal.status,
    publication,
    rejection: appeal.rejection,
    registeredOn: appeal.registeredOn,
    dueOn: appeal.dueOn,
    extendedUntil: appeal.extension?.until ?? null,
    running: progress.running,
    daysUsed: ended?.used ?? null,
    daysGiven: ended?.given ?? null,
    overdue: ended?.overdue ?? null,
    firstReplyAt: toSecond(appeal.firstReplyAt),
    nature: answered?.nature ?? null,
    answeredAt: toSecond(answered?.at ?? null),
    answeredBy: answered?.official.name ?? null,
    measuresOn: answered?.measuresOn ?? [],
    solved: verdict?.solved ?? null,
    clear: verdict?.clear ?? null,
    reopened: appeal.reopened,
    supports: appeal.supports,
    duplicates: appeal.duplicates,
    duplicateOf: appeal.duplicateOf,
    officialOn: appeal.officialOn,
    redirectedTo: redirectedTo?.kk ?? null,
    text: appeal.text,
    place: appeal.place,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    page: appeal.page?.url ?? null,
    answerKk: answer?.texts.kk ?? null,
    answerRu: answer?.texts.ru ?? null,
    measures: appeal.measures,
    photos: appeal.photos.map(({ id }) => `${origin}/v1/appeals/${number}/photos/${id}`),
    updatedAt: toSecond(appeal.updatedAt),
  };
}

/** `2026-11-16T05:00:00Z`: readers of Table Schema 1 know no other time, and those of 2 know it too. */
function toSecond<Time extends string | null>(at: Time): Time;
function toSecond(at: string | null): string | null {
  return at?.replace(/\.\d+Z$/, 'Z') ?? null;
}
