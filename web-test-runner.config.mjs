/** Tests that need a browser: the elements, and the whole journey against the real worker. Nothing is retried. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { deskProxy } from './test/helpers/desk-proxy.ts';
import { workerPlugin } from './test/helpers/worker-plugin.ts';
import { resolveChromium } from './test/tools/chromium.ts';

const { source, executablePath, args, env } = await resolveChromium();
console.log(`Browser (${source}): ${executablePath}`);

/** Lit's development build is used on purpose: it throws on a class field that hides a reactive property. */
const LIT_NOTICES = ['Lit is in dev mode', 'Multiple versions of Lit loaded'];

const worker = workerPlugin();

export default {
  files: ['test/widget/**/*.test.ts', '!test/widget/pure/**', 'test/journey/*.test.ts'],
  nodeResolve: true,
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: [...args], env } })],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'widget/tsconfig.json' }), worker],
  middleware: [deskProxy(worker.endpoint)],
  // A bound for what hangs, not a measure: axe reads two full feeds on a slow machine.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  // One file at a time: they share a feed, in which another file's appeals would push theirs off the first page.
  concurrency: 1,
  filterBrowserLogs: ({ args: [first] }) => !LIT_NOTICES.some((notice) => String(first).startsWith(notice)),
};
