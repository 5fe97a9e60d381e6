/** The widget as it will stand on an agency's page, for the frame beside the snippet at the desk. */
import { html } from 'hono/html';
import type { PreviewQuery } from '../../sdk/contract/types.ts';
import type { Markup } from './frame.ts';

/** @param style address of its style sheet: the page has no style of its own, as its policy wants. */
export function previewPage({ agency, lang, theme, scope }: PreviewQuery, style: string): Markup {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Jauap</title>
<link rel="stylesheet" href="${style}">
<script type="module" src="/v1/jauap.js"></script>
</head>
<body>
<jauap-widget agency="${agency}" lang="${lang}" theme="${theme}" scope="${scope}"></jauap-widget>
</body>
</html>
`;
}

/** Its style sheet. The colours have been judged to be colours. */
export function previewStyle({ theme, accent }: PreviewQuery): string {
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `:root { color-scheme: ${scheme}; }
body { margin: 1rem; font-family: system-ui, sans-serif; }
jauap-widget { ${accent ? `--jauap-accent: ${accent};` : ''} }
`;
}
