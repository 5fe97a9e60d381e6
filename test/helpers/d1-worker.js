/**
 * Runs the statements of `d1-client.ts` on a real D1 beside it, the one the path names: one question for each batch or query, asked
 * by a request of its own or over a line that stays open.
 */
export default {
  async fetch(request, env) {
    const DB = env[new URL(request.url).pathname.slice(1)];
    if (request.headers.get('Upgrade') !== 'websocket') return Response.json(await answerTo(await request.json(), DB));
    const { 0: client, 1: server } = new WebSocketPair();
    server.accept();
    server.addEventListener('message', async ({ data }) => {
      const { id, ...question } = JSON.parse(data);
      server.send(JSON.stringify({ id, ...(await answerTo(question, DB)) }));
    });
    return new Response(null, { status: 101, webSocket: client });
  },
};

async function answerTo({ how, statements, column }, DB) {
  try {
    if (how === 'exec') return { result: await DB.exec(statements[0].sql) };
    const prepared = statements.map(({ sql, values }) => DB.prepare(sql).bind(...values.map(fromJson)));
    const result =
      how === 'batch' ? await DB.batch(prepared) : await prepared[0][how](...(column === undefined ? [] : [column]));
    return { result };
  } catch (error) {
    const cause = error.cause instanceof Error ? error.cause.message : undefined;
    return { error: { message: error.message, cause } };
  }
}

/** What JSON cannot say is said by an object: `undefined`, which D1 refuses, and bytes. */
function fromJson(value) {
  if (typeof value !== 'object' || value === null) return value;
  return value.bytes ? Uint8Array.from(value.bytes).buffer : undefined;
}
