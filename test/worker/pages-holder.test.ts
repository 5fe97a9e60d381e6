/** What the holder of a code does on the page of a case, in forms without script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import { CONVERSATION, TAKING_BACK } from '../../worker/pages/tables/acts.ts';
import { TRACK, VERDICT } from '../../worker/pages/tables/case.ts';
import { PAGE_WORDS } from '../../worker/pages/words.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY, types } from '../helpers/citizen.ts';
import type { Values } from '../helpers/page-browser.ts';
import { browserOf, hiddenIn } from '../helpers/page-browser.ts';
import { newPicture } from '../helpers/photographer.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let browser: ReturnType<typeof browserOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
  browser = browserOf(api);
});
after(() => api.close());

const press = (mine: Mine, act: string, values: Values = {}, lang = 'ru') =>
  browser.post({ code: mine.code, act, ...values }, {}, `/a/kokshetau/${mine.number}?lang=${lang}`);

/** A press that must succeed. */
async function pressed(...of: Parameters<typeof press>): Promise<string> {
  const response = await press(...of);
  const html = await response.text();
  assert.equal(response.status, 200, html);
  return html;
}

describe('the page of a case with its code', () => {
  it('shows what only its citizen may read, keeps it nowhere, and carries the code in no address', async () => {
    const mine = await citizen.sent({ text: 'Позвоните мне: 87011234567, яма на улице Абая.' });
    const response = await press(mine, 'track');
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.ok(html.includes('87011234567') && html.includes(TRACK.ru.publications.awaiting));
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    assert.ok(!html.includes('<script'));
    assert.ok(!new RegExp(`(href|action|src)="[^"]*${mine.code.slice(0, 4)}`).test(html));
    assert.ok(
      (await pressed(mine, '', { language: 'kk' })).includes(TRACK.kk.yourWords),
      'another language, the same case',
    );
  });

  it('opens to no other code, and says the same of all of them', async () => {
    const mine = await citizen.sent();
    const other = await citizen.sent();
    const wrong: [code: string, word: string][] = [
      ['', TRACK.ru.issues.required],
      ['ABCD', TRACK.ru.mistyped.code],
      [createCode(), TRACK.ru.problems.not_found],
      [other.code, TRACK.ru.problems.not_found],
    ];
    for (const [code, word] of wrong) {
      const response = await press({ ...mine, code }, 'track');
      const html = await response.text();
      assert.equal(response.status, 422);
      assert.ok(html.includes(word) && html.includes('<a href="#code">'));
      assert.ok(!code || !html.includes(code), 'a code is not typed back');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
    }
    assert.equal((await press({ ...mine, number: 'KOK-2026-999999-A' }, 'track')).status, 404);
  });

  it('takes the verdict, which may be pressed twice', async () => {
    const mine = await citizen.answered();
    assert.ok((await (await press(mine, 'verdict', { solved: 'yes' })).text()).includes('<a href="#clear">'));
    const given = { solved: 'yes', clear: 'no', remark: 'Спасибо' };
    for (let times = 0; times < 2; times++) {
      assert.ok((await pressed(mine, 'verdict', given)).includes(VERDICT.ru.recorded));
    }
    const tracked = await citizen.track(mine);
    assert.equal(types(tracked).filter((type) => type === 'verdict_given').length, 1);
    assert.deepEqual([tracked.appeal.verdict?.solved, tracked.appeal.verdict?.clear], ['yes', false]);
    const again = await pressed(await citizen.answered(), 'verdict', { solved: 'no', clear: 'yes' });
    assert.ok(again.includes(VERDICT.ru.reopened));
  });

  it('takes a further word with a photo once, however often it is sent', async () => {
    const mine = await citizen.published();
    const html = await pressed(mine, 'track');
    const key = hiddenIn(html).key?.[0] as string;
    const photos = new File([Uint8Array.from(newPicture())], 'ещё.png', { type: 'image/png' });
    const short = await press(mine, 'followUp', { key, text: 'Ау', photos });
    const sentBack = await short.text();
    assert.equal(short.status, 422);
    assert.ok(sentBack.includes('<a href="#text">') && sentBack.includes('>\nАу</textarea>'));
    const photo = hiddenIn(sentBack).photo?.[0] as string;
    assert.equal(hiddenIn(sentBack).key?.[0], key);
    for (let times = 0; times < 2; times++) {
      const done = await pressed(mine, 'followUp', { key, text: 'Яма стала больше.', photo, public: 'yes' });
      assert.ok(done.includes(CONVERSATION.ru.sent));
      assert.notEqual(hiddenIn(done).key?.[0], key, 'the next word is another one');
    }
    await pressed(mine, 'followUp', { key, text: 'И глубже.' });
    const { followUps } = await citizen.track(mine);
    assert.deepEqual(
      followUps.map(({ text, photos: ids, state }) => [text, ids.length, state]),
      [
        ['Яма стала больше.', 1, 'awaiting'],
        ['И глубже.', 0, 'private'],
      ],
    );
  });

  it('takes back the consent and the appeal itself', async () => {
    const mine = await citizen.published();
    assert.ok((await pressed(mine, 'revoke')).includes(TAKING_BACK.ru.revoke.done));
    assert.ok(!(await (await api.request(`/a/kokshetau/${mine.number}`)).text()).includes('яма'));
    assert.ok((await pressed(mine, 'withdraw')).includes(TAKING_BACK.ru.withdraw.done));
    const late = await press(mine, 'verdict', { solved: 'yes', clear: 'yes' });
    assert.equal(late.status, 422);
    assert.ok((await late.text()).includes(TRACK.ru.problems.act_not_allowed));
  });

  it('shows hostile words of everybody as text', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const mine = await citizen.published({ text: `Яма на улице Абая, дом 14. ${hostile}`, place: hostile });
    await api.act(mine.number, 'answer', { ...answerDraft(2), texts: { ru: `Сделано, яма заделана. ${hostile}` } });
    const html = await pressed(mine, 'followUp', { key: createCode(), text: hostile });
    assert.equal(html.split('&lt;script&gt;').length, 5);
    assert.ok(!/<script|<img/.test(html));
  });

  it('counts tries of codes like the API', async () => {
    const CODE_LIMIT = { limit: () => Promise.resolve({ success: false }) };
    const limited = await startApi(MONDAY, { CODE_LIMIT });
    try {
      const { number } = await limited.accept();
      const body = new URLSearchParams({ code: createCode() });
      const headers = { 'CF-Connecting-IP': '203.0.113.7' };
      const response = await limited.request(`/a/kokshetau/${number}?lang=en`, { method: 'POST', body, headers });
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('Retry-After'), '60');
      assert.ok((await response.text()).includes(PAGE_WORDS.en.tooMany));
    } finally {
      await limited.close();
    }
  });
});
