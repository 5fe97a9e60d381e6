import type { ReactiveController } from 'lit';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { nearestLanguage } from '../nearest-language.ts';
import type { Host } from './host.ts';

/** One observer for all elements on the page: sites switch languages by writing `lang` on the root or on a section. */
const hosts = new Set<Host>();
new MutationObserver(() => {
  for (const host of hosts) host.requestUpdate();
}).observe(document, { subtree: true, attributeFilter: ['lang'] });

/** Words that know which language they are. */
export interface Speaking {
  readonly lang: Language;
}

type Tables<Words> = Readonly<Record<Language, () => Promise<{ words: Words }>>>;

/** Keeps the words of its host in the language of the place where the host stands. */
export class LocalizeController<Words extends Speaking> implements ReactiveController {
  /** `undefined` while the first words are on their way. What is shown stays until those of another language are here. */
  words: Words | undefined;
  /** Not even the Kazakh words could be loaded. */
  speechless = false;
  readonly #host: Host;
  readonly #tables: Tables<Words>;
  #wanted: Language | undefined;

  /** @param words what to say until those of the place are here, if there is something. */
  constructor(host: Host, tables: Tables<Words>, words?: Words) {
    this.words = words;
    this.#host = host;
    this.#tables = tables;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    const language = nearestLanguage(this.#host);
    if (language !== this.#wanted) void this.#load(language);
  }

  async #load(language: Language): Promise<void> {
    this.#wanted = language;
    const { kk, [language]: table } = this.#tables;
    // Kazakh is the fallback: an answer in the state language is better than none.
    const loaded = await table()
      .catch(kk)
      .catch(() => undefined);
    // A slow table must not overwrite the language that was chosen after it.
    if (language !== this.#wanted) return;
    this.words = loaded?.words ?? this.words;
    this.speechless = !this.words;
    this.#host.requestUpdate();
  }
}
