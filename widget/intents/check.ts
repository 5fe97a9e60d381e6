/** The second step of the form: what kind, what about, consents. Loaded after the first. */
import { styles } from '../check/check.styles.ts';
import { Check } from '../check/check.ts';
import type { CheckHost, Steps } from '../check/steps.ts';
import { checkWords } from '../locales/check.ts';
import { nearestLanguage } from '../nearest-language.ts';

/** Everything it needs comes first: half a step would be none, and can be asked for again. */
export async function openCheck(host: CheckHost, steps: Steps): Promise<Check> {
  const { kk, [nearestLanguage(host)]: table } = checkWords;
  const parts = [import('./preview.ts'), import('./sent.ts'), table().catch(kk)] as const;
  const [seen, { defineReceipt, Sender }, { words }] = await Promise.all(parts);
  defineReceipt();
  host.renderRoot.adoptedStyleSheets.push(styles);
  return new Check(host, steps, { seen, sender: new Sender(), words });
}
