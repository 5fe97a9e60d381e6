import type { ReactiveController } from 'lit';
import type { Receipt } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { FormWords } from '../locales/form.ts';
import type { ReceiptWords } from '../locales/receipt.ts';
import { receiptWords } from '../locales/receipt.ts';
import { hold } from './held.ts';
import type { JauapReceipt } from './jauap-receipt.ts';
import { keepingStyles } from './keeping.styles.ts';
import type { Parts } from './keeping-parts.ts';
import { buttons, gate, told } from './keeping-parts.ts';
import { paper, paperFile } from './paper.ts';
import { printPage } from './print-page.ts';
import { saveFile } from './save-file.ts';

/** What was said last about the button that copies, which the receipt has before it has this. */
export interface Status {
  said?: 'copied' | 'notCopied' | undefined;
}

/**
 * Makes a receipt hard to lose: prints it, saves it as a file, and asks once whoever leaves with nothing kept. Elsewhere half of
 * those who get such a code never come back with it.
 */
export class Keeping implements ReactiveController {
  readonly #host: JauapReceipt;
  readonly #status: Status;
  readonly #localize: LocalizeController<ReceiptWords>;
  #receipt: Receipt | undefined;
  #done: ((words: ReceiptWords) => string) | undefined;
  /** The code is kept somewhere, or was asked after: nothing more is asked. */
  #settled = false;
  /** The button that was held back while the question stands. */
  #leaving: HTMLElement | undefined;

  constructor(host: JauapReceipt, status: Status) {
    this.#host = host;
    this.#status = status;
    host.addController(this);
    this.#localize = new LocalizeController(host, receiptWords);
    host.renderRoot.adoptedStyleSheets = [...host.renderRoot.adoptedStyleSheets, keepingStyles];
    host.addEventListener('click', this.#holdBack, { capture: true });
    // Marked and copied by hand.
    host.addEventListener('copy', this.#settle);
  }

  hostUpdate(): void {
    const { receipt } = this.#host;
    if (receipt !== this.#receipt) {
      // Another receipt is asked after anew. The first one may have been copied before this was here.
      if (this.#receipt) this.#status.said = undefined;
      this.#receipt = receipt;
      this.#settled = false;
      this.#leaving = this.#done = undefined;
    }
    this.#settled ||= this.#status.said === 'copied';
    // Only as long as it has a reason: some browsers keep no page in memory that listens for this.
    if (receipt && this.#localize.words && !this.#settled) addEventListener('beforeunload', this.#askOnUnload);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#askOnUnload);
  }

  /** What stands in the receipt; `undefined` until there are words for it. */
  parts(receipt: Receipt, words: FormWords): Parts | undefined {
    const more = this.#localize.words;
    if (!more) return undefined;
    const held = hold(receipt, this.#host.code, this.#host.endpoint);
    const file = `jauap-${receipt.number}.html`;
    const save = () => saveFile(file, new Blob([paperFile(held, words, more)], { type: 'text/html' }));
    const print = () => {
      const opened = printPage(paper(held, words, more));
      if (!opened) save();
      this.#say((now) => (opened ? now.printed : now.notPrinted(file)));
    };
    const saved = () => {
      save();
      this.#say((now) => now.saved(file));
    };
    return {
      ...told(held, words, more),
      buttons: buttons(print, saved, more),
      gate: this.#leaving && !this.#settled ? gate(this.#stay, this.#leave, more) : '',
      done: this.#done?.(more),
    };
  }

  #say(done: (words: ReceiptWords) => string): void {
    this.#done = done;
    this.#status.said = undefined;
    this.#settle();
  }

  readonly #settle = (): void => {
    this.#settled = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  };

  /** The browser asks in its own words; whoever stays has been asked. */
  readonly #askOnUnload = (event: Event): void => {
    event.preventDefault();
    // In a task of its own: Chromium does not ask if the listener is gone by the end of this one.
    setTimeout(this.#settle);
  };

  readonly #holdBack = async (event: Event): Promise<void> => {
    const { target } = event;
    // What is pressed inside the receipt comes from the receipt itself, what is slotted from its own place.
    if (target === this.#host || !this.#localize.words || this.#settled) return;
    event.stopPropagation();
    event.preventDefault();
    this.#leaving = target as HTMLElement;
    await this.#focus('#kept');
  };

  readonly #stay = (): void => {
    this.#settle();
    void this.#focus('.actions button');
  };

  readonly #leave = (): void => {
    this.#settle();
    this.#leaving?.click();
  };

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
