import { LitElement } from 'lit';
import type { Desk } from './desk.ts';
import { tellNotLoaded } from './kit/not-loaded.ts';
import { deskStyles } from './kit/styles.ts';
import type { WordTables } from './locales/load.ts';

/** What the parts of the desk have in common: the desk they stand at, their words in its language, and the house's styles. */
export abstract class DeskElement<Words> extends LitElement {
  static override styles: CSSStyleSheet[] = deskStyles;
  static override properties: Record<string, object> = { desk: { attribute: false } };

  declare desk: Desk;
  /** The words of this part; nothing is rendered before they are here. */
  protected words: Words | undefined;
  protected abstract readonly tables: WordTables<Words>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.words = (await this.tables[this.desk.lang]()).words;
    } catch {
      return tellNotLoaded(this);
    }
    this.requestUpdate();
    this.ready();
  }

  /** Called once the words are here and the part may ask the service. */
  protected ready(): void {}
}
