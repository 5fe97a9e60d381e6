/** What docs/open-standards.md tells a developer to send: every command is answered, and the answers shown are as the contract has them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';

const GUIDE = readFileSync(new URL('../../docs/open-standards.md', import.meta.url), 'utf8');
const blocks = (lang: string) =>
  Array.from(GUIDE.matchAll(new RegExp(`\`\`\`${lang}\n([\\s\\S]*?)\`\`\``, 'g')), ([, text = '']) => text);

interface Command {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly form: readonly (readonly [name: string, value: string])[];
}

/** A command of the guide: an address, headers and fields of a form, each in single quotes. */
function commandOf(line: string): Command {
  assert.match(line, /^curl( (-H |--data-urlencode )?'[^']+')+$/, line);
  const given = (option: string) =>
    Array.from(line.matchAll(new RegExp(`${option} '([^']+)'`, 'g')), ([, value = '']) => value);
  const cut = (text: string, at: string): [string, string] => [
    text.slice(0, text.indexOf(at)),
    text.slice(text.indexOf(at) + at.length),
  ];
  return {
    url: /^curl '([^']+)'/.exec(line)?.[1] ?? '',
    headers: Object.fromEntries(given('-H').map((header) => cut(header, ': '))),
    form: given('--data-urlencode').map((field) => cut(field, '=')),
  };
}

const COMMANDS = blocks('sh').flatMap((block) =>
  block
    .replace(/ \\\n\s*/g, ' ')
    .trim()
    .split('\n')
    .map(commandOf),
);

describe('the guide to open standards', () => {
  let api: Api;
  let token: string;
  before(async () => {
    api = await startApi();
    token = await api.token(['open311:submit']);
  });
  after(() => api.close());

  const run = ({ url, headers, form }: Command): Promise<Response> => {
    if (form.length === 0) return api.request(url, { headers });
    const body = new URLSearchParams(form.map(([name, value]) => [name, name === 'api_key' ? token : value]));
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return api.request(url, { method: 'POST', headers: { ...headers, ...type }, body: body.toString() });
  };

  it('has commands that are answered, one after another', async () => {
    assert.equal(COMMANDS.length, 10);
    for (const command of COMMANDS) {
      const response = await run(command);
      assert.equal(response.status, 200, `${command.url}: ${await response.clone().text()}`);
    }
  });

  it('has a command whose answer is the one shown but for the number', async () => {
    const [sending] = COMMANDS.filter(({ form }) => form.length > 0);
    assert.ok(sending);
    const [sent] = schema.Open311Sent.parse(await (await run(sending)).json());
    const [shown] = schema.Open311Sent.parse(JSON.parse(blocks('json')[0] ?? ''));
    assert.ok(sent);
    assert.deepEqual({ ...shown, service_request_id: sent.service_request_id }, sent);
  });

  it('says the limits that hold', () => {
    assert.ok(GUIDE.includes(`${LIMITS.idempotencyKeyMin} to ${LIMITS.idempotencyKeyMax} characters`));
    assert.ok(GUIDE.includes(`${LIMITS.textMin} to ${LIMITS.textMax.toLocaleString('en')} characters`));
  });
});
