/** The citizen's verdict, loaded with a case that has an answer; and above it what the answer shows, loaded where there is any. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import type { Section, Worded } from '../jauap-track/section.ts';
import { REMARK, verdictPart } from '../jauap-track/verdict.ts';
import type { Controls, View } from '../jauap-track/view.ts';
import { verdictWords } from '../locales/verdict.ts';

export { styles } from '../jauap-track/verdict.styles.ts';

export function open(host: Host, worded: Worded): Section {
  let shown: ((view: View, controls: Controls) => TemplateResult) | undefined;
  let asked = false;
  /** Without a connection the rest of the case is still worth reading, and the next reading asks again. */
  const load = () =>
    import('./proof.ts').then(
      (module) => {
        shown = module.open(host);
        host.requestUpdate();
      },
      () => {
        asked = false;
      },
    );
  return worded(
    host,
    verdictWords,
    (view, words, controls) => {
      const { appeal } = view.tracked;
      // The words under an appeal and its own photos have places of their own.
      if (!asked && appeal.more > appeal.thread.length + appeal.photos.length) {
        asked = true;
        void load();
      }
      const judging = view.tracked.may.verdict || appeal.verdict;
      return html`${shown?.(view, controls)} ${judging ? verdictPart(view, words, controls) : ''}`;
    },
    REMARK,
  );
}
