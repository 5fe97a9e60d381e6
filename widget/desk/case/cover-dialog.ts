import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { dropDraft, keepDraft, readDraft } from '../drafts.ts';
import type { CaseWords } from '../locales/case.ts';
import type { Box } from './boxes.ts';
import { boxAfter, boxBetween, MIDDLE } from './boxes.ts';
import { CaseElement } from './case-element.ts';
import { coveredCopy, drawCovered } from './cover.ts';
import { styles } from './cover-dialog.styles.ts';
import { failureOf } from './failure.ts';
import { loadPhoto } from './photo-canvas.ts';

/** Pixels of the longer side of the picture that is drawn on. */
const SHOWN = 1600;

const percent = (part: number): number => Math.round(part * 100);

/**
 * Draws black boxes over a photo, by pointer and by keyboard, and puts the copy in its place for everybody. Fires
 * `jauap-desk-changed` with the case as it is afterwards, and `jauap-desk-closed`.
 */
export class JauapDeskCover extends CaseElement {
  static override styles = [...CaseElement.styles, styles];
  static override properties = {
    ...CaseElement.properties,
    found: { attribute: false },
    photo: { attribute: false },
  };

  declare found: DeskCase;
  /** Id of the photo as the citizen gave it. */
  declare photo: string;
  #picture: ImageBitmap | undefined;
  #boxes: readonly Box[] = [];
  #selected = -1;
  /** Where the pointer went down, in parts of the photo. */
  #from: { x: number; y: number } | undefined;
  #busy = false;
  #failure = '';
  #said = '';
  /** On a stale version the boxes are kept and sent again on the new one. */
  #version = 0;

