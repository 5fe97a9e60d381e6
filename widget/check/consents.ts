/** The two consents of law 94-V, each its own: to processing with the items of art. 8(4), and to publication. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import type { CheckWords } from '../locales/check.ts';

/** Who, whose, how long, to whom, abroad, published, what, and what else: the eight items of art. 8(4). */
export function law(profile: AgencyProfile, { lang, law: items }: CheckWords): TemplateResult {
  const { bin, keepYears, thirdParties, abroad } = profile.privacy;
  const [data, words, photos, email] = items.data;
  const rows = [
    [items.operator, html`${localized(profile.names, lang)}${bin && `, ${items.bin} ${bin}`}`],
    items.subject,
    [items.term[0], items.term[1](keepYears)],
    [items.third[0], thirdParties ? localized(thirdParties, lang) : items.third[1]],
    [items.abroad[0], items.abroad[abroad ? 2 : 1]],
    items.published,
    [data, [words, ...(profile.photos ? [photos] : []), ...(profile.contact !== 'none' ? [email] : [])].join('; ')],
    items.rights,
  ];
  return html`<dl>${rows.map(([name, value]) => html`<div><dt>${name}:</dt><dd>${value}</dd></div>`)}</dl>`;
}
