/** What docs/webhooks.md tells a developer to write: it runs, takes what is signed, and refuses the rest. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import * as schema from '../../sdk/contract/schema.ts';
import { PUBLIC_EVENTS } from '../helpers/webhooks.ts';

const GUIDE = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const block = (lang: string) => new RegExp(`\`\`\`${lang}\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';

describe('the guide to webhooks', () => {
  it('shows a message as the contract has it, and names every event', () => {
    schema.WebhookMessage.parse(JSON.parse(block('json')));
    assert.deepEqual(
      PUBLIC_EVENTS.filter((type) => !GUIDE.includes(`\`${type}\``)),
      [],
    );
  });

  it('has a receiver that works', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'jauap-webhook-'));
    t.after(() => rm(folder, { recursive: true }));
    await symlink(MODULES, join(folder, 'node_modules'));
    const announced = `${block('js').replace(
      '.listen(Number(process.env.PORT))',
      ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })",
    )}`;
    assert.notEqual(announced, block('js'), 'a port nobody else has is put in');
    await writeFile(join(folder, 'receiver.mjs'), announced);
    const secret = `whsec_${btoa('s'.repeat(32))}`;
    const receiver = spawn(process.execPath, [join(folder, 'receiver.mjs')], {
      env: { ...process.env, JAUAP_WEBHOOK_SECRET: secret },
    });
    t.after(() => receiver.kill());
    let said = '';
    receiver.stdout.on('data', (part) => {
      said += part;
    });
    while (!/^\d+\n/.test(said)) await new Promise((resolve) => receiver.stdout.once('data', resolve));
    const body = block('json');
    const at = new Date();
    const send = async (signature: string) => {
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signature,
      };
      return (await fetch(`http://127.0.0.1:${Number.parseInt(said, 10)}/`, { method: 'POST', body, headers })).status;
    };
    const signature = new Webhook(secret).sign('msg_1', at, body);
    assert.deepEqual([await send(signature), await send(signature), await send('v1,nonsense')], [204, 204, 401]);
    assert.equal(said.match(/appeal\.answered KOK/g)?.length, 1, 'the second one was known');
  });
});
