/** What stands around the map: everything it can do, without it. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { MapWords } from '../locales/map.ts';
import { REGIONS } from './centres.ts';
import type { Chosen, MapControls, MapState } from './parts.ts';
import { inOutline, nearest } from './place.ts';
import type { Point } from './projection.ts';

/** Where the map begins, and the device's own place. */
export function starts({ words, region: begun, locating }: MapState, { start, locate }: MapControls): TemplateResult {
  return html`<div class="starts">
    <div class="field">
      <label for="start">${words.start}</label>
      <select id="start" @change=${({ target }: Event) => start((target as HTMLSelectElement).value)}>
        <option value="">${words.country}</option>
        ${REGIONS.map(
          (region) => html`<option value=${region} ?selected=${region === begun}>${words.centres[region]}</option>`,
        )}
      </select>
    </div>
    <button id="locate" @click=${locate} aria-disabled=${locating}>${words.locate}</button>
  </div>`;
}

/** «51,2° с. ш., 71,4° в. д.», and «Ближайший крупный город: Астана, ≈ 12 км» on the next line. */
export function whereabouts(point: Point, words: MapWords, accuracy = 0): TemplateResult {
  const { region, km } = nearest(point);
  const exact = accuracy ? ` (${words.accuracy(accuracy)})` : '';
  return html`${words.position(point)}${exact}<br />${words.near(words.centres[region], Math.round(km))}`;
}

/** The point in words. It is always there, so that a screen reader hears it change. */
export function told({ point, accuracy, rough }: Chosen, words: MapWords): TemplateResult {
  return html`<div role="status" part="point">
    <p>${point ? html`<strong>${words.chosen}:</strong> ${whereabouts(point, words, accuracy)}` : words.none}</p>
    <p class="alert">${point && !inOutline(point) ? words.doubtful : ''}</p>
    <p class="soft">${point && rough ? words.rough : ''}</p>
  </div>`;
}

/** The point by its coordinates. */
export function typing({ chosen: { point }, issue, words }: MapState, { submit }: MapControls): TemplateResult {
  return html`<form novalidate @submit=${submit}>
    <div class="field">
      <label for="coordinates">${words.coordinates}</label>
      <p class="soft" id="coordinates-hint">${words.coordinatesHint}</p>
      <p class="alert" id="coordinates-issue">${issue}</p>
      <input
        id="coordinates"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="coordinates-hint coordinates-issue"
        aria-invalid=${Boolean(issue)}
        .value=${point ? `${point.lat}, ${point.lon}` : ''}
      />
    </div>
    <button>${words.set}</button>
  </form>`;
}
