import { html } from 'hono/html';
import type { CaughtMail } from '../store/caught-mail.ts';
import type { Markup } from './frame.ts';
import { page } from './frame.ts';

/** What a developer's machine would have sent. Never a page of a deployment with real people. */
export function caughtMailPage(mails: readonly CaughtMail[]): Markup {
  const content = html`<h1>Caught mail</h1>
${mails.length ? mails.map(mail) : html`<p>Nothing was sent yet.</p>`}`;
  return page({ lang: 'en', title: 'Caught mail', path: '/dev/mail', content });
}

function mail({ at, recipient, subject, text, headers }: CaughtMail): Markup {
  const head = [`To: ${recipient}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return html`<article>
<h2>${subject}</h2>
<p><time datetime="${at}">${at}</time></p>
<pre>${head.join('\n')}</pre>
<pre>${linked(text)}</pre>
</article>`;
}

/** The text with its addresses as links. */
function linked(text: string): (Markup | string)[] {
  return text.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 ? html`<a href="${part}">${part}</a>` : part));
}
