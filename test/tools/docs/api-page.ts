/** The API document as a page for people: every operation and every schema, as plain HTML with anchors. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { docsPage } from './frame.ts';
import { propertiesOf, typeOf } from './schema-rows.ts';
import type { ApiWords, Group } from './words.ts';
import { DOCS_WORDS, GROUPS } from './words.ts';

type Json = Record<string, unknown>;
type Markup = ReturnType<typeof html>;

interface OperationDocument {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Json }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }
    >
  >;
}

interface Operation extends OperationDocument {
  readonly method: string;
  readonly path: string;
  readonly group: Group;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

/** First segments of the paths that follow somebody else's standard. */
const STANDARDS = /^\/(?:data|feeds|open311|log|openapi\.json)(?:\/|$)/;

function operationsOf({ paths }: ApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const found = operation as OperationDocument;
      const group = found.tags.includes('desk') ? 'desk' : STANDARDS.test(path) ? 'standards' : 'people';
      return { ...found, method: method.toUpperCase(), path, group } as const;
    }),
  );
}

/** The page in one language. Its descriptions are the document's own, in English. */
export function apiPage(document: ApiDocument, lang: Language): string {
  const words = DOCS_WORDS[lang];
  const operations = operationsOf(document);
  const groups = GROUPS.map((group) => ({ group, of: operations.filter((one) => one.group === group) }));
  const content = html`<h1>${words.room.api}</h1>
<p>${words.api.intro} <a href="/openapi.json">/openapi.json</a></p>
<nav aria-label="${words.contents}" class="contents">
${groups.map(
  ({ group, of }) => html`<p><a href="#${group}">${words.api.groups[group]}</a></p>
<ul>${of.map(({ operationId, method, path }) => html`<li><a href="#${operationId}"><code>${method} ${path}</code></a></li>`)}</ul>`,
)}
<p><a href="#schemas">${words.api.schemas}</a></p>
</nav>
${groups.map(
  ({ group, of }) => html`<h2 id="${group}">${words.api.groups[group]}</h2>
${of.map((operation) => operationSection(operation, words.api))}`,
)}
<h2 id="schemas">${words.api.schemas}</h2>
${Object.entries(document.components.schemas).map(([name, schema]) => schemaSection(name, schema, words.api))}`;
  return docsPage({ lang, room: 'api', title: words.room.api, content: String(content) });
}

function operationSection(operation: Operation, words: ApiWords): Markup {
  const { operationId, method, path, summary, description, parameters, requestBody, responses } = operation;
  return html`<section lang="en">
<h3 id="${operationId}"><a href="#${operationId}"><code>${method} ${path}</code></a></h3>
<p>${summary}.${description ? ` ${description}` : ''}</p>
${
  parameters.length > 0
    ? table(
        words.parameters,
        [words.name, words.where, words.meaning],
        parameters.map(({ name, in: where, required, description: meaning, schema }) => [
          html`<code>${name}</code>`,
          html`${where}${required ? `, ${words.required}` : ''}`,
          html`${typeOf(schema)}${meaning ? html`. ${meaning}` : ''}`,
        ]),
      )
    : ''
}
${requestBody ? html`<p><b>${words.body}:</b> ${contentOf(requestBody.content)}</p>` : ''}
${table(
  words.answers,
  [words.status, words.meaning],
  Object.entries(responses).map(([status, { description: meaning, content }]) => [
    html`${status}`,
    Number(status) < 300 && content
      ? html`${meaning}: ${contentOf(content)}`
      : html`${Number(status) >= 400 ? html`<code>${meaning}</code>` : meaning}`,
  ]),
)}
</section>`;
}

function contentOf(content: Readonly<Record<string, { readonly schema?: Json }>>): Markup {
  return html`${Object.entries(content).map(
    ([type, { schema }], i) => html`${i > 0 ? ', ' : ''}${schema ? html`${typeOf(schema)} (${type})` : type}`,
  )}`;
}

function schemaSection(name: string, schema: Json, words: ApiWords): Markup {
  const rows = propertiesOf(schema);
  return html`<section lang="en">
<h3 id="schema-${name}"><a href="#schema-${name}">${name}</a></h3>
${schema.description ? html`<p>${schema.description}</p>` : ''}
${
  rows.length === 0
    ? html`<p>${typeOf(schema)}</p>`
    : table(
        name,
        [words.name, words.type],
        rows.map(({ name: property, required, type }) => [
          html`<code>${property}</code>`,
          html`${type}${required ? `, ${words.required}` : ''}`,
        ]),
      )
}
</section>`;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return html`<table class="columns-${heads.length}"><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
