import { html } from 'hono/html';
import type { Markup } from './frame.ts';

/** The page of the desk: an application that needs its script, and says so where there is none. */
export function deskPage(): Markup {
  return html`<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jauap</title>
<link rel="icon" href="/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v1/desk.css">
<script type="module" src="/v1/desk.js"></script>
</head>
<body>
<jauap-desk></jauap-desk>
<noscript>
<p lang="kk">Жұмыс орны үшін браузерде JavaScript қосулы болуы керек.</p>
<p lang="ru">Для рабочего места в браузере нужен включённый JavaScript.</p>
</noscript>
</body>
</html>
`;
}
