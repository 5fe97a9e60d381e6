import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { AnswerPhoto, PublicAppeal } from '../../../sdk/contract/types.ts';
import { appealCard } from '../../jauap-feed/appeal-card.ts';
import type { FeedWords } from '../../locales/words.ts';
import { proof, proofs } from '../../proof/proof.ts';
import { appeal } from '../../styles/appeal.ts';
import { css } from '../../styles/css.ts';
import { tokens } from '../../styles/tokens.ts';

const own = css`
  [part='proofs'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
    justify-self: stretch;
  }
  figure {
    margin: 0;
  }
  canvas {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--j-round);
  }
  /* A tick is for what is done. */
  [part='links'] li::marker,
  [part='planned'] li::marker {
    content: '–  ';
  }
  .proof {
    margin-block-start: 1em;
  }
`;

/** An appeal as the feed shows it, drawn by the very templates of the feed: what is seen here is what people will see. */
export class JauapDeskPreview extends LitElement {
  static override styles: CSSStyleSheet[] = [tokens, appeal, own];
  static override properties = {
    appeal: { attribute: false },
    words: { attribute: false },
    pictures: { attribute: false },
  };

  declare appeal: PublicAppeal;
  declare words: FeedWords;
  /** Pictures of the photos, by id. */
  declare pictures: ReadonlyMap<string, HTMLCanvasElement>;

  override render(): TemplateResult {
    const { appeal, words } = this;
    // The feed folds the photos away; here they are drawn at once, from what is in this tab.
    return html`<div lang=${words.lang}>
      ${appealCard(appeal, words, '', false)}
      ${proofs(appeal) > 0 ? html`<section class="proof">${proof(appeal, words, (photo, name) => this.#picture(photo, name))}</section>` : nothing}
    </div>`;
  }

  /** A copy: the picture itself stands in the form. */
  #picture({ id }: AnswerPhoto, name: string): unknown {
    const picture = this.pictures.get(id);
    if (!picture) return html`<p>${name}</p>`;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: picture.width, height: picture.height, role: 'img', ariaLabel: name });
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas;
  }
}

customElements.define('jauap-desk-preview', JauapDeskPreview);
