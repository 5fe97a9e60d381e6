/** Pure: an appeal as everybody may see it, in the words of GeoReport v2. */
import type { Open311Requests, PublicAppeal } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { instantOf, zonedDateTime } from '../domain/clock.ts';
import { textIn } from '../feeds/entries.ts';
import { feedWords } from '../feeds/words.ts';
import type { ServiceRequest } from '../services/read-requests.ts';

type Request = Open311Requests[number];
type Extended = NonNullable<Request['extended_attributes']>;
type Update = Extended['updates'][number];

/** How a client wants to be answered. */
export interface Manner {
  readonly lang: Language;
  readonly origin: string;
  readonly agency: string;
  readonly extensions: boolean;
}

/** The last minute of a day in Kazakhstan. */
const endOf = (day: string): string => zonedDateTime(instantOf(day, '23:59'));

export function requestOf(found: ServiceRequest, manner: Manner): Request {
  const { appeal, receivedAt, responsible } = found;
  const { number, topic, text, place, point, progress, dueOn, answered } = appeal;
  const { lang, origin } = manner;
  const words = feedWords(lang);
  const [photo] = appeal.photos;
  return {
    service_request_id: number,
    // Open as long as somebody owes an answer; whether the problem is solved is for the citizen to say, see `verdict`.
    status: progress.running ? 'open' : 'closed',
    status_notes: notesOf(appeal, lang),
    service_name: words.topics[topic],
    service_code: topic,
    description: text,
    agency_responsible: appeal.redirectedTo?.[lang] ?? appeal.redirectedTo?.kk ?? responsible[lang] ?? responsible.kk,
    service_notice: [words.due(dueOn), ...(progress.overdue ? [words.overdue] : [])].join('. '),
    requested_datetime: zonedDateTime(receivedAt),
    // "For requests with status=closed, this will be the date the request was closed."
    updated_datetime: zonedDateTime(new Date((!progress.running && answered?.at) || appeal.updatedAt)),
    expected_datetime: endOf(dueOn),
    address: place,
    address_id: null,
    zipcode: null,
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
    media_url: photo ? `${origin}/v1/appeals/${number}/photos/${photo.id}` : null,
    ...(manner.extensions && { extended_attributes: extendedOf(found, manner) }),
  };
}

/** A client that knows nothing but the standard shows this one field: so it holds the answer, once there is one to read. */
function notesOf({ status, publication, answer }: PublicAppeal, lang: Language): string {
  const words = feedWords(lang);
  const said = answer && textIn(answer.texts, lang);
  if (said) return `${words.statuses[status]}. ${said.text}`;
  return publication === 'no_consent' ? `${words.statuses[status]}. ${words.noConsent}` : words.statuses[status];
}

function inLanguages(texts: {
  readonly kk?: string | undefined;
  readonly ru?: string | undefined;
}): Extended['answers'] {
  return ANSWER_LANGUAGES.flatMap((lang) => {
    const text = texts[lang];
    return text ? [{ lang, text }] : [];
  });
}

function extendedOf({ appeal, receivedAt }: ServiceRequest, { lang, origin, agency }: Manner): Extended {
  const { answered, answer, verdict, progress, number } = appeal;
  return {
    kind: appeal.kind,
    lang: appeal.lang,
    status: appeal.status,
    publication: appeal.publication,
    registered_on: appeal.registeredOn,
    due_on: appeal.dueOn,
    overdue: progress.overdue,
    days_used: progress.used,
    days_given: progress.given,
    url: `${origin}/a/${agency}/${number}`,
    supports: appeal.supports,
    answers: answer ? inLanguages(answer.texts) : [],
    answered: answered && {
      by: answered.official.name,
      position: answered.official.position[lang] ?? answered.official.position.kk,
      at: zonedDateTime(new Date(answered.at)),
      nature: answered.nature,
    },
    measures: appeal.measures.map(({ what, on }) => ({ on, texts: inLanguages(what) })),
    updates: updatesOf(appeal, receivedAt, lang),
    verdict: verdict && {
      solved: verdict.solved,
      clear: verdict.clear,
      given_at: zonedDateTime(new Date(verdict.givenAt)),
    },
  };
}

/** The history that everybody may know, told from the public view: no event of the desk is in it. */
function updatesOf(appeal: PublicAppeal, receivedAt: Date, lang: Language): Update[] {
  const { extension, thread, answer, answered, verdict } = appeal;
  const words = feedWords(lang);
  const updates: (Omit<Update, 'updated_datetime'> & { readonly at: Date })[] = [
    { type: 'received', by: 'citizen', at: receivedAt, description: appeal.text },
    ...(extension
      ? [
          {
            type: 'extended' as const,
            by: 'agency' as const,
            at: instantOf(extension.decidedOn, '00:00'),
            description: extension.reason || null,
          },
        ]
      : []),
    ...thread.map(({ by, at, text }) => ({ type: 'replied' as const, by, at: new Date(at), description: text })),
    ...(answered
      ? [
          {
            type: 'answered' as const,
            by: 'agency' as const,
            at: new Date(answered.at),
            description: (answer && textIn(answer.texts, lang)?.text) ?? null,
          },
        ]
      : []),
    ...(verdict
      ? [
          {
            type: 'verdict' as const,
            by: 'citizen' as const,
            at: new Date(verdict.givenAt),
            description: words.solvedSaid[verdict.solved],
          },
        ]
      : []),
  ];
  return updates
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...update }) => ({ ...update, updated_datetime: zonedDateTime(at) }));
}
