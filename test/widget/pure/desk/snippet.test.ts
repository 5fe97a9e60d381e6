import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Choice } from '../../../../widget/desk/admin/snippet-text.ts';
import { markup, plainLink, previewAddress, styleSheet } from '../../../../widget/desk/admin/snippet-text.ts';

const PLAIN: Choice = {
  agency: 'kokshetau',
  service: 'https://jauap.example',
  lang: null,
  theme: 'auto',
  scope: 'agency',
  light: null,
  dark: null,
};

describe('a snippet', () => {
  it('is two lines where nothing was chosen', () => {
    assert.equal(
      markup(PLAIN),
      '<script type="module" src="https://jauap.example/v1/jauap.js"></script>\n<jauap-widget agency="kokshetau"></jauap-widget>',
    );
    assert.equal(styleSheet(PLAIN), '');
  });

  it('names what was chosen and nothing else', () => {
    const chosen: Choice = { ...PLAIN, lang: 'ru', theme: 'dark', scope: 'page', light: '#00647a', dark: '#6ccbe0' };
    assert.match(markup(chosen), /<jauap-widget agency="kokshetau" lang="ru" theme="dark" scope="page">/);
    assert.match(styleSheet(chosen), /--jauap-accent: light-dark\(#00647a, #6ccbe0\);/);
    assert.match(styleSheet({ ...chosen, dark: null }), /--jauap-accent: #00647a;/);
    assert.equal(
      previewAddress(chosen),
      '/desk/preview?agency=kokshetau&lang=ru&theme=dark&scope=page&accent=%236ccbe0',
    );
  });

  it('lets no address or name out of its quotes', () => {
    assert.equal(
      plainLink('https://a.example/?a="1"&b', 'A <b>'),
      '<a href="https://a.example/?a=&quot;1&quot;&amp;b">A &lt;b></a>',
    );
  });
});
