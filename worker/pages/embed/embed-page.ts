/** What stands in a frame on an agency's page: the widget, and the form in its place where no script runs. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import { form } from '../form/form.ts';
import { NOTHING_TYPED } from '../form/typed.ts';
import type { Markup, Piece } from '../frame.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';

/**
 * A panel for people with low vision that the site around has cannot reach into the frame, so the frame has its own. The form's answers hold the citizen's code and are nobody's frame, so it is answered in a tab of its own. The first paint waits for
 * the script: nobody sees the form turn into the widget.
 */
export function embedPage(agency: Agency, lang: Language, about: string): Markup {
  return html`<!doctype html>
<html lang="${lang}" class="frame">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${FORM[lang].lead} · ${inLanguage(agency.names, lang)}</title>
<base target="_blank">
<link rel="icon" href="/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v1/page.css">
<script type="module" src="/v1/jauap.js" blocking="render"></script>
<script type="module" src="/v1/jauap-view.js" blocking="render"></script>
<script type="module" src="/v1/jauap-frame.js"></script>
</head>
<body data-sites="${agency.origins.join(' ')}">
<main>
<h1>${localized(agency.names, lang)}</h1>
<jauap-view lang="${lang}"></jauap-view>
<jauap-widget agency="${agency.id}" lang="${lang}">
${withoutScript(agency, lang, about)}
</jauap-widget>
</main>
</body>
</html>
`;
}

function withoutScript(agency: Agency, lang: Language, about: string): Piece {
  const words = FORM[lang];
  return html`<h2>${words.lead}</h2>
<p><strong>${words.danger}</strong></p>
${agency.disabledAt === null ? form({ agency, lang, typed: { ...NOTHING_TYPED, page: about }, faults: {} }, false) : ''}
<p><a href="/a/${agency.id}?lang=${lang}#feed">${inLanguage(agency.names, lang)}</a></p>`;
}
