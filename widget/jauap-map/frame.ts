/** The map itself, with what lies on it. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { MapWords } from '../locales/map.ts';
import type { Picture } from './drawing.ts';
import { drawing } from './drawing.ts';
import type { Gestures } from './gestures.ts';
import { fit, ZOOM_MAX } from './projection.ts';

/**
 * An `application`, because arrows and Enter mean something of their own here: as a group, a screen reader in its reading mode would
 * keep them to itself (WAI-ARIA 1.2, `application`). It is one stop of the Tab key and holds nothing to read; the picture
 * is hidden, and what it shows is said in words below it.
 */
export function frame(
  picture: Picture,
  gestures: Gestures,
  zoom: (by: number) => void,
  words: MapWords,
): TemplateResult {
  const { width, height, zoom: now } = picture.view;
  return html`<div class="frame">
    <div
      part="map"
      role="application"
      tabindex="0"
      aria-label=${words.map}
      aria-describedby="hint keys"
      @pointerdown=${gestures}
      @pointermove=${gestures}
      @pointerup=${gestures}
      @pointercancel=${gestures}
      @touchstart=${gestures}
      @touchmove=${gestures}
      @click=${gestures}
      @dblclick=${gestures}
      @wheel=${gestures}
      @keydown=${gestures}
    >
      <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawing(picture, words)}</svg>
    </div>
    <div class="zoom">
      <button @click=${() => zoom(1)} aria-label=${words.closer} aria-disabled=${now >= ZOOM_MAX}>+</button>
      <button @click=${() => zoom(-1)} aria-label=${words.farther} aria-disabled=${now <= fit(width, height)}>−</button>
    </div>
  </div>`;
}
