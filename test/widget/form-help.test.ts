/** Help while writing: hints by the fields, and similar appeals. The service's answers about neighbours are made at the network's edge. */
import { expect } from '@open-wc/testing';
import type { PublicAppeal, SimilarList } from '../../sdk/contract/types.ts';
import type { JauapForm } from '../../widget/index.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as kkHelp } from '../../widget/locales/kk.help.ts';
import { words as kkSimilar } from '../../widget/locales/kk.similar.ts';
import { words as ruSimilar } from '../../widget/locales/ru.similar.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { checking, control, next, ready, toCheck, type } from './form-support.ts';
import { AGENCY, client, endpoint, focused, inside, publish, shows, TEXT, textOf } from './support.ts';

const IIN = '000101500001';

/** What was asked for besides the real worker's answers. */
interface Edge {
  readonly searches: URL[];
  readonly aborted: () => number;
  readonly posts: { readonly path: string; readonly key: string | null; readonly body: unknown }[];
  readonly restore: () => void;
}

/** Answers for the neighbours' endpoints; everything else goes to the real worker. */
function neighbours(list: () => SimilarList, slow?: Promise<unknown>): Edge {
  const { fetch } = globalThis;
  const searches: URL[] = [];
  const posts: Edge['posts'] = [];
  let aborted = 0;
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    if (url.pathname.endsWith('/similar')) {
      searches.push(url);
      init?.signal?.addEventListener('abort', () => aborted++);
      await slow;
      init?.signal?.throwIfAborted();
      return Response.json(list());
    }
    const [, number, act] = /\/appeals\/([^/]+)\/(support|follow)$/.exec(url.pathname) ?? [];
    if (!act) return fetch(input, init);
    const key = new Headers(init?.headers).get('idempotency-key');
    posts.push({ path: url.pathname, key, body: JSON.parse(String(init?.body)) });
    return Response.json(act === 'support' ? { number, supports: 4, counted: true } : { number, confirm: 'mail' });
  };
  return {
    searches,
    posts,
    aborted: () => aborted,
    restore: () => {
      globalThis.fetch = fetch;
    },
  };
}

