/** Runs a call and gives what D1 counted for each batch or query it made. */
export async function counted(db: D1Database, call: (db: D1Database) => Promise<unknown>) {
  const trips: { rows_read: number; rows_written: number }[][] = [];
  const watching = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'batch')
        return Reflect.get(target, name, target).bind?.(target) ?? Reflect.get(target, name, target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        trips.push(results.map(({ meta }) => ({ rows_read: meta.rows_read, rows_written: meta.rows_written })));
        return results;
      };
    },
  });
  await call(watching);
  const sum = (key: 'rows_read' | 'rows_written') => trips.flat().reduce((total, meta) => total + meta[key], 0);
  return { trips: trips.length, read: sum('rows_read'), written: sum('rows_written'), each: trips.flat() };
}

/** Rows that a call reads, by `batch` or by statements run one by one, and what it gives. */
export async function countedReads<T>(db: D1Database, call: (db: D1Database) => Promise<T>) {
  const { db: watching, sums } = watched(db);
  const result = await call(watching);
  const { trips, read } = sums();
  return { result, trips, read };
}

/** The database, with a count of everything that is done to it by `batch` or by statements run one by one. */
export function watched(db: D1Database) {
  const sums = { trips: 0, read: 0, written: 0 };
  const note = (results: readonly D1Result[]) => {
    sums.trips++;
    for (const { meta } of results) {
      sums.read += meta.rows_read;
      sums.written += meta.rows_written;
    }
  };
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    // `first` gives no figures, so it is asked as `all`.
    new Proxy(statement, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => watch(target.bind(...values));
        if (name === 'real') return target;
        if (name !== 'all' && name !== 'run' && name !== 'first') return Reflect.get(target, name, target);
        return async () => {
          const result = await target.all();
          note([result]);
          return name === 'first' ? (result.results[0] ?? null) : result;
        };
      },
    });
  const real = (statement: D1PreparedStatement) => (statement as unknown as { real: D1PreparedStatement }).real;
  const watching = new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => watch(target.prepare(sql));
      if (name !== 'batch') return Reflect.get(target, name, target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements.map(real));
        note(results);
        return results;
      };
    },
  });
  return { db: watching, sums: () => ({ ...sums }) };
}
