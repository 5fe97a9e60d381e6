/** What axe finds wrong with a page in a browser that a test drives from Node. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** Its whole text, for pages without a script of their own. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks at the page as it is, as `rule: where`. It runs in a world of its own: there the page's policy does not reach, and the page
 * has extended nothing.
 * @param within a selector, where the rest of the page is not ours
 */
export async function faultsOf(page: Page, within?: string): Promise<string[]> {
  // It ends with its page: one that is left earlier takes the page's virtual authenticator with it.
  const cdp = await page.createCDPSession();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await cdp.send('Runtime.evaluate', { expression: AXE, contextId });
  const expression = `axe.run(${within ? JSON.stringify(within) : 'document'}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + JSON.stringify(target))))`;
  const { result } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (!Array.isArray(result.value)) throw new Error(`axe did not run: ${result.description}`);
  return result.value as string[];
}
