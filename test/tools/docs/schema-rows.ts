/** JSON Schema in words that fit into a cell. */
import { html } from 'hono/html';

type Json = Record<string, unknown>;
type Markup = ReturnType<typeof html>;

export interface Row {
  /** With the names of the objects it is in: `clock.dueOn`, `items[].number`. */
  readonly name: string;
  readonly required: boolean;
  readonly type: Markup;
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

/** Every property of an object, those of objects inside it with it. */
export function propertiesOf(schema: Json, prefix = ''): Row[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries((schema.properties ?? {}) as Record<string, Json>).flatMap(([key, property]) => {
    const name = prefix + key;
    const inner = propertied(property);
    return [
      { name, required: required.includes(key), type: typeOf(property) },
      ...(inner ? propertiesOf(inner, `${name}${property.type === 'array' ? '[]' : ''}.`) : []),
    ];
  });
}

/** The object in a property: the property itself, what a list is made of, or what it is if it is not `null`. */
function propertied(schema: Json): Json | undefined {
  if (schema.properties) return schema;
  if (schema.items) return propertied(schema.items as Json);
  return list(schema.anyOf).map(propertied).find(Boolean);
}

/** A type with its limits; a schema with a name as a link to it. */
export function typeOf(schema: Json): Markup {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (Array.isArray(schema.enum))
    return html`${schema.enum.map((one, i) => html`${i > 0 ? ' | ' : ''}<code>${String(one)}</code>`)}`;
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  const either = list(schema.anyOf ?? schema.oneOf);
  if (either.length > 0) return html`${either.map((one, i) => html`${i > 0 ? ' | ' : ''}${typeOf(one)}`)}`;
  if (schema.type === 'array') return html`list of ${typeOf((schema.items ?? {}) as Json)}${limits(schema, 'Items')}`;
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : '';
  return html`${String(schema.type ?? 'any')}${format}${limits(schema, 'Length')}${bounds(schema)}`;
}

function limits(schema: Json, what: 'Items' | 'Length'): string {
  return between(schema[`min${what}`], schema[`max${what}`], what === 'Items' ? ' items' : ' characters');
}

const bounds = ({ minimum, maximum }: Json): string =>
  between(minimum, maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum, '');

function between(min: unknown, max: unknown, what: string): string {
  const least = min === Number.MIN_SAFE_INTEGER ? undefined : min;
  if (least === undefined && max === undefined) return '';
  if (max === undefined) return `, at least ${least}${what}`;
  return least === undefined ? `, at most ${max}${what}` : `, ${least} to ${max}${what}`;
}
