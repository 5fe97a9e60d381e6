import { DeskElement } from '../desk-element.ts';
import type { FailureWords } from '../locales/failure.ts';
import { failureWords } from '../locales/failure.ts';
import type { Failure } from './failing.ts';
import { failureOf, focusFirstWrong, NO_FAILURE } from './failing.ts';

/** A part of the desk with a form: sends once at a time, keeps what was typed, and says what is wrong beside the field. */
export abstract class DeskForm<Words> extends DeskElement<Words> {
  /** A call is under way: its button waits. */
  protected busy = false;
  protected failure: Failure = NO_FAILURE;
  #failureWords: FailureWords | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void failureWords[this.desk.lang]().then(({ words }) => {
      this.#failureWords = words;
    });
  }

  /** Does something that may fail. @returns what it gave, or `undefined`, with the failure on the page. */
  protected async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.failure = NO_FAILURE;
    this.requestUpdate();
    try {
      return await work();
    } catch (error) {
      this.failure = (this.#failureWords && failureOf(error, this.#failureWords)) ?? NO_FAILURE;
      return undefined;
    } finally {
      this.busy = false;
      this.requestUpdate();
      if (this.failure !== NO_FAILURE) void focusFirstWrong(this);
    }
  }

  /** What is wrong with a field, by its path in the contract. */
  protected wrong(path: string): string | undefined {
    return this.failure.fields[path];
  }
}
