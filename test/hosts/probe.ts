/** Functions that run in the host's page. Each stands for itself: nothing outside it goes along. */

/** What a page notes from its very beginning. */
export interface Noted {
  /** How much the host's own parts have jumped (Layout Instability API), what followed a person's input left out. */
  shifts: { value: number; moved: string }[];
  /** What came out of the widget to a listener on the window. */
  heard: string[];
}

declare global {
  interface Window {
    hostReady?: () => unknown;
  }
}

/** Listens from before the page's first script. Runs in every new document. */
export function note(): void {
  const noted: Noted = { shifts: [], heard: [] };
  Object.defineProperty(window, Symbol.for('noted'), { value: noted });
  const isOurs = (node: Node | null | undefined) =>
    !node || !!node.parentElement?.closest('jauap-widget') || node.getRootNode() !== document;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      };
      const hosts = sources.map(({ node }) => node).filter((node) => !isOurs(node));
      if (hosts.length && !hadRecentInput)
        noted.shifts.push({ value, moved: hosts.map((node) => node?.nodeName).join() });
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const own = ['jauap-submitted', 'jauap-failed', 'jauap-point', 'jauap-photos', 'jauap-rendered', 'jauap-loaded'];
  const names = new Set(own);
  for (let object = window as object; object; object = Object.getPrototypeOf(object))
    for (const name of Object.getOwnPropertyNames(object)) if (/^on[a-z]+$/.test(name)) names.add(name.slice(2));
  for (const name of Object.getOwnPropertyNames(HTMLElement.prototype)) if (/^on/.test(name)) names.add(name.slice(2));
  for (const name of [...names, 'focusin', 'focusout', 'toggle', 'slotchange']) {
    if (/unload|page|deviceor|devicemo/.test(name)) continue;
    const hear = (event: Event) => {
      const [first] = event.composedPath();
      if (first instanceof Node && first.getRootNode() !== document && first.getRootNode() instanceof ShadowRoot)
        noted.heard.push(`${name} at ${(event.target as Element).localName}`);
    };
    window.addEventListener(name, hear, { capture: true, passive: true });
  }
}

/** What has been noted so far, when the page has been painted. */
export async function readNoted(): Promise<Noted> {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
  return (window as unknown as Record<symbol, Noted>)[Symbol.for('noted')] as Noted;
}

/**
 * Every computed value of every element of the host, a line for each element. What holds the widget may be as high as the widget.
 */
export function hostStyles(): string[] {
  const sizes = /^(?:height|block-size|perspective-origin|transform-origin|inline-size|width)$/;
  const ours = document.querySelector('jauap-widget');
  const theirs = [...document.querySelectorAll('*')].filter(
    (element) => element !== ours && !element.matches('script'),
  );
  return theirs.map((element, index) => {
    const style = getComputedStyle(element);
    const names = [...style].filter((name) => !element.contains(ours) || !sizes.test(name));
    return `${element.localName} ${index}: ${names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
  });
}

/** Every global and every method of the built-ins, a line for each object: who adds or patches one changes a line. */
export function globals(): string[] {
  const member = (object: object, name: string): string => {
    const { value, get } = Object.getOwnPropertyDescriptor(object, name) ?? {};
    if (typeof value !== 'function') return `${name} ${typeof (get ?? value)}`;
    const text = Function.prototype.toString.call(value);
    return text.includes('[native code]') ? name : `${name} ${text}`;
  };
  const written = (object: object, of: string): string => {
    const names = Object.getOwnPropertyNames(object).filter((name) => !/^(?:event|jQuery\d+|\d+)$/.test(name));
    return `${of}: ${names.map((name) => member(object, name)).join('; ')}`;
  };
  const builtIns = Object.getOwnPropertyNames(window).flatMap((name) => {
    const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {};
    return typeof value === 'function' && value.prototype ? [written(value.prototype, name)] : [];
  });
  return [written(window, 'window'), written(document, 'document'), ...builtIns];
}

/** The computed values by which a guest's look would be spoilt, of what a citizen sees, as lines. */
export function look(): string[] {
  const properties = [
    'color background-color background-image opacity visibility display position float box-sizing cursor user-select',
    'margin-block-start margin-block-end margin-inline-start margin-inline-end min-block-size',
    'padding-block-start padding-block-end padding-inline-start padding-inline-end',
    'border-block-start-width border-inline-start-width border-block-start-style border-block-start-color border-start-start-radius',
    'font-size font-weight font-style font-variant line-height letter-spacing word-spacing text-align text-transform text-indent',
    'text-decoration-line text-shadow white-space outline-style box-shadow',
  ].flatMap((line) => line.split(' '));
  const parts: Readonly<Record<string, string>> = {
    'jauap-widget': '[part=door] [part=door]>p [part=open]',
    'jauap-feed': 'h2 article [part=status] [part=text] [part=answer] small progress',
    'jauap-form': 'h2 h3 label textarea input select .soft .notices .field [part=next]',
  };
  const find = (root: ParentNode, tag: string): Element | null | undefined => {
    const widget = root.querySelector('jauap-widget');
    return tag === 'jauap-widget' ? widget : widget?.shadowRoot?.querySelector(tag);
  };
  return Object.entries(parts).flatMap(([tag, selectors]) => {
    const element = find(document, tag);
    if (!element) return [];
    const inside = selectors.split(' ').map((one) => [one, element.shadowRoot?.querySelector(one)] as const);
    return [['', element] as const, ...inside].flatMap(([selector, one]) => {
      if (!one) return [];
      const style = getComputedStyle(one);
      // Where the widget stands, and how high it is, says the page.
      const said = one === document.querySelector('jauap-widget') ? /^(?:margin|min-)/ : /^\b$/;
      const asked = properties.filter((name) => !said.test(name));
      return `${tag} ${selector}: ${asked.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
    });
  });
}
