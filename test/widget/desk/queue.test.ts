import { assert, aTimeout } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { JauapDeskQueue } from '../../../widget/desk/queue/queue-room.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import { callDesk } from '../../helpers/worker-address.ts';
import { act, cutConnection, focused, NOBODY, textOf } from '../support.ts';
import { closeQueue, find, numbersIn, openQueue, rowsIn, said, sendAppeals, settled, went } from './queue-support.ts';

const TEXT = 'Тротуар не чистят третий день, люди падают на льду у школы.';
/** Only these appeals, whatever other files have left in the worker. */
const OURS = '?topic=snow&status=moderation';

describe('the queue of the desk', () => {
  let numbers: string[];
  before(async () => {
    numbers = await sendAppeals(4, TEXT);
  });
  afterEach(async () => {
    closeQueue();
    localStorage.removeItem('jauap-desk-keys');
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ colorScheme: 'light' });
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
  };
  const at = () => (focused() as HTMLElement).dataset.number;

  it('is walked, selected and opened by keys alone', async () => {
    const room = await openQueue(OURS);
    assert.deepEqual(numbersIn(room).slice(0, 4), numbers);
    await press('j');
    await waitUntil(() => at() === numbers[0], 'the first row has the focus');
    await press('j', 'j', 'k');
    await waitUntil(() => at() === numbers[1], 'down, down, up');
    assert.equal(rowsIn(room).filter(({ tabIndex }) => tabIndex === 0).length, 1, 'one stop for the tab key');
    await press('ArrowDown', 'x');
    await waitUntil(() => textOf(room).includes('Выбрано: 1'));
    assert.ok(room.selected.has(numbers[2] ?? ''));
    await press('a');
    await waitUntil(() => focused()?.id === 'assignee');
    await press('Tab');
    assert.equal(focused()?.textContent?.trim(), 'Назначить');
    room.focusRow();
    await press('e');
    assert.equal(went.at(-1), `/desk/appeals/${numbers[2]}#answer`);
    await press('o');
    assert.equal(went.at(-1), `/desk/appeals/${numbers[2]}`);
  });

  it('takes no letter for a key while somebody types, or once they are turned off', async () => {
    const room = await openQueue(OURS);
    await press('/');
    await waitUntil(() => focused()?.id === 'q');
    await sendKeys({ type: 'jax?' });
    assert.equal(find<HTMLInputElement>(room, '#q').value, 'jax?');
    assert.equal(room.selected.size, 0);
    rowsIn(room)[0]?.focus();
    await press('?');
    await waitUntil(() => find<HTMLDialogElement>(room, 'dialog')?.open);
    await press('x');
    assert.equal(room.selected.size, 0, 'a dialog keeps its keys');
    find(room, 'dialog [type=checkbox]').click();
    await press('Escape');
    await waitUntil(() => !find(room, 'dialog'));
    assert.equal(at(), numbers[0], 'the focus is back where it came from');
    await press('x');
    assert.equal(room.selected.size, 0);
    await press('ArrowDown');
    await waitUntil(() => at() === numbers[1], 'arrows are no letters');
  });

  it('has its filters in the address, and goes back with it', async () => {
    const room = await openQueue(OURS);
    const topic = find<HTMLSelectElement>(room, '#filter-topic');
    await waitUntil(() => topic.options.length > 2, 'the choices have come');
    topic.value = 'lighting';
    topic.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => location.search.includes('topic=lighting'));
    await settled(room);
    assert.equal(new URLSearchParams(location.search).get('status'), 'moderation');
    history.back();
    await waitUntil(() => location.search.includes('topic=snow'));
    await settled(room);
    await waitUntil(() => numbersIn(room).includes(numbers[0]));
    assert.equal(find<HTMLSelectElement>(room, '#filter-topic').value, 'snow');
    find<HTMLAnchorElement>(room, '.tabs a[href="/desk/queue?assignee=nobody"]').click();
    await waitUntil(() => location.search === '?assignee=nobody');
    await settled(room);
    assert.equal(find(room, '.tabs [aria-current]').textContent?.includes('Без исполнителя'), true);
  });

  it('searches all appeals, and says when there is nothing', async () => {
    const room = await openQueue();
    find<HTMLInputElement>(room, '#q').value = `${numbers[3]}`;
    find<HTMLFormElement>(room, '.search').requestSubmit();
    await waitUntil(() => numbersIn(room).join() === numbers[3], 'the number alone');
    find<HTMLInputElement>(room, '#q').value = 'совершенно-другие-слова';
    find<HTMLFormElement>(room, '.search').requestSubmit();
    await waitUntil(() => textOf(room).includes('По этим условиям ничего нет'));
    await assert.isAccessible(room);
  });

  it('assigns many at once, and leaves what somebody else changed selected, as it is now', async () => {
    const [first, second, stale] = await sendAppeals(3, 'Снег не вывозят со двора, машина скорой не проехала.');
    const room = await openQueue(OURS);
    for (const number of [first, second, stale]) room.select(number ?? '', true);
    await act(stale ?? '', 'topic', { topic: 'snow', version: 1 }).catch(() => undefined);
    await act(stale ?? '', 'topic', { topic: 'roads', version: 1 }).catch(() => undefined);
    await waitUntil(() => find<HTMLSelectElement>(room, '#assignee')?.options.length > 2);
    find<HTMLSelectElement>(room, '#assignee').value = 'bek';
    find<HTMLFormElement>(room, '.bulk').requestSubmit();
    await waitUntil(() => said.some((text) => text.includes('Готово: 2 обращения')), 'two are said to be done');
    assert.deepEqual([...room.selected], [stale]);
    const rowOf = (number = '') => find(room, `[data-number="${number}"]`).closest('tr')?.textContent ?? '';
    await waitUntil(() => rowOf(first).includes('Бек Асанов') && rowOf(second).includes('Бек Асанов'));
    assert.include(rowOf(stale), 'Уже изменено другим сотрудником');
    await assert.isAccessible(room);
    find<HTMLSelectElement>(room, '#assignee').value = 'bek';
    find<HTMLFormElement>(room, '.bulk').requestSubmit();
    await waitUntil(() => room.selected.size === 0, 'the second time it lands on what is there now');
    assert.include(rowOf(stale), 'Бек Асанов');
  });

  it('shows what somebody else changed in its place, without a reload, and says so', async () => {
    const room = await openQueue(OURS);
    const number = numbers[1] ?? '';
    await waitUntil(() => numbersIn(room).includes(number));
    const row = find(room, `[data-number="${number}"]`);
    row.focus();
    const before = numbersIn(room);
    await act(number, 'moderation', { decision: 'publish', text: 'Исправленный текст про лёд у школы.', version: 1 });
    await room.changes.ask();
    await room.updateComplete;
    assert.deepEqual(numbersIn(room), before, 'nothing moves');
    assert.equal(find(room, `[data-number="${number}"]`), row, 'the same row');
    assert.equal(at(), number, 'with the focus in it');
    assert.include(row.closest('tr')?.textContent, 'Исправленный текст');
    assert.include(row.closest('tr')?.textContent, 'Изменено');
    assert.deepEqual(said, ['Изменено: 1 обращение']);
    await sendAppeals(1, 'Ещё одно обращение про снег у детского сада.');
    await room.changes.ask();
    await waitUntil(() => textOf(room).includes('вне показанного списка'));
    assert.deepEqual(numbersIn(room), before);
  });

  it('reads itself anew when it is empty and something comes', async () => {
    const room = await openQueue('?topic=lighting&status=moderation&kind=proposal');
    assert.deepEqual(numbersIn(room), []);
    const [number] = await sendAppeals(1, 'Предлагаю поставить фонари у школы.', 'lighting', 'proposal');
    await room.changes.ask();
    await waitUntil(() => numbersIn(room).join() === number, 'it comes by itself');
    assert.notInclude(textOf(room), 'вне показанного списка');
    assert.deepEqual(said, ['Показано: 1 обращение']);
  });

  it('keeps filters under a name', async () => {
    const room = await openQueue('?topic=snow&kind=report');
    const form = find<HTMLFormElement>(room, '.views form');
    find<HTMLInputElement>(room, '#view-name').value = 'Снег';
    form.requestSubmit();
    await waitUntil(() => said.includes('Набор сохранён'));
    await room.updateComplete;
    assert.equal(find(room, '.views a').getAttribute('href'), '/desk/queue?topic=snow&kind=report');
    find(room, '.views li button').click();
    await waitUntil(() => said.includes('Набор удалён'));
  });

  for (const lang of ['kk', 'ru'] as const) {
    it(`is accessible in every state (${lang})`, async () => {
      const room = await openQueue(OURS, lang);
      await assert.isAccessible(room);
      for (const details of room.renderRoot.querySelectorAll('details')) details.open = true;
      room.select(numbersIn(room)[0] ?? '', true);
      await room.updateComplete;
      await assert.isAccessible(room);
      room.turnHelp(true);
      await room.updateComplete;
      await assert.isAccessible(room);
      room.turnHelp(false);
      await emulateMedia({ colorScheme: 'dark' });
      await room.updateComplete;
      await assert.isAccessible(room);
      room.filter({ topic: 'animals' });
      await settled(room);
      await assert.isAccessible(room);
    });

    it(`says what failed and offers to try again (${lang})`, async () => {
      const room = await openQueue(OURS, lang, NOBODY);
      assert.equal(room.list.state, 'offline');
      await assert.isAccessible(room);
      closeQueue();
      const other = await openQueue('?status=nonsense', lang);
      assert.equal(other.list.state, 'failed');
      await assert.isAccessible(other);
      other.filters = { topic: 'snow' };
      find(other, '[role=alert] + button').click();
      await waitUntil(() => other.list.state === 'ready');
    });
  }

  it('says that changes are not seen while nobody answers, and asks again', async () => {
    const room: JauapDeskQueue = await openQueue(OURS);
    const line = cutConnection();
    await room.changes.ask();
    await room.updateComplete;
    assert.include(textOf(room), 'Нет связи');
    assert.ok(numbersIn(room).length > 0, 'the list stays');
    line.mend();
    await room.changes.ask();
    await room.updateComplete;
    assert.notInclude(textOf(room), 'Нет связи');
  });

  it('fits 390 pixels, with the roles of its table', async () => {
    await setViewport({ width: 390, height: 844 });
    const room = await openQueue(OURS, 'kk');
    await aTimeout(0);
    assert.isAtMost(document.documentElement.scrollWidth, 390);
    assert.equal(getComputedStyle(find(room, 'tbody tr')).display, 'grid');
    for (const role of ['table', 'row', 'cell', 'columnheader']) assert.ok(find(room, `[role=${role}]`), role);
    await assert.isAccessible(room);
  });

  it('marks as read what a citizen has added', async () => {
    const room = await openQueue(OURS);
    rowsIn(room)[0]?.focus();
    await press('u');
    await waitUntil(() => said.includes('Новых дополнений у этого обращения нет'));
    const { status } = await callDesk({ method: 'GET', path: '/v1/desk/appeals?unread=1' });
    assert.equal(status, 200);
  });
});
