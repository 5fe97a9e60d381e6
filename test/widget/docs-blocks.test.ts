/** What the pages of documentation tell to paste, pasted: into a page under the very policy that the guide names. */
import { expect } from '@open-wc/testing';
import { readView, viewWords } from '../../sdk/contract/view-words.ts';
import { asked, readHash } from '../../widget/find/address.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { workerAddress } from '../helpers/worker-address.ts';
import type { Fence } from '../tools/docs/fences.ts';
import { fencesIn } from '../tools/docs/fences.ts';

/** Pages with blocks for a browser; a test in Node compares the list with the pages there are. */
const PAGES = [
  'README.md',
  'docs/accessibility.md',
  'docs/developer.md',
  'docs/hosted-page.md',
  'docs/numbers.md',
  'docs/rating.md',
  'docs/web-editor.md',
];

/** How the pages call the service. */
const SERVICE = 'https://jauap.example';

/** Shows nothing where nobody has said anything. */
const SILENT = ['jauap-count'];

const read = async (path: string): Promise<string> => (await fetch(`/${path}`)).text();

/** What a browser reports of something that the policy refuses (CSP 3 §5). */
interface Refused {
  readonly effectiveDirective: string;
  readonly blockedURL: string;
}

interface Pasted {
  readonly page: Document;
  readonly elements: readonly Element[];
  readonly faults: string[];
}

let endpoint: string;
let policy: string;
before(async () => {
  ({ endpoint } = await workerAddress());
  const guide = await read('docs/web-editor.md');
  // The guide says what to add: for the tag, for the frame, and the names of policies. Nothing else is allowed here.
  const said = [...guide.matchAll(/`((?:script|frame)-src https:[^`]+)`/g)].map(([, one = '']) => one);
  const [, names = ''] = /`(jauap '[^`]+)`/.exec(guide) ?? [];
  const sources = [...new Set(said.flatMap((one) => one.split('; ')))];
  expect(sources.map((one) => one.split(' ')[0])).to.have.members(['script-src', 'connect-src', 'frame-src']);
  policy = `default-src 'none'; ${sources.join('; ').replaceAll(SERVICE, endpoint)}; trusted-types ${names}; require-trusted-types-for 'script'`;
});
afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

/** A page of its own with the block in it, under the policy; whatever it complains of is written down. */
async function paste(html: string): Promise<Pasted> {
  const [root = '<html lang="ru">'] = /^<html[^>]*>/.exec(html) ?? [];
  const head = `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>`;
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.srcdoc = `<!doctype html>${root}${head}<body>${html.replace(root, '').replaceAll(SERVICE, endpoint)}</body></html>`;
  document.body.append(frame);
  // Listens from the moment the document exists: its scripts are still to be fetched.
  await waitUntil(() => frame.contentDocument?.URL === 'about:srcdoc', 'the page opens', { interval: 1 });
  const page = frame.contentDocument as Document;
  const view = page.defaultView as Window & typeof globalThis;
  const faults: string[] = [];
  // Buffered: what the policy refuses at once is refused before anybody can listen.
  const refused = new view.ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { effectiveDirective, blockedURL } = body as unknown as Refused;
        faults.push(`${effectiveDirective} ${blockedURL}`);
      }
    },
    { types: ['csp-violation'], buffered: true },
  );
  refused.observe();
  // A script that is not there says so to itself alone, on its way down.
  page.addEventListener('error', ({ target }) => faults.push(`no ${(target as Element).outerHTML}`), true);
  view.addEventListener('error', ({ message }) => faults.push(message));
  view.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  page.addEventListener('jauap-failed', () => faults.push('an element failed'));
  view.console.error = (...words: unknown[]) => faults.push(words.join(' '));
  await waitUntil(() => page.readyState === 'complete', 'the page is loaded');
  const elements = [...page.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('jauap-'));
  return { page, elements, faults };
}

/** Words in an element, other elements inside it included. */
function textOf(node: Node): string {
  const inside = (node as Partial<Element>).shadowRoot;
  const below = [...node.childNodes, ...(inside ? [inside] : [])].map(textOf).join(' ');
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : below.trim();
}

const says = (element: Element): boolean => SILENT.includes(element.localName) || textOf(element).length > 20;

