/** Several agencies of one service, and their staff, for tests of passing on. */
import type * as z from 'zod/mini';
import * as schema from '../../sdk/contract/schema.ts';
import type { AnswerDraftInput, DeskCase, PublicAppeal } from '../../sdk/contract/types.ts';
import type { Agency } from '../../worker/store/agencies.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from './api.ts';
import { AGENCY, answerDraft, OFFICIALS, read } from './api.ts';

export const BURABAY: Agency = {
  ...AGENCY,
  id: 'burabay',
  prefix: 'BUR',
  names: { kk: 'Бурабай ауданының әкімдігі', ru: 'Акимат Бурабайского района' },
  topics: ['waste', 'water'],
  origins: ['https://burabay.example'],
  closesAt: '18:00',
};

export const ROADS: Agency = {
  ...AGENCY,
  id: 'roads-committee',
  prefix: 'ROADS',
  names: { kk: 'Автомобиль жолдары комитеті', ru: 'Комитет автомобильных дорог', en: 'Committee of Roads' },
  origins: ['https://roads.example'],
  region: null,
};

/** One agency's desk. */
export interface Desk {
  readonly headers: Record<string, string>;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (number: string, act: string, body: unknown) => Promise<Response>;
  readonly open: (number: string) => Promise<DeskCase>;
  /** A call that must succeed, on the version that stands. */
  readonly act: (number: string, act: string, body: object) => Promise<DeskCase>;
  readonly answer: (number: string, changes?: Partial<AnswerDraftInput>) => Promise<DeskCase>;
}

/** The desks of three agencies over one database: Kokshetau's, Burabay's and the committee's. */
export async function bodiesOf(api: Api): Promise<Record<'kokshetau' | 'burabay' | 'roads', Desk>> {
  await saveAgency(api.env.DB, BURABAY, OFFICIALS);
  await saveAgency(api.env.DB, ROADS, OFFICIALS);
  return {
    kokshetau: await deskOf(api, AGENCY.id),
    burabay: await deskOf(api, BURABAY.id),
    roads: await deskOf(api, ROADS.id),
  };
}

async function deskOf(api: Api, agency: string): Promise<Desk> {
  const headers = { Authorization: `Bearer ${await api.token(undefined, agency)}` };
  const get = (path: string) => api.request(`/v1/desk/${path}`, { headers });
  const post = (number: string, act: string, body: unknown) =>
    api.post(`/v1/desk/appeals/${number}/${act}`, body, headers);
  const open = async (number: string) => read(await get(`appeals/${number}`), schema.DeskCase);
  const act = async (number: string, what: string, body: object) =>
    read(await post(number, what, { version: (await open(number)).version, ...body }), schema.DeskCase);
  const answer = (number: string, changes: Partial<AnswerDraftInput> = {}) => {
    const { version: _, ...draft } = answerDraft(1, changes);
    return act(number, 'answer', draft);
  };
  return { headers, get, post, open, act, answer };
}

export const REASON = 'Жол облыстық маңызы бар, оған Бурабай ауданы жауап береді.';

/** The body of a redirection to an agency of the service. */
export const toBody = (agency: string, more: object = {}) => ({ agency, reason: REASON, ...more });

/** What everybody sees under a number. */
export async function publicly(api: Api, number: string): Promise<PublicAppeal> {
  return judged(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
}

export async function feedOf(api: Api, agency: string): Promise<PublicAppeal[]> {
  return (await judged(await api.request(`/v1/agencies/${agency}/feed`), schema.FeedPage)).items;
}

const judged = <S extends z.ZodMiniType>(response: Response, answer: S) => read(response, answer);
