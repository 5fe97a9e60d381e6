/** What a site's policy lacks for the widget, by the browser's own rules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPolicy } from '../../../../widget/desk/admin/csp-check.ts';

const SERVICE = 'https://jauap.example';

/** `lack` or `lack?`, where the browser only reports it. */
const POLICIES: readonly (readonly [what: string, policy: string, lacks: readonly string[]])[] = [
  ['no policy at all', '', []],
  ['a policy that says nothing of scripts', "img-src 'self'; frame-ancestors 'none'", []],
  ["default-src 'none'", "default-src 'none'", ['script', 'connect']],
  ["default-src 'self'", "default-src 'self'", ['script', 'connect']],
  ['our two lines', `default-src 'none'; script-src ${SERVICE}; connect-src ${SERVICE}`, []],
  ['only the script allowed', `default-src 'self'; script-src 'self' ${SERVICE}`, ['connect']],
  ['script-src-elem, which counts before script-src', `script-src ${SERVICE}; script-src-elem 'self'`, ['script']],
  ['every https host', 'default-src https:', []],
  ['an asterisk', 'script-src *; connect-src *', []],
  ['a wildcard of our domain', 'default-src *.example', []],
  ['a wildcard below our host', 'default-src *.jauap.example', ['script', 'connect']],
  ['our host without its scheme', 'script-src jauap.example; connect-src jauap.example', []],
  ['our host with a path of another', `script-src ${SERVICE}/other/; connect-src ${SERVICE}`, ['script']],
  ['our host with our path', `script-src ${SERVICE}/v1/; connect-src ${SERVICE}/v1/`, []],
  [
    'one of our files alone, without its chunks',
    `script-src ${SERVICE}/v1/jauap.js; connect-src ${SERVICE}`,
    ['script'],
  ],
  ['another port', 'script-src https://jauap.example:8443; connect-src https://jauap.example:*', ['script']],
  ['a nonce without our host', "script-src 'nonce-abc'; connect-src 'self'", ['script', 'connect']],
  ['strict-dynamic with a nonce', "script-src 'nonce-abc' 'strict-dynamic' https:; connect-src https:", ['nonce']],
  ['trusted types without a list', "require-trusted-types-for 'script'", []],
  ['a list with our name', "require-trusted-types-for 'script'; trusted-types default jauap", []],
  ['a list without it', "require-trusted-types-for 'script'; trusted-types default", ['trusted_types']],
  ['a list that nothing requires', "trusted-types 'none'", ['trusted_types_report?']],
  ['a list that lets everything pass', "require-trusted-types-for 'script'; trusted-types *", []],
  ['a sandbox', 'sandbox allow-forms', ['sandbox']],
  ['a sandbox that lets us work', 'sandbox allow-scripts allow-same-origin', []],
  ['a policy that only reports', "Content-Security-Policy-Report-Only: default-src 'self'", ['script?', 'connect?']],
  ['two policies, both to be passed', `script-src ${SERVICE}, connect-src 'self'`, ['connect']],
  ['the header with its name, in capitals', "CONTENT-SECURITY-POLICY: SCRIPT-SRC 'SELF'", ['script']],
  ['the same directive twice: the first counts', `script-src 'self'; script-src ${SERVICE}`, ['script']],
  ['a meta element', `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`, ['script']],
];

describe('the check of a policy', () => {
  for (const [what, policy, lacks] of POLICIES) {
    it(`${lacks.length > 0 ? 'misses something in' : 'is content with'} ${what}`, () => {
      const { findings } = checkPolicy(policy, SERVICE);
      assert.deepEqual(
        findings.map(({ lack, blocks }) => (blocks ? lack : `${lack}?`)),
        lacks,
      );
    });
  }

  it('names the directive and what to add to it', () => {
    assert.deepEqual(checkPolicy("default-src 'self'", SERVICE).findings, [
      { lack: 'script', directive: 'script-src', add: SERVICE, blocks: true },
      { lack: 'connect', directive: 'connect-src', add: SERVICE, blocks: true },
    ]);
  });

  it('says where there was no policy to check', () => {
    assert.equal(checkPolicy('hello, world', SERVICE).empty, true);
    assert.equal(checkPolicy("img-src 'self'", SERVICE).empty, false);
    assert.equal(checkPolicy('  \n', SERVICE).empty, true);
  });

  it('is content once its own lines are added, whatever hosts were there', () => {
    for (const [, policy] of POLICIES.filter(
      ([, text]) => /^(default|script|connect)-src/.test(text) && !/strict|,/.test(text),
    )) {
      const { findings } = checkPolicy(policy, SERVICE);
      const added = findings.map(({ directive, add }) => `${directive} ${add}`).join('; ');
      const rest = policy
        .split(';')
        .filter((part) => !findings.some(({ directive }) => part.trim().startsWith(`${directive} `)));
      assert.deepEqual(checkPolicy([added, ...rest].filter(Boolean).join('; '), SERVICE).findings, [], policy);
    }
  });
});
