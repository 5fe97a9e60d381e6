/** Pure: the lines that a web editor pastes. */
import type { Language } from '../../../sdk/contract/vocabulary.ts';

/** What was chosen for a page. */
export interface Choice {
  readonly agency: string;
  /** Origin of the service. */
  readonly service: string;
  /** `null` follows the page. */
  readonly lang: Language | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly scope: 'agency' | 'page';
  /** Accents, `#rrggbb`; `null` is the widget's own. */
  readonly light: string | null;
  readonly dark: string | null;
}

/** What stands on the page: the script and the element. */
export function markup({ agency, service, lang, theme, scope }: Choice): string {
  const attributes = [
    `agency="${agency}"`,
    ...(lang ? [`lang="${lang}"`] : []),
    ...(theme === 'auto' ? [] : [`theme="${theme}"`]),
    ...(scope === 'page' ? ['scope="page"'] : []),
  ];
  return [
    `<script type="module" src="${service}/v1/jauap.js"></script>`,
    `<jauap-widget ${attributes.join(' ')}></jauap-widget>`,
  ].join('\n');
}

/** What stands in the site's style sheet; empty if nothing was chosen. */
export function styleSheet({ light, dark }: Choice): string {
  const [one, other] = [light ?? dark, dark ?? light];
  if (!one || !other) return '';
  const accent = one === other ? one : `light-dark(${one}, ${other})`;
  return `jauap-widget {\n  --jauap-accent: ${accent};\n}`;
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const spoken = ({ lang }: Pick<Choice, 'lang'>) => (lang ? `?lang=${lang}` : '');

/** For sites that take a frame: its height follows the script, and without it the frame scrolls. @param title names it to a screen reader. */
export function frameMarkup(choice: Choice, title: string): string {
  const { agency, service } = choice;
  return [
    `<iframe src="${service}/embed/${agency}${spoken(choice)}" title="${escaped(title)}"`,
    '  width="100%" height="900" frameborder="0" allow="geolocation"></iframe>',
    `<script type="module" src="${service}/v1/jauap-embed.js"></script>`,
  ].join('\n');
}

/** For places that take neither: a link to the page that the service itself has. */
export const hostedLink = (choice: Choice, text: string): string =>
  plainLink(`${choice.service}/a/${choice.agency}${spoken(choice)}`, text);

/** Address of a sheet with a QR code, to be printed. */
export const posterAddress = (choice: Choice): string => `${choice.service}/a/${choice.agency}/poster${spoken(choice)}`;

/** What a site's policy has to allow for each way; a link and paper ask nobody. Each script of ours makes the one policy `jauap` for itself. */
export const policyFor = ({ service }: Choice) => ({
  html: `script-src ${service}; connect-src ${service}; trusted-types jauap 'allow-duplicates'`,
  frame: `frame-src ${service}; script-src ${service}`,
});

/** For places that take no script: a plain link to the official way. */
export function plainLink(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`;
}

/** Address of the preview at the desk. */
export function previewAddress({ agency, lang, theme, scope, light, dark }: Choice): string {
  const accent = theme === 'dark' ? dark : light;
  const query = new URLSearchParams({ agency, lang: lang ?? 'kk', theme, scope, ...(accent && { accent }) });
  return `/desk/preview?${query}`;
}
