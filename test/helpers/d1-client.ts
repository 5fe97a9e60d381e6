/**
 * The database of tests, asked over one call for each batch or query. The runtime's own handle keeps this thread waiting for every
 * `prepare` and every `bind`; an act of the desk makes fifty of them. The statements are run by the real D1 all the same.
 */

/** What the runtime runs: a worker that does what it is told. */
export const D1_SERVER = `
  const bound = (db, { sql, values }) =>
    db.prepare(sql).bind(...values.map((value) => value?.bytes ? new Uint8Array(value.bytes).buffer : value));
  export default {
    async fetch(request, { DB }) {
      const { batch, exec, query } = await request.json();
      try {
        if (exec !== undefined) return Response.json(await DB.exec(exec));
        if (batch) return Response.json(await DB.batch(batch.map((statement) => bound(DB, statement))));
        return Response.json(await bound(DB, query).all());
      } catch ({ name, message }) {
        return Response.json({ name, message }, { status: 500 });
      }
    },
  };`;

/** Sends a body to the worker above and gives its answer. */
export type Send = (body: string) => Promise<{ readonly ok: boolean; json(): Promise<unknown> }>;

interface Query {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export function d1Client(send: Send): D1Database {
  const ask = async (what: object): Promise<unknown> => {
    const answer = await send(JSON.stringify(what));
    const body = await answer.json();
    if (answer.ok) return body;
    const { name, message } = body as Error;
    throw Object.assign(new Error(message), { name });
  };
  const statement = (query: Query) => {
    const all = () => ask({ query }) as Promise<D1Result<Record<string, unknown>>>;
    return {
      query,
      all,
      run: all,
      bind: (...values: unknown[]) => statement({ sql: query.sql, values: values.map(sendable) }),
      first: async (column?: string) => {
        const [row = null] = (await all()).results;
        return row && column !== undefined ? row[column] : row;
      },
    };
  };
  const client = {
    prepare: (sql: string) => statement({ sql, values: [] }),
    batch: (statements: { readonly query: Query }[]) => ask({ batch: statements.map(({ query }) => query) }),
    exec: (sql: string) => ask({ exec: sql }),
  };
  return client as unknown as D1Database;
}

/** A value as JSON carries it. What D1 refuses to take is refused here, where JSON would make `null` of it. */
function sendable(value: unknown): unknown {
  if (value === undefined) throw new Error("D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'");
  if (value instanceof ArrayBuffer) return { bytes: [...new Uint8Array(value)] };
  if (ArrayBuffer.isView(value)) {
    return { bytes: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] };
  }
  return value;
}
