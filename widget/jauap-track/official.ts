import type { TemplateResult } from 'lit/html.js';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { fileOfficially } from '../../sdk/follow/file-officially.ts';
import type { Host } from '../controllers/host.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { copyText } from '../jauap-receipt/copy-text.ts';
import type { LetterWords, OfficialWords } from '../locales/official.ts';
import { officialWords } from '../locales/official.ts';
import type { Deed, TrackIssues } from './acts.ts';
import { typed } from './acts.ts';
import { letter, readOfficialNumber } from './letter.ts';
import { door } from './official-part.ts';
import type { Section } from './section.ts';
import type { View } from './view.ts';

const NAME = 'officialNumber';

/** The second door: the appeal as a text for e-Otinish, and the number that comes back from there. */
export class OfficialDoor implements Section {
  readonly form = {
    issues: (data: FormData): TrackIssues => {
      const { length } = readOfficialNumber(typed(data, NAME));
      if (!length) return { [NAME]: 'required' };
      // No more is asked of it than the contract asks: who holds the paper knows the number better than a pattern does.
      if (length < LIMITS.officialNumberMin) return { [NAME]: 'too_short' };
      return length > LIMITS.officialNumberMax ? { [NAME]: 'too_long' } : {};
    },
    read: (data: FormData): Deed => {
      const number = readOfficialNumber(typed(data, NAME));
      return {
        act: 'official',
        send: (transport, appeal, code, options) => fileOfficially(transport, appeal, code, number, options),
      };
    },
  };
  readonly #host: Host;
  readonly #localize: LocalizeController<OfficialWords>;
  /** Words of the letter in the language of the appeal, which need not be the reader's. */
  #letter: { readonly lang: Language; readonly words?: LetterWords } | undefined;
  #copied: 'copied' | 'notCopied' | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#localize = new LocalizeController(host, officialWords);
    host.requestUpdate();
  }

  part(view: View): TemplateResult | undefined {
    const { appeal } = view.tracked;
    const { words } = this.#localize;
    if (this.#letter?.lang !== appeal.lang) void this.#load(appeal.lang);
    const frame = this.#letter?.words;
    if (!words || !frame) return undefined;
    const { names } = view.sections.agency ?? {};
    const to = names && (names[appeal.lang] ?? names.kk);
    const text = letter(view.tracked, frame, to);
    return door(view, words, { text, copied: this.#copied, copy: (shown) => void this.#copy(text, shown) });
  }

  async #load(lang: Language): Promise<void> {
    this.#letter = { lang };
    const { kk, [lang]: table } = officialWords;
    const { words } = await table().catch(kk);
    this.#letter = { lang, words: words.letter };
    this.#host.requestUpdate();
  }

  async #copy(text: string, shown: Node): Promise<void> {
    this.#copied = await copyText(text, shown);
    this.#host.requestUpdate();
  }
}
