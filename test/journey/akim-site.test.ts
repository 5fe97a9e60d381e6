/** The example site as a visitor's browser meets it: the built script, from another origin, under a strict policy. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk, workerAddress } from '../helpers/worker-address.ts';

const TEXT = 'Абай көшесіндегі аялдаманың шатыры жыртылған, жаңбырда тұруға болмайды.';

async function publishOne(): Promise<void> {
  const { endpoint } = await workerAddress();
  const response = await fetch(`${endpoint}/v1/agencies/kokshetau/appeals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      kind: 'report',
      topic: 'transport',
      lang: 'kk',
      text: TEXT,
      consent: { processing: true, publication: true },
    }),
  });
  expect(response.status).to.equal(201);
  const { number } = await response.json();
  const path = `/v1/desk/appeals/${number}/moderation`;
  const { status } = await callDesk({ method: 'POST', path, body: { decision: 'publish', version: 1 } });
  expect(status).to.equal(200);
}

/** Opens a page in a frame and collects what its policy reports. */
async function open(path: string): Promise<{ page: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 64rem; block-size: 48rem';
  const violations: string[] = [];
  document.body.append(frame);
  frame.src = `/__site/${path}`;
  // Listens from the moment the document exists, before its scripts run.
  await waitUntil(() => frame.contentDocument?.URL === frame.src, 'the page opens', { interval: 1 });
  const page = frame.contentDocument as Document;
  page.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  await waitUntil(() => page.readyState !== 'loading', 'the page is parsed');
  return { page, violations };
}

/** All text a reader finds below a node, shadow trees included. */
function textOf(node: Node): string {
  // No instanceof: in a frame every class is another one.
  const inside = (node as Partial<Element>).shadowRoot;
  const below = [...node.childNodes, ...(inside ? [inside] : [])].map(textOf).join(' ');
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : below;
}

/** How much of the page has jumped since it was opened (Layout Instability API). */
async function shiftsOf(page: Document): Promise<number> {
  const view = page.defaultView as Window & typeof globalThis;
  return new Promise((resolve) => {
    const observer = new view.PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Without any shift the observer is never called.
    view.requestAnimationFrame(() => view.setTimeout(() => resolve(0), 100));
  });
}

describe('the example site', () => {
  before(publishOne);
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const path of ['akim-site/kk.html', 'akim-site/ru.html']) {
    it(`shows the feed on ${path} and breaks none of its policy`, async () => {
      const { page, violations } = await open(path);
      await waitUntil(() => textOf(page.body).includes(TEXT), 'the feed is read');
      expect(violations).to.deep.equal([]);
    });
  }

  it('opens the door of an appeal on akim-site/track.html, moves nothing and breaks none of its policy', async () => {
    const { page, violations } = await open('akim-site/track.html');
    await waitUntil(() => textOf(page.body).includes('Құпия код'), 'number and code are asked for');
    expect(violations).to.deep.equal([]);
    expect(await shiftsOf(page)).to.equal(0);
  });

  it('moves nothing of the page while the widget and its feed arrive', async () => {
    const { page } = await open('akim-site/kk.html');
    // Only what a reader sees counts as jumping.
    await waitUntil(() => page.querySelector('jauap-widget'), 'the tag is parsed', { interval: 1 });
    page.querySelector('jauap-widget')?.scrollIntoView();
    page.defaultView?.scrollBy(0, -200);
    await waitUntil(() => textOf(page.body).includes(TEXT), 'the feed is read');
    expect(await shiftsOf(page)).to.equal(0);
    page
      .querySelector('jauap-widget')
      ?.before(Object.assign(page.createElement('p'), { textContent: 'This one moves the page, and is seen to.' }));
    await waitUntil(async () => (await shiftsOf(page)) > 0, 'the control is seen');
  });

  const rules = [
    "require-trusted-types-for 'script'",
    "require-trusted-types-for 'script'; trusted-types jauap",
    "require-trusted-types-for 'script'; trusted-types lit-html",
    "trusted-types 'none'",
    'trusted-types other',
  ];
  for (const rule of rules) {
    it(`shows the feed on a page that rules: ${rule}`, async () => {
      const { page } = await open(`akim-site/kk.html?trusted-types=${encodeURIComponent(rule)}`);
      await waitUntil(() => textOf(page.body).includes(TEXT), 'the feed is read');
    });
  }

  it('would not show the feed if the page allowed no policy at all', async () => {
    const rule = encodeURIComponent("require-trusted-types-for 'script'; trusted-types 'none'");
    const { page, violations } = await open(`akim-site/kk.html?trusted-types=${rule}`);
    await waitUntil(() => violations.length > 0, 'the page refuses');
    expect(textOf(page.body)).not.to.include(TEXT);
  });

  it('leaves no global on the page but its elements', async () => {
    const { page } = await open('akim-site/kk.html');
    const untouched = document.createElement('iframe');
    document.body.append(untouched);
    const before = new Set(Object.getOwnPropertyNames(untouched.contentWindow));
    untouched.remove();
    await waitUntil(() => textOf(page.body).includes(TEXT), 'the feed is read');
    expect(Object.getOwnPropertyNames(page.defaultView).filter((name) => !before.has(name))).to.deep.equal([]);
  });

  it('would report a breach of its policy', async () => {
    const { page, violations } = await open('akim-site/kk.html');
    page.body.setAttribute('style', 'color: red');
    await waitUntil(() => violations.length > 0, 'a violation is reported');
    expect(violations.join()).to.include('style-src');
  });
});
