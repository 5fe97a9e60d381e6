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
  let trips = 0;
  let read = 0;
  const note = (results: D1Result[]) => {
    trips++;
    read += results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
  };
  // `first` gives no figures, so it is asked as `all`.
  const watchStatement = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => watchStatement(target.bind(...values));
        if (name === 'real') return target;
        if (name === 'all' || name === 'run' || name === 'first') {
          return async () => {
            const result = await target.all();
            note([result]);
            return name === 'first' ? (result.results[0] ?? null) : result;
          };
        }
        return Reflect.get(target, name, target);
      },
    });
  const real = (statement: D1PreparedStatement) => (statement as unknown as { real: D1PreparedStatement }).real;
  const watching = new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => watchStatement(target.prepare(sql));
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements.map(real));
          note(results);
          return results;
        };
      }
      return Reflect.get(target, name, target);
    },
  });
  const result = await call(watching);
  return { result, trips, read };
}