  get #key() {
    return { person: this.desk.session.person.id, number: this.found.number, act: `cover ${this.photo}` };
  }

  protected override ready(): void {
    this.#version = this.found.version;
    this.#boxes = readDraft<Box[]>(this.#key) ?? [];
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#picture = await loadPhoto(this.desk.client, this.found.number, this.photo);
    } catch {
      this.#failure = this.words?.photos.failed ?? '';
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#picture?.close();
    this.#picture = undefined;
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open && this.isConnected) dialog.showModal();
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas && this.#picture) this.#paint(canvas, this.#picture);
  }

  #paint(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
    drawCovered(canvas, picture, this.#boxes, SHOWN);
    const box = this.#boxes[this.#selected];
    if (!box) return;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { width, height } = canvas;
    // Two colours, so that the frame is seen on any picture.
    for (const [colour, line] of [
      ['#fff', 7],
      ['#c00', 3],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = (line * Math.max(width, height)) / 800;
      context.strokeRect(box.x * width, box.y * height, box.width * width, box.height * height);
    }
  }

  #set(boxes: readonly Box[], selected: number, said = ''): void {
    this.#boxes = boxes;
    this.#selected = selected;
    this.#said = said;
    keepDraft(this.#key, boxes);
    this.requestUpdate();
  }

  #at(event: PointerEvent): { x: number; y: number } {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#from = this.#at(event);
  }

  #up(event: PointerEvent): void {
    const box = this.#from && boxBetween(this.#from, this.#at(event));
    this.#from = undefined;
    if (box) this.#set([...this.#boxes, box], this.#boxes.length);
  }

  async #add(): Promise<void> {
    this.#set([...this.#boxes, MIDDLE], this.#boxes.length);
    await this.#focusBox();
  }

  async #focusBox(): Promise<void> {
    await this.updateComplete;
    const target = this.#selected >= 0 ? `#box-${this.#selected}` : '#add';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  #press(event: KeyboardEvent, index: number, words: CaseWords['photos']): void {
    const box = this.#boxes[index];
    if (!box) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void this.#remove(index, words);
      return;
    }
    const moved = boxAfter(box, event.key, event.shiftKey);
    if (!moved) return;
    event.preventDefault();
    this.#set(this.#boxes.with(index, moved), index, this.#place(moved, words));
  }

  async #remove(index: number, words: CaseWords['photos']): Promise<void> {
    const left = this.#boxes.toSpliced(index, 1);
    this.#set(left, Math.min(index, left.length - 1), words.removed(index + 1));
    await this.#focusBox();
  }

  #place({ x, y, width, height }: Box, words: CaseWords['photos']): string {
    return words.position(percent(x), percent(y), percent(width), percent(height));
  }

  async #apply(words: CaseWords): Promise<void> {
    if (this.#busy || !this.#picture || this.#boxes.length === 0) return;
    this.#busy = true;
    this.#failure = '';
    this.requestUpdate();
    try {
      const copy = await coveredCopy(this.#picture, this.#boxes);
      if (copy) await this.#send(copy, words);
      else this.#failure = words.photos.dishonest;
    } catch (error) {
      this.#failure = failureOf(error, words);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  /** Boxes hide and never undo what somebody else did, so a stale version is read again and the copy sent on the new one. */
  async #send(copy: Blob, words: CaseWords): Promise<void> {
    const params = { number: this.found.number, photo: this.photo };
    const send = () =>
      this.desk.client.call<DeskCase>(DESK_ENDPOINTS.publicPhoto, {
        params,
        query: { version: this.#version },
        body: copy,
        headers: { 'Content-Type': copy.type },
      });
    const changed = await send().catch(async (error) => {
      if (!isApiError(error) || error.code !== 'version_conflict') throw error;
      this.#version = (await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params })).version;
      return send();
    });
    dropDraft(this.#key);
    this.#close();
    this.desk.say(words.photos.applied);
    this.tell('jauap-desk-changed', changed);
  }

  #cancel(event?: Event): void {
    event?.preventDefault();
    if (this.#busy) return;
    this.#close();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.tell('jauap-desk-closed');
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const place = this.found.photos.findIndex(({ id }) => id === this.photo) + 1;
    const { photos, acts } = words;
    return html`<dialog class="wide stack" aria-labelledby="title" aria-busy=${this.#busy} @cancel=${this.#cancel}>
      <h2 id="title">${photos.title(place)}</h2>
      <p class="soft small">${photos.hint} ${photos.keys}</p>
      <p class="alert" role="alert">${this.#failure}</p>
      <canvas role="img" aria-label=${photos.photo(place)} @pointerdown=${this.#down} @pointerup=${this.#up}></canvas>
      ${this.#list(photos)}
      <p role="status" class="small">${this.#said}</p>
      <p class="soft small">${photos.explained}</p>
      <div class="row">
        <button class="primary" ?disabled=${this.#busy || this.#boxes.length === 0} @click=${() => this.#apply(words)}>${this.#busy ? acts.sending : photos.apply}</button>
        <button ?disabled=${this.#busy} @click=${() => this.#cancel()}>${acts.cancel}</button>
      </div>
    </dialog>`;
  }

  #list(words: CaseWords['photos']): TemplateResult {
    return html`<h3>${words.boxes}</h3>
      ${this.#boxes.length === 0 ? html`<p class="soft">${words.noBoxes}</p>` : nothing}
      <ul>${this.#boxes.map(
        (box, i) => html`<li class="row">
          <button id=${`box-${i}`} class="box" aria-pressed=${this.#selected === i} @focus=${() => this.#set(this.#boxes, i, this.#said)}
            @keydown=${(event: KeyboardEvent) => this.#press(event, i, words)}>${words.box(i + 1)}</button>
          <span class="soft small">${this.#place(box, words)}</span>
          <button class="remove" @click=${() => this.#remove(i, words)} aria-label=${words.remove(i + 1)}>×</button>
        </li>`,
      )}</ul>
      <button id="add" autofocus @click=${() => this.#add()}>${words.add}</button>`;
  }
}

customElements.define('jauap-desk-cover', JauapDeskCover);
