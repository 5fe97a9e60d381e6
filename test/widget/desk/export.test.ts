import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/head/export-panel.ts';
import type { Desk } from '../../../widget/desk/desk.ts';
import { words as kk } from '../../../widget/desk/locales/kk.export.ts';
import { words as kkFailure } from '../../../widget/desk/locales/kk.failure.ts';
import { words as kkTerms } from '../../../widget/desk/locales/kk.terms.ts';
import { words as ru } from '../../../widget/desk/locales/ru.export.ts';
import { words as ruTerms } from '../../../widget/desk/locales/ru.terms.ts';
import { cutConnection, focused, holdRequests, inside, publish, shows, textOf } from '../support.ts';
import { fieldOf, testDesk } from './rooms-support.ts';

const period = { from: '2020-01-01', to: '2099-12-31' };

async function panel(desk: Desk): Promise<HTMLElement> {
  const terms = desk.lang === 'ru' ? ruTerms : kkTerms;
  const element = await fixture<HTMLElement>(
    html`<jauap-desk-export .desk=${desk} .terms=${terms} .period=${period}></jauap-desk-export>`,
  );
  await waitUntil(() => inside(element, '#csv'), 'the panel is there');
  return element;
}

/** Catches what is given to the person as a file. */
function files(): { readonly given: Blob[]; mend(): void } {
  const given: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (file: Blob) => {
    given.push(file);
    return createObjectURL.call(URL, file);
  };
  return { given, mend: () => Object.assign(URL, { createObjectURL }) };
}

describe('the panel of exports', () => {
  let caught: ReturnType<typeof files>;
  let number: string;
  before(async () => {
    number = await publish();
  });
  beforeEach(() => {
    caught = files();
  });
  afterEach(() => caught.mend());

  it('gives the appeals as CSV and as JSON, and says that this is written down', async () => {
    const { desk } = await testDesk();
    const element = await panel(desk);
    expect(textOf(element)).to.include(kk.logged);
    await expect(element).to.be.accessible();
    inside(element, '#csv').click();
    await shows(element, '.csv');
    inside(element, '#json').click();
    await shows(element, '.json');
    const [csv, json] = await Promise.all(caught.given.map((file) => file.text()));
    expect(csv).to.include(number);
    expect(JSON.parse(json ?? '').items.map((item: { number: string }) => item.number)).to.include(number);
  });

  it('keeps to what was chosen, and says in Russian which day is wrong', async () => {
    const { desk } = await testDesk('ru');
    const element = await panel(desk);
    fieldOf(element, 'topic').value = 'water';
    inside(element, '#json').click();
    await shows(element, '.json');
    expect(await caught.given[0]?.text()).not.to.include(number);
    fieldOf(element, 'to').value = '2019-01-01';
    inside(element, '#csv').click();
    await shows(element, ru.notSaved);
    expect(focused()).to.equal(fieldOf(element, 'to'));
    expect(fieldOf(element, 'topic').value).to.equal('water');
    await expect(element).to.be.accessible();
  });

  it('waits for who has to sign in or show the passkey again, and goes on by itself', async () => {
    const { desk } = await testDesk();
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      if (asked.length === 0) headers.set('Authorization', 'Bearer of-nobody');
      return fetch(input, { ...init, headers });
    };
    desk.client.signIn = async (why) => {
      asked.push(why);
    };
    const element = await panel(desk);
    fieldOf(element, 'topic').value = 'lifts';
    inside(element, '#csv').click();
    await shows(element, '.csv');
    globalThis.fetch = fetch;
    expect(asked).to.deep.equal(['signed_out']);
    expect(caught.given.length).to.equal(1);
    expect(fieldOf(element, 'topic').value, 'nothing chosen is lost').to.equal('lifts');
  });

  it('saves nothing when the person gives up, stops it, or the connection breaks', async () => {
    const { desk } = await testDesk();
    const element = await panel(desk);
    const held = holdRequests();
    inside(element, '#csv').click();
    await waitUntil(() => inside(element, 'progress'), 'it says that it is under way');
    await expect(element).to.be.accessible();
    inside(element, 'progress ~ button').click();
    held.letGo();
    await shows(element, kk.notSaved);
    const cut = cutConnection();
    inside(element, '#csv').click();
    await shows(element, kkFailure.offline);
    cut.mend();
    expect(caught.given).to.deep.equal([]);
    inside(element, '#csv').click();
    await shows(element, '.csv');
    expect(caught.given.length, 'control').to.equal(1);
  });

  it('takes a file that broke off for none', async () => {
    const { desk } = await testDesk();
    const element = await panel(desk);
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      const { headers } = await fetch(input, init);
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('number')),
        pull: (controller) => controller.error(new TypeError('network error')),
      });
      return new Response(body, { headers });
    };
    inside(element, '#csv').click();
    await shows(element, kk.notSaved);
    globalThis.fetch = fetch;
    expect(caught.given).to.deep.equal([]);
  });
});
