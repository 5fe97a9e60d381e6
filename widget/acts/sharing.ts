/** Passes an address of ours on: with the device's own way of sharing, else by the clipboard, else as a link to copy. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Host } from '../controllers/host.ts';
import type { Asked } from '../find/address.ts';
import { hostedAddress, isFree, writeHash } from '../find/address.ts';
import { ACT_WORDS } from '../locales/acts.ts';

/** This page with what is asked for; the hosted page where the page's own fragment leaves no place for it. */
export function addressOf(endpoint: string, agency: string, wanted: Asked): string {
  const { href, hash } = location;
  if (!isFree(hash)) return hostedAddress(endpoint, agency, wanted);
  return href.slice(0, href.length - hash.length).replace(/#$/, '') + writeHash(agency, wanted);
}

export class Sharing {
  readonly #host: Host;
  /** The address that was to be passed on, and whether the clipboard has it. */
  #shared: { readonly address: string; readonly copied: boolean } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  forget(): void {
    this.#shared = undefined;
  }

  async share(at: { readonly agency: string; readonly endpoint: string }, wanted: Asked): Promise<void> {
    const address = addressOf(at.endpoint, at.agency, wanted);
    this.#shared = undefined;
    // A phone's own sheet says by itself what became of it; who closes it has changed their mind.
    const { share } = navigator as { share?: Navigator['share'] };
    if (share) return share.call(navigator, { url: address, title: document.title }).catch(() => {});
    try {
      await navigator.clipboard.writeText(address);
      this.#shared = { address, copied: true };
    } catch {
      this.#shared = { address, copied: false };
    }
    this.#host.requestUpdate();
  }

  /** What became of it; stands in a region that is read aloud. */
  render(lang: Language): TemplateResult | string {
    const { copied, notCopied } = ACT_WORDS[lang];
    if (!this.#shared) return '';
    const { address } = this.#shared;
    return this.#shared.copied ? copied : html`${notCopied} <a href=${address}>${address}</a>`;
  }
}
