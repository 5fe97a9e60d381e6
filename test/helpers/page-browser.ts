/** A browser without script in tests: fills in forms, sends them, and reads what comes back. */
import assert from 'node:assert/strict';
import type { Api } from './api.ts';
import { MONDAY } from './citizen.ts';

export const PAGE = '/a/kokshetau?lang=ru';
export const READ = '2026-11-16T05:01:00.000Z';
export const TEXT = 'На улице Абая у дома 14 глубокая яма,\nвчера машина пробила колесо.';
export const TYPED = {
  kind: 'report',
  topic: 'roads',
  text: TEXT,
  place: 'улица Абая, 14',
  'consent.processing': 'yes',
  'consent.publication': 'yes',
};

export type Values = Readonly<Record<string, string | Blob | readonly (string | Blob)[] | undefined>>;

export function formOf(values: Values): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) form.append(name, one);
  }
  return form;
}

/** The hidden fields of a page, as the browser would send them back. */
export function hiddenIn(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    const text = value
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    found[name] = [...(found[name] ?? []), text];
  }
  return found;
}

export const numberIn = (html: string) => /KOK-2026-\d{6}-[A-Z]/.exec(html.replaceAll('<wbr>', ''))?.[0] ?? '';
export const codeIn = (html: string) => /<code>(.*?)<\/code>/.exec(html)?.[1]?.replaceAll('<wbr>', '') ?? '';

/** Speaks with the pages of an API. */
export function browserOf(api: Api) {
  const post = (values: Values, headers: Record<string, string> = {}, path = PAGE): Promise<Response> =>
    api.request(path, { method: 'POST', body: formOf(values), headers });
  return {
    post,
    /** Fills in, presses "check", gives the page that comes, and waits until somebody has read it. */
    checked: async (changes: Values = {}): Promise<{ html: string; hidden: Record<string, string[]> }> => {
      api.setNow(MONDAY);
      const response = await post({ ...TYPED, ...changes, step: 'check' });
      const html = await response.text();
      assert.equal(response.status, 200, html);
      api.setNow(READ);
      return { html, hidden: hiddenIn(html) };
    },
    rows: async (): Promise<number> => Number(await api.env.DB.prepare('SELECT count(*) AS n FROM appeals').first('n')),
  };
}
