/** The database, but something happens before each of its batches, so many times. */
export function interrupted(db: D1Database, act: () => Promise<unknown>, { after = 0, times = 1 } = {}): D1Database {
  let batches = 0;
  return new Proxy(db, {
    get: (target, name) => {
      const member = Reflect.get(target, name, target);
      if (name !== 'batch') return typeof member === 'function' ? member.bind(target) : member;
      return async (statements: D1PreparedStatement[]) => {
        batches++;
        if (batches > after && batches <= after + times) await act();
        return target.batch(statements);
      };
    },
  });
}
