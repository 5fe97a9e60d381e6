/** Runs the statements of `d1-client.ts` on the real D1 beside it: one request for each batch or query. */
export default {
  async fetch(request, { DB }) {
    const { how, statements, column } = await request.json();
    try {
      if (how === 'exec') return Response.json({ result: await DB.exec(statements[0].sql) });
      const prepared = statements.map(({ sql, values }) => DB.prepare(sql).bind(...values.map(fromJson)));
      const result =
        how === 'batch' ? await DB.batch(prepared) : await prepared[0][how](...(column === undefined ? [] : [column]));
      return Response.json({ result });
    } catch (error) {
      const cause = error.cause instanceof Error ? error.cause.message : undefined;
      return Response.json({ error: { message: error.message, cause } });
    }
  },
};

/** What JSON cannot say is said by an object: `undefined`, which D1 refuses, and bytes. */
function fromJson(value) {
  if (typeof value !== 'object' || value === null) return value;
  return value.bytes ? Uint8Array.from(value.bytes).buffer : undefined;
}
