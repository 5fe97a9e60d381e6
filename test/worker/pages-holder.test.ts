/** What the holder of a code does on the page of a case, in forms without script. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import { HOSTED_WORDS } from '../../worker/pages/hosted-words.ts';
import { CONVERSATION, TAKING_BACK } from '../../worker/pages/tables/acts.ts';
import { SIMILAR, TRACK, VERDICT } from '../../worker/pages/tables/case.ts';
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

describe('a support without a script', () => {
  const pathOf = ({ number }: Pick<Mine, 'number'>) => `/a/kokshetau/${number}/support`;
  const support = (mine: Pick<Mine, 'number'>, values: Values = {}, headers: Record<string, string> = {}) =>
    browser.post(values, headers, `${pathOf(mine)}?lang=ru`);
  /** The first press: the key of the second stands in its answer. */
  const asked = async (mine: Mine) => {
    api.setNow(MONDAY);
    const response = await support(mine);
    const html = await response.text();
    assert.equal(response.status, 200, html);
    assert.equal(response.headers.get('Set-Cookie'), null, 'nothing is kept before somebody has said so');
    return Object.fromEntries(Object.entries(hiddenIn(html)).map(([name, [value]]) => [name, value]));
  };
  const supportsOf = async ({ number }: Mine) => (await (await api.request(`/v1/appeals/${number}`)).json()).supports;
  /** A while later, when somebody has read the page. */
  const later = () => api.setNow(new Date(Date.parse(MONDAY) + 60_000).toISOString());
  afterEach(() => api.setNow(MONDAY));

  it('is asked first, then counted, and the same press is the same voice', async () => {
    const mine = await citizen.published();
    const html = await (await api.request(`/a/kokshetau/${mine.number}?lang=ru`)).text();
    assert.ok(html.includes(`action="${pathOf(mine)}?lang=ru"`) && html.includes(SIMILAR.ru.support));
    assert.ok(!html.includes('name="key"'), 'caches keep that page');
    const form = await asked(mine);
    assert.equal(await supportsOf(mine), 0);
    later();
    for (const _ of [1, 2]) {
      const said = await (await support(mine, form)).text();
      assert.ok(said.includes(SIMILAR.ru.supported(1)), said);
    }
    assert.equal(await supportsOf(mine), 1);
    const other = await asked(mine);
    later();
    await support(mine, other);
    assert.equal(await supportsOf(mine), 2, 'control: another browser is another voice');
  });

  it('is known again by a cookie of that case alone, which opens nothing and no script can read', async () => {
    const mine = await citizen.published();
    const form = await asked(mine);
    later();
    const cookie = (await support(mine, form)).headers.get('Set-Cookie') ?? '';
    assert.match(
      cookie,
      new RegExp(`^jauap-support=${form.key}; Max-Age=31536000; Path=${pathOf(mine)}; HttpOnly; SameSite=Strict$`),
    );
    const safely = await browser.post(form, {}, `https://jauap.example${pathOf(mine)}`);
    assert.match(safely.headers.get('Set-Cookie') ?? '', /; HttpOnly; Secure; SameSite=Strict$/);
    const [kept = ''] = cookie.split(';');
    assert.ok((await (await support(mine, {}, { Cookie: kept })).text()).includes(SIMILAR.ru.supported(1)));
    assert.equal(await supportsOf(mine), 1);
    const broken = await support(mine, {}, { Cookie: 'jauap-support=1' });
    assert.ok(hiddenIn(await broken.text()).key, 'whatever else stands there is no key');
  });

  it('is held, not refused, where a program presses: too quickly, or with a field filled in that nobody sees', async () => {
    const mine = await citizen.published();
    const quick = await support(mine, await asked(mine));
    assert.ok((await quick.text()).includes(SIMILAR.ru.held));
    const form = await asked(mine);
    later();
    assert.ok((await (await support(mine, { ...form, website: 'x' })).text()).includes(SIMILAR.ru.held));
    assert.ok((await (await support(mine, { key: form.key ?? '' })).text()).includes(SIMILAR.ru.held));
    assert.equal(await supportsOf(mine), 0);
  });

  it('asks who comes from a page of somebody else, under a key that page does not know', async () => {
    const mine = await citizen.published();
    const form = await asked(mine);
    later();
    for (const from of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }]) {
      const response = await support(mine, form, from);
      const html = await response.text();
      assert.deepEqual([response.status, hiddenIn(html).key?.[0] === form.key], [422, false]);
      assert.ok(html.includes(HOSTED_WORDS.ru.supportFromElsewhere));
    }
    assert.equal(await supportsOf(mine), 0);
  });

  it('is open for what everybody may read alone', async () => {
    const waiting = await citizen.sent();
    const html = await (await api.request(`/a/kokshetau/${waiting.number}?lang=ru`)).text();
    assert.ok(!html.includes('/support'));
    later();
    assert.equal((await support(waiting, { key: createCode().replaceAll('-', ''), checked: '1' })).status, 404);
    assert.equal((await support({ number: 'KOK-2026-999999-A' })).status, 404);
    const back = await api.request(pathOf(waiting));
    assert.deepEqual([back.status, back.headers.get('Location')], [302, `/a/kokshetau/${waiting.number}`]);
  });
});