async function blocksOf(lang: string): Promise<(Fence & { readonly path: string })[]> {
  const found = await Promise.all(
    PAGES.map(async (path) => fencesIn(await read(path)).map((fence) => ({ path, ...fence }))),
  );
  return found.flat().filter((fence) => fence.lang === lang);
}

describe('what the pages tell to paste', () => {
  it('works where it is pasted, under the policy that the guide names', async () => {
    const blocks = await blocksOf('html');
    expect(blocks.length).to.be.greaterThan(20);
    for (const text of new Set(blocks.map((block) => block.text))) {
      const { page, elements, faults } = await paste(text);
      const tags = [...text.matchAll(/<(jauap-[\w-]+)/g)].map(([, tag]) => tag);
      expect(
        elements.map(({ localName }) => localName),
        text,
      ).to.have.members(tags);
      for (const element of elements)
        expect(element.matches(':defined'), `${element.localName} in ${text}`).to.equal(true);
      await waitUntil(() => elements.every(says) || faults.length > 0, `shows something: ${text}`);
      const frame = page.querySelector('iframe');
      if (frame && text.includes('jauap-embed.js')) {
        await waitUntil(() => frame.height !== '900' || faults.length > 0, 'the frame is as high as its content');
      }
      expect(faults, text).to.deep.equal([]);
      page.defaultView?.frameElement?.remove();
    }
  });

  for (const [html, fault] of [
    ['<script type="module" src="https://jauap.example/v1/other.js"></script>', /no <script/],
    ['<iframe src="https://elsewhere.example/embed/kokshetau"></iframe>', /frame-src/],
    ['<script type="module" src="https://elsewhere.example/v1/jauap.js"></script>', /script-src/],
  ] as const)
    it(`would be caught with: ${html}`, async () => {
      const { faults } = await paste(html);
      await waitUntil(() => fault.test(faults.join()), 'the fault is seen');
    });

  it('names filters, objects and views that are known', async () => {
    const blocks = await blocksOf('html');
    const hashes = blocks.flatMap(({ text }) =>
      [...text.matchAll(/href="[^"]*(#jauap=[^"]+)"/g)].map(([, hash = '']) => hash.replaceAll('&amp;', '&')),
    );
    expect(hashes.length).to.be.greaterThan(3);
    for (const hash of hashes) {
      const { jauap = '', ...rest } = Object.fromEntries(new URLSearchParams(hash.slice(1)));
      expect(readHash(hash, jauap)).to.deep.include(asked((name) => rest[name] ?? null));
      expect(Object.keys(readHash(hash, jauap))).to.have.members(Object.keys(rest));
    }
    for (const { text } of blocks) {
      const [, words] = /data-jauap-view="([^"]+)"/.exec(text) ?? [];
      if (words) expect(viewWords(readView(words)).split(' ')).to.have.members(words.split(' '));
    }
  });

  it('sets properties that the elements use, in CSS that a browser takes', async () => {
    const tokens = await read('widget/styles/tokens.ts');
    const blocks = await blocksOf('css');
    expect(blocks).not.to.be.empty;
    for (const { text } of blocks) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      expect(sheet.cssRules.length).to.equal(text.split('{').length - 1);
      const written = [...text.matchAll(/^\s+([\w-]+):/gm)].map(([, name = '']) => name);
      const rules = [...sheet.cssRules] as CSSStyleRule[];
      expect(
        rules.flatMap(({ style }) => [...style]),
        'every declaration is one',
      ).to.have.members(written);
      for (const name of written.filter((one) => one.startsWith('--'))) expect(tokens, name).to.include(`var(${name}`);
    }
  });

  it('defines the elements it names when a bundler takes them from the package', async () => {
    const blocks = (await blocksOf('js')).filter(({ text }) => text.startsWith("import 'jauap/"));
    expect(blocks.length).to.equal(2);
    for (const { text } of blocks)
      for (const [line, entry = ''] of text.matchAll(/^import 'jauap\/(?:widget\/)?(\w+)'.*$/gm)) {
        await import(`/dist/widget/${entry}.js`);
        for (const [, tag = ''] of line.matchAll(/<(jauap-\w+)>/g))
          expect(customElements.get(tag), tag).to.be.a('function');
      }
  });
});
