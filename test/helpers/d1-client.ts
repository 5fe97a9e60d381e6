/**
 * A D1 database as the app knows it, whose statements run on the real one in workerd. Only what is awaited makes a request, one for
 * each batch or query: the platform's own proxy asks, and waits with the whole thread, for every `prepare` and every `bind` too.
 */
interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type How = 'all' | 'batch' | 'exec' | 'first' | 'raw' | 'run';
type Send = (how: How, statements: readonly Statement[], column?: string) => Promise<unknown>;

/** What the worker of `d1-worker.js` is asked. */
export interface Question {
  readonly how: How;
  readonly statements: readonly Statement[];
  readonly column: string | undefined;
}

/** And what it says. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly cause?: string };
}

export function connectD1(ask: (question: Question) => Promise<Answer>): D1Database {
  const send: Send = async (how, statements, column) => {
    const { result, error } = await ask({ how, statements: statements.map(encoded), column });
    if (error)
      throw new Error(error.message, { cause: error.cause === undefined ? undefined : new Error(error.cause) });
    return result;
  };
  const database = {
    prepare: (sql: string) => new ClientStatement(send, sql),
    batch: (statements: readonly ClientStatement[]) => send('batch', statements),
    exec: (sql: string) => send('exec', [{ sql, values: [] }]),
  };
  return database as unknown as D1Database;
}

class ClientStatement implements Statement {
  readonly #send: Send;
  readonly sql: string;
  readonly values: readonly unknown[];

  constructor(send: Send, sql: string, values: readonly unknown[] = []) {
    this.#send = send;
    this.sql = sql;
    this.values = values;
  }

  bind(...values: unknown[]): ClientStatement {
    return new ClientStatement(this.#send, this.sql, values);
  }

  all(): Promise<unknown> {
    return this.#send('all', [this]);
  }

  first(column?: string): Promise<unknown> {
    return this.#send('first', [this], column);
  }

  raw(): Promise<unknown> {
    return this.#send('raw', [this]);
  }

  run(): Promise<unknown> {
    return this.#send('run', [this]);
  }
}

/** JSON knows neither `undefined`, which D1 refuses and must be shown, nor bytes. */
function encoded({ sql, values }: Statement): Statement {
  return {
    sql,
    values: values.map((value) => {
      if (value === undefined) return {};
      if (value instanceof ArrayBuffer) return { bytes: [...new Uint8Array(value)] };
      return ArrayBuffer.isView(value)
        ? { bytes: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] }
        : value;
    }),
  };
}
