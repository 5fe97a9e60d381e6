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
