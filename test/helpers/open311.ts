/** A program of an integrator in tests: sends and reads by Open311, and judges what it gets by the specification's own tables. */
import assert from 'node:assert/strict';
import * as schema from '../../sdk/contract/schema.ts';
import type { Open311Requests, Open311Sent } from '../../sdk/contract/types.ts';
import type { Api } from './api.ts';
import { read } from './api.ts';
import type { Tree } from './xml-tree.ts';

export const WHERE = 'jurisdiction_id=kokshetau';
export const TEXT = 'Абай көшесі, 14-үйдің жанында терең шұңқыр бар, көлік дөңгелегі жарылды.';

type Fields = Record<string, string | undefined>;

/** The program with its token. */
export async function integratorOf(api: Api) {
  const apiKey = await api.token(['open311:submit']);
  const get = (path: string) => api.request(`https://jauap.example/open311/v2/${path}`);
  const form = (changes: Fields = {}): Record<string, string> => {
    const given = {
      api_key: apiKey,
      jurisdiction_id: 'kokshetau',
      service_code: 'roads',
      description: TEXT,
      address_string: 'Абай көшесі, 14',
      'attribute[consent_processing]': 'true',
      'attribute[consent_publication]': 'true',
      'attribute[language]': 'kk',
      ...changes,
    };
    return Object.fromEntries(
      Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  };
  const post = (
    fields: Record<string, string>,
    headers: Record<string, string> = {},
    notation = 'json',
    type = 'application/x-www-form-urlencoded; charset=utf-8',
  ) =>
    api.request(`https://jauap.example/open311/v2/requests.${notation}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': type, ...headers },
    });
  const send = async (changes: Fields = {}, headers = {}): Promise<Open311Sent[number]> => {
    const [sent] = await read(await post(form(changes), headers), schema.Open311Sent);
    assert.ok(sent);
    return sent;
  };
  const numbersOf = async (query: string) =>
    (await read(await get(`requests.json?${WHERE}&${query}`), schema.Open311Requests)).map(
      (one) => one.service_request_id,
    );
  const oneOf = async (number: string, more = ''): Promise<Open311Requests[number]> => {
    const [one] = await read(await get(`requests/${number}.json?${WHERE}${more}`), schema.Open311Requests);
    assert.ok(one);
    return one;
  };
  const publish = (number: string) => api.act(number, 'moderation', { decision: 'publish', version: 1 });
  return { apiKey, get, form, post, send, numbersOf, oneOf, publish };
}

/** Fields of the specification, in its order. */
export const SPEC = {
  service: ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
  attribute: ['variable', 'code', 'datatype', 'required', 'datatype_description', 'order', 'description', 'values'],
  request: [
    [
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
      'service_code',
      'description',
      'agency_responsible',
    ],
    [
      'service_notice',
      'requested_datetime',
      'updated_datetime',
      'expected_datetime',
      'address',
      'address_id',
      'zipcode',
    ],
    ['lat', 'long', 'media_url'],
  ].flat(),
  sent: ['service_request_id', 'service_notice', 'account_id'],
  ofToken: ['service_request_id', 'token'],
  endpoint: ['specification', 'url', 'changeset', 'type', 'formats'],
  error: ['code', 'description'],
};

type Judge = (value: unknown) => boolean;
const text: Judge = (value) => typeof value === 'string';
const yesNo: Judge = (value) => typeof value === 'boolean';
const degrees: Judge = (value) => typeof value === 'number';
const time: Judge = (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(String(value));
const oneOf =
  (...values: readonly string[]): Judge =>
  (value) =>
    values.includes(String(value));
const orNull =
  (judge: Judge): Judge =>
  (value) =>
    value === null || judge(value);

/** What the specification says a field holds; any other one is text, or nothing. Its schemas at open311.org have no licence to copy them. */
const VALUES: Readonly<Record<string, Judge>> = {
  service_request_id: text,
  service_code: text,
  code: text,
  status: oneOf('open', 'closed'),
  requested_datetime: time,
  updated_datetime: orNull(time),
  expected_datetime: orNull(time),
  lat: orNull(degrees),
  long: orNull(degrees),
  media_url: orNull((value) => URL.canParse(String(value))),
  metadata: yesNo,
  type: oneOf('realtime', 'batch', 'blackbox'),
  variable: yesNo,
  required: yesNo,
  datatype: oneOf('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'),
  order: orNull(Number.isInteger),
  values: Array.isArray,
  extended_attributes: (value) => typeof value === 'object',
};

/** Fields that hold what they may not. */
export const wrongIn = (one: object | undefined): string[] =>
  Object.entries(one ?? {}).flatMap(([name, value]) => ((VALUES[name] ?? orNull(text))(value) ? [] : [name]));

export const fieldsOf = (one: object | undefined) => Object.keys(one ?? {}).sort();

/** What an element says, asserted to be what a value of the JSON says. */
export function assertSame(tree: Tree, value: unknown): void {
  if (Array.isArray(value)) {
    assert.equal(tree.children.length, value.length, tree.name);
    assert.ok(new Set(tree.children.map(({ name }) => name)).size <= 1, `${tree.name} holds one kind of elements`);
    for (const [index, item] of value.entries()) assertSame(tree.children[index] as Tree, item);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    assert.deepEqual(
      tree.children.map(({ name }) => name),
      Object.keys(value),
      tree.name,
    );
    for (const [index, item] of Object.values(value).entries()) assertSame(tree.children[index] as Tree, item);
    return;
  }
  assert.equal(tree.text, value === null ? '' : String(value), tree.name);
  assert.deepEqual(tree.children, []);
}
