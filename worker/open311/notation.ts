/** JSON or XML, by the ending of the address. Both are written from the same value, so neither can say what the other does not. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from '../env.ts';
import { splitEnding } from '../http/endings.ts';
import { ProblemError } from '../http/problem.ts';
import type { Xml } from '../http/xml.ts';
import { element, textElement, writable, xmlDocument } from '../http/xml.ts';

/** Names of the elements that lists are made of, by the name of the list. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  answers: 'answer',
  measures: 'measure',
  texts: 'text',
  updates: 'update',
};

/** The outermost element of an answer. JSON has none. */
export type Root = 'discovery' | 'services' | 'service_definition' | 'service_requests' | 'errors';

/** What is in a path before its ending. @throws {ProblemError} 404 for an ending that is no notation */
export function nameIn(segment: string): string {
  const { name, ending } = splitEnding(segment);
  if (ending !== 'json' && ending !== 'xml') throw new ProblemError('not_found');
  return name;
}

/** Answers with a value in the notation that the address asks for. */
export function answer(
  c: Context<AppEnv>,
  root: Root,
  value: object,
  status: ContentfulStatusCode = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [type, body] = c.req.path.endsWith('.json')
    ? ['application/json', JSON.stringify(value, (_name, one) => (typeof one === 'string' ? writable(one) : one))]
    : ['text/xml', xmlDocument(elementOf(root, value))];
  return c.body(body, status, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
}

function elementOf(name: string, value: unknown): ReturnType<typeof element> {
  if (value === null || value === undefined) return element(name, {});
  if (Array.isArray(value)) return element(name, {}, ...value.map((item) => elementOf(ITEMS[name] ?? 'item', item)));
  if (typeof value !== 'object') return textElement(name, String(value));
  const children: Xml[] = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => elementOf(key, one));
  return element(name, {}, ...children);
}