describe('the help while writing', () => {
  let address: string;
  let appeal: PublicAppeal;
  let edge: Edge | undefined;
  before(async () => {
    address = await endpoint();
    const number = await publish();
    appeal = await (await client()).appeal(number);
  });
  beforeEach(() => localStorage.removeItem('jauap-support'));
  afterEach(() => {
    edge?.restore();
    edge = undefined;
  });

  const similar = (): SimilarList => ({
    explainers: [],
    items: [{ appeal: { ...appeal, supports: 3 }, distance: 300 }],
  });
  const buttons = (element: JauapForm) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.similar button') ?? []),
  ];
  const help = (element: JauapForm, name: string) => inside(element, `#${name}-help`);

  async function found(lang = 'kk'): Promise<JauapForm> {
    edge = neighbours(similar);
    const element = await ready(address, lang);
    type(element, 'text', TEXT);
    await shows(element, appeal.number);
    return element;
  }

  it('is not loaded before somebody types', async () => {
    const element = await ready(address);
    expect(inside(element, '.similar')).to.equal(null);
    expect(textOf(help(element, 'text')).trim()).to.equal('');
  });

  it('names an ИИН under its field after a pause, says that it will be hidden, and keeps nobody from going on', async () => {
    edge = neighbours(() => ({ explainers: [], items: [] }));
    const element = await ready(address);
    type(element, 'text', `${TEXT} ЖСН ${IIN}`);
    type(element, 'place', 'Абай көшесі, тел. 87011234567');
    await shows(element, kkHelp.hints.iin);
    expect(help(element, 'text').getAttribute('role')).to.equal('status');
    expect(textOf(help(element, 'text'))).to.include(kkHelp.hides);
    expect(textOf(help(element, 'place'))).to.include(kkHelp.hints.phone);
    expect(control(element, 'text').getAttribute('aria-describedby')).to.include('text-help');
    expect(control(element, 'text').getAttribute('aria-invalid')).to.equal('false');
    await expect(element).to.be.accessible();
    await toCheck(element);
  });

  it('takes a hint away when its reason is gone', async () => {
    edge = neighbours(() => ({ explainers: [], items: [] }));
    const element = await ready(address);
    type(element, 'text', 'Жарық жоқ');
    await shows(element, kkHelp.hints.short);
    type(element, 'text', `${TEXT} ${TEXT}`);
    await waitUntil(() => !textOf(help(element, 'text')).includes(kkHelp.hints.short), 'the hint is gone');
  });

  it('asks once a pause for similar appeals, with nothing private in the address', async () => {
    edge = neighbours(similar);
    const element = await ready(address);
    for (const part of ['Абай', 'Абай көшесі', `${TEXT} ЖСН ${IIN}`]) type(element, 'text', part);
    await shows(element, appeal.number);
    expect(edge.searches.length).to.equal(1);
    const [search] = edge.searches;
    expect(search?.pathname).to.equal(`/v1/agencies/${AGENCY}/similar`);
    expect(search?.searchParams.get('q')).to.include(TEXT);
    expect(decodeURIComponent(String(search))).not.to.include(IIN);
    expect(search?.searchParams.get('q')?.length).to.be.at.most(300);
  });

  it('gives up an older search for a newer one, and shows only what belongs to the newer', async () => {
    let letGo: (value?: unknown) => void = () => undefined;
    let items: SimilarList = { explainers: [], items: [] };
    edge = neighbours(
      () => items,
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    const element = await ready(address);
    type(element, 'text', TEXT);
    await waitUntil(() => edge?.searches.length === 1, 'the first search');
    type(element, 'text', `${TEXT} Тағы да жарық жоқ.`);
    await waitUntil(() => edge?.searches.length === 2, 'the second search');
    expect(edge.aborted()).to.equal(1);
    items = similar();
    letGo();
    await shows(element, appeal.number);
  });

  it('does not ask with too little, and says nothing where the service cannot answer', async () => {
    const { fetch } = globalThis;
    let searches = 0;
    edge = {
      ...neighbours(similar),
      restore: () => {
        globalThis.fetch = fetch;
      },
    };
    globalThis.fetch = (input, init) => {
      if (!String(input).includes('/similar')) return fetch(input, init);
      searches++;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const element = await ready(address);
    type(element, 'text', 'Жарық');
    await shows(element, kkHelp.hints.short);
    expect(searches).to.equal(0);
    type(element, 'text', TEXT);
    await waitUntil(() => searches === 2, 'it is asked, and once more where the line was cut');
    next(element);
    await waitUntil(() => checking(element), 'the citizen goes on');
  });

  it('shows what an appeal says, how it stands, how far it is and how many support it, in three languages', async () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const element = await found(lang);
      for (const part of [TEXT, appeal.number, '300 ', '3'])
        expect(textOf(inside(element, '.similar'))).to.include(part);
      await expect(element).to.be.accessible();
      edge?.restore();
    }
  });

  it('counts this citizen once, with a key that is kept, and offers to throw the draft away', async () => {
    const element = await found();
    const [support] = buttons(element);
    expect(support?.textContent?.trim()).to.equal(kkSimilar.support);
    support?.click();
    await shows(element, kkSimilar.supported(4));
    expect(buttons(element)[0]?.getAttribute('aria-pressed')).to.equal('true');
    const [post] = edge?.posts ?? [];
    expect(post?.key).to.match(/^[\w-]{22}$/);
    expect(JSON.parse(localStorage.getItem('jauap-support') ?? '')[appeal.number].key).to.equal(post?.key);
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(edge?.posts.length).to.equal(1);
    expect(control(element, 'text').value).to.equal(TEXT);
    await expect(element).to.be.accessible();

    buttons(element).at(-1)?.click();
    await shows(element, kkSimilar.cleared);
    expect(control(element, 'text').value).to.equal('');
    expect(focused()).to.equal(control(element, 'text'));
    expect(textOf(element)).to.include(kk.left(1500));
  });

  it('knows after a reload what this browser has supported', async () => {
    const first = await found();
    buttons(first)[0]?.click();
    await shows(first, kkSimilar.supported(4));
    edge?.restore();
    const second = await found();
    expect(buttons(second)[0]?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('sends the same key again when answers were lost', async () => {
    const element = await found();
    const { fetch } = globalThis;
    let lost = 0;
    globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (String(input).endsWith('/support') && lost++ < 2) throw new TypeError('lost');
      return answer;
    };
    buttons(element)[0]?.click();
    await shows(element, kk.offline);
    expect(buttons(element)[0]?.getAttribute('aria-pressed')).to.equal('false');
    buttons(element)[0]?.click();
    await shows(element, kkSimilar.supported(4));
    expect(edge?.posts.length).to.equal(3);
    expect(new Set(edge?.posts.map(({ key }) => key)).size).to.equal(1);
  });

  it('follows an appeal by its page or by e-mail', async () => {
    const element = await found('ru');
    buttons(element)[1]?.click();
    await shows(element, ruSimilar.open);
    const link = inside<HTMLAnchorElement>(element, '.similar a');
    expect(link.href).to.equal(`${address}/a/${AGENCY}/${appeal.number}`);
    await expect(element).to.be.accessible();
    const input = inside<HTMLInputElement>(element, '.similar input');
    input.value = 'айгүл';
    buttons(element)[2]?.click();
    await shows(element, ruSimilar.wrongEmail);
    expect(focused()).to.equal(input);
    input.value = 'aigul@example.kz';
    buttons(element)[2]?.click();
    await shows(element, ruSimilar.subscribed);
    expect(edge?.posts[0]?.body).to.deep.equal({ email: 'aigul@example.kz', lang: 'ru' });
  });
});
