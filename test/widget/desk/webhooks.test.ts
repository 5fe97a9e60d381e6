import { expect, fixture, html } from '@open-wc/testing';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { WebhookList } from '../../../sdk/contract/types.ts';
import type { Desk } from '../../../widget/desk/desk.ts';
import type { JauapDeskWebhooks } from '../../../widget/desk/webhooks/webhooks-room.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/webhooks/webhooks-room.ts';
import { inside, shows, textOf } from '../support.ts';
import { desk } from './outgoing-support.ts';

async function room(at: Desk): Promise<JauapDeskWebhooks> {
  const element = await fixture<JauapDeskWebhooks>(html`<jauap-desk-webhooks .desk=${at}></jauap-desk-webhooks>`);
  await waitUntil(() => inside(element, '#url'), 'the form is there');
  return element;
}

const submit = (element: JauapDeskWebhooks, url: string) => {
  inside<HTMLInputElement>(element, '#url').value = url;
  inside<HTMLFormElement>(element, 'form').requestSubmit();
};
const card = (element: JauapDeskWebhooks) => inside(element, 'jauap-desk-webhook');
const press = (element: Element, name: string) => {
  const button = Array.from(element.shadowRoot?.querySelectorAll('button') ?? []).find((one) =>
    one.textContent?.trim().includes(name),
  );
  if (!button) throw new Error(`no button ${name} in ${textOf(element)}`);
  button.click();
};

describe('the room of webhooks', () => {
  afterEach(async () => {
    const { client } = await desk();
    const { items } = await client.call<WebhookList>(DESK_ENDPOINTS.webhooks);
    for (const { id } of items) await client.call(DESK_ENDPOINTS.removeWebhook, { params: { webhook: id } });
  });

  for (const [lang, refused, empty] of [
    ['kk', 'Толық мекенжайды жазыңыз', 'Әзірге вебхук жоқ'],
    ['ru', 'Нужен полный адрес', 'Вебхуков пока нет'],
  ] as const) {
    it(`says in ${lang} what is wrong with an address, and keeps it typed`, async () => {
      const element = await room(await desk(lang));
      expect(textOf(element)).to.contain(empty);
      submit(element, 'https://127.0.0.1/hook');
      await shows(element, refused);
      const input = inside<HTMLInputElement>(element, '#url');
      expect(input.value).to.equal('https://127.0.0.1/hook');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot?.activeElement).to.equal(input);
      await expect(element).to.be.accessible();
    });
  }

  it('says when no event is chosen', async () => {
    const element = await room(await desk());
    for (const box of element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=events]') ?? [])
      box.checked = false;
    submit(element, 'https://kokshetau.example/hook');
    await shows(element, 'Выберите хотя бы одно событие');
  });

  it('shows a new secret once, tests, shows the log, changes the secret and removes', async () => {
    const said: string[] = [];
    const at = await desk('ru', said);
    const { client } = at;
    const { hosts } = await client.call<WebhookList>(DESK_ENDPOINTS.webhooks);
    if (!hosts.length) throw new Error('the test agency has a host of its own');
    const element = await room(at);
    submit(element, `https://hooks.${hosts[0]}/jauap`);
    await shows(element, 'Ключ показан только сейчас');
    const secret = inside(element, 'code').textContent ?? '';
    expect(secret).to.match(/^whsec_/);
    expect(element.shadowRoot?.activeElement?.id).to.equal('secret');
    await expect(element).to.be.accessible();
    press(element, 'Ключ сохранён');
    await element.updateComplete;
    expect(textOf(element)).not.to.contain(secret);
    await shows(card(element), 'Работает');
    press(card(element), 'Проверить');
    await waitUntil(() => textOf(inside(card(element), '[role=status]')) !== '', 'tells what came of it');
    // Nobody has that name; a network may have an answer of its own to it.
    expect(textOf(card(element))).to.match(/(?:Нет связи|Нет ответа за пять секунд|Программа не приняла сообщение) ·/);
    inside<HTMLDetailsElement>(card(element), 'details').open = true;
    await waitUntil(() => inside(card(element), 'jauap-desk-webhook-log'), 'the log opens');
    await shows(inside(card(element), 'jauap-desk-webhook-log'), 'Проверка');
    await expect(element).to.be.accessible();
    press(card(element), 'Сменить ключ');
    await waitUntil(() => inside<HTMLDialogElement>(card(element), 'dialog')?.open, 'asks first');
    inside(card(element), 'dialog .primary').click();
    await waitUntil(() => (inside(element, 'code')?.textContent ?? secret) !== secret, 'another secret');
    await shows(card(element), 'Прежний ключ тоже действует');
    press(card(element), 'Удалить');
    await waitUntil(() => inside<HTMLDialogElement>(card(element), 'dialog')?.open, 'asks first');
    await expect(element).to.be.accessible();
    inside(card(element), 'dialog .primary').click();
    await shows(element, 'Вебхуков пока нет');
  });
});
