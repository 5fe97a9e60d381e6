import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { patchLit } from './patch-lit.ts';

const FILE = new URL('../../node_modules/lit-html/lit-html.js', import.meta.url);

type Transform = (this: { error(message: string): never }, code: string, id: string) => { code: string } | null;

/** Runs the plugin as rollup does. */
function transform(code: string, id = '/node_modules/lit-html/lit-html.js') {
  const run = patchLit().transform as Transform;
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return run.call({ error: fail }, code, id);
}

describe('the patched Lit', () => {
  it('tries our policy, then its own name, and goes on without one', async () => {
    const code = transform(await readFile(FILE, 'utf8'))?.code ?? '';
    const expression = /=(\(\(\)=>\{for\(const n of\["jauap".*?\}catch\{\}\}\)\(\)),/.exec(code)?.[1] ?? '';
    const policyWhere = (allowed: string[]) => {
      const createPolicy = (name: string) => {
        if (!allowed.includes(name)) throw new TypeError(name);
        return name;
      };
      const variable = /return (\w+)\.createPolicy/.exec(expression)?.[1] ?? '';
      return new Function(variable, `return ${expression}`)({ createPolicy });
    };
    assert.equal(policyWhere(['jauap', 'lit-html']), 'jauap');
    assert.equal(policyWhere(['lit-html']), 'lit-html');
    assert.equal(policyWhere([]), undefined);
  });

  it('leaves no global', async () => {
    const released = await readFile(FILE, 'utf8');
    assert.match(released, /litHtmlVersions/);
    assert.doesNotMatch(transform(released)?.code ?? '', /litHtmlVersions|litHtmlPolyfillSupport/);
  });

  it('leaves out what no template of ours uses', async () => {
    const released = await readFile(FILE, 'utf8');
    const unused =
      /_\$AS\(|<math>|<\/math>|type:[67]|6===|startNode|get tagName|\.tagName\)|emptyScript|setConnected|_\$A[NP]\b|renderBefore/;
    assert.match(released, unused);
    const patched = transform(released)?.code ?? '';
    assert.doesNotMatch(patched, unused);
    assert.ok(patched.length < released.length - 300, `${released.length} → ${patched.length}`);
  });

  it('stops the build when the released file is not the one that was read', () => {
    assert.throws(() => transform('export const html = 1;'), /lit-html has changed/);
  });

  it('leaves every other module alone', () => {
    assert.equal(transform('export const x = 1;', '/widget/page.ts'), null);
  });
});
