import type { DraftKey } from '../drafts.ts';
import { dropDraft, keepDraft, readDraft } from '../drafts.ts';
import type { Values } from './act-form.ts';

/** What somebody types into the form of an act, kept for this tab. */
export class ActWriting {
  readonly #key: DraftKey;
  #values: Values;

  constructor(key: DraftKey, initial: Values) {
    this.#key = key;
    this.#values = { ...initial, ...readDraft<Values>(key) };
  }

  get values(): Values {
    return this.#values;
  }

  keep(values: Values): void {
    this.#values = values;
    keepDraft(this.#key, values);
  }

  drop(): void {
    dropDraft(this.#key);
  }
}
