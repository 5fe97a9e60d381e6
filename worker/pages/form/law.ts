/** What law 94-V art. 8(4) wants a citizen to know before consenting. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { fact, localized } from '../parts/texts.ts';
import { CHECK } from '../tables/form.ts';

/** Who, whose, how long, to whom, abroad, published, what, and what else: the eight items. */
export function law({ names, privacy, photos, contact }: Agency, lang: Language): Markup {
  const items = CHECK[lang].law;
  const { bin, keepYears, thirdParties, abroad } = privacy;
  const [data, words, withPhotos, email] = items.data;
  const given = [words, ...(photos ? [withPhotos] : []), ...(contact === 'none' ? [] : [email])];
  const rows: (readonly [string, Piece])[] = [
    [items.operator, html`${localized(names, lang)}${bin && `, ${items.bin} ${bin}`}`],
    items.subject,
    [items.term[0], items.term[1](keepYears)],
    [items.third[0], thirdParties ? localized(thirdParties, lang) : items.third[1]],
    [items.abroad[0], items.abroad[abroad ? 2 : 1]],
    items.published,
    [data, given.join('; ')],
    items.rights,
  ];
  return html`<dl>${rows.map(([name, value]) => fact(name, value))}</dl>`;
}
