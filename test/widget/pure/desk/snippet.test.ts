import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPolicy } from '../../../../widget/desk/admin/csp-check.ts';
import type { Choice } from '../../../../widget/desk/admin/snippet-text.ts';
import {
  frameMarkup,
  hostedLink,
  markup,
  plainLink,
  policyFor,
  posterAddress,
  previewAddress,
  styleSheet,
} from '../../../../widget/desk/admin/snippet-text.ts';

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

  it('shows the other ways in: a frame with its script, a link to the hosted page, a sheet to print', () => {
    const ru: Choice = { ...PLAIN, lang: 'ru' };
    const frame = frameMarkup(ru, 'Акимат "Кокшетау"');
    assert.match(
      frame,
      /^<iframe src="https:\/\/jauap\.example\/embed\/kokshetau\?lang=ru" title="Акимат &quot;Кокшетау&quot;"/,
    );
    assert.ok(frame.endsWith('\n<script type="module" src="https://jauap.example/v1/jauap-embed.js"></script>'));
    assert.doesNotMatch(frame, /style=/, 'a strict policy takes no inline style');
    assert.equal(hostedLink(PLAIN, 'A'), '<a href="https://jauap.example/a/kokshetau">A</a>');
    assert.equal(posterAddress(ru), 'https://jauap.example/a/kokshetau/poster?lang=ru');
  });

  it('names for each way what a policy has to allow', () => {
    const { html, frame } = policyFor(PLAIN);
    assert.equal(checkPolicy(`default-src 'none'; ${html}`, PLAIN.service).findings.length, 0);
    assert.ok(
      checkPolicy(`default-src 'none'; ${frame}`, PLAIN.service).findings.length > 0,
      'the control: a frame asks less',
    );
    assert.equal(frame, 'frame-src https://jauap.example; script-src https://jauap.example');
  });

  it('lets no address or name out of its quotes', () => {
    assert.equal(
      plainLink('https://a.example/?a="1"&b', 'A <b>'),
      '<a href="https://a.example/?a=&quot;1&quot;&amp;b">A &lt;b></a>',
    );
  });
});
