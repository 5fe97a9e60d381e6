/** The map with everything around it, from top to bottom. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { MapWords } from '../locales/map.ts';
import type { Camera } from './camera.ts';
import { starts, told, typing, whereabouts } from './controls.ts';
import { frame } from './frame.ts';
import type { Point, View } from './projection.ts';
import { unproject } from './projection.ts';
import { isTemplate, tilesOf } from './tiles.ts';

/** The point, and what is known about it. */
export interface Chosen {
  readonly point: Point | undefined;
  /** Metres it may be wrong by; 0 if nobody has said. */
  readonly accuracy: number;
  /** It was set from so far away that the citizen might mean a place nearby. */
  readonly rough: boolean;
}

export interface MapState {
  readonly words: MapWords;
  readonly camera: Camera;
  readonly chosen: Chosen;
  /** ISO code of where the map began. */
  readonly region: string;
  /** Template of the tiles' addresses. */
  readonly tiles: string;
  readonly attribution: string;
  readonly locating: boolean;
  /** What went wrong, in words. */
  readonly alert: string;
  /** What is wrong with the typed coordinates, in words. */
  readonly issue: string;
}

export interface MapControls {
  readonly start: (region: string) => void;
  readonly locate: () => void;
  readonly zoom: (by: number) => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly remove: () => void;
}

/** What lies in the middle, to as many decimals as can be seen. */
function middle(view: View, words: MapWords): TemplateResult {
  const { lat, lon } = unproject({ x: view.width / 2, y: view.height / 2 }, view);
  const decimals = Math.min(5, Math.round(view.zoom / 3));
  const seen = { lat: Number(lat.toFixed(decimals)), lon: Number(lon.toFixed(decimals)) };
  return html`${words.middle}: ${whereabouts(seen, words)}`;
}

export function parts(state: MapState, controls: MapControls): TemplateResult {
  const { words, camera, chosen, locating, alert } = state;
  const tiles = isTemplate(state.tiles) ? tilesOf(camera.view, state.tiles) : [];
  const picture = { view: camera.view, tiles, point: chosen.point, accuracy: chosen.accuracy, em: camera.em };
  const heard = locating ? words.locating : camera.told ? middle(camera.view, words) : '';
  return html`<p id="hint">${words.hint}</p>
    ${starts(state, controls)}
    ${frame(picture, camera.gestures, controls.zoom, words)}
    <p class="soft" id="keys">${words.keys}</p>
    ${tiles.length && state.attribution ? html`<small part="attribution">${state.attribution}</small>` : ''}
    <p role="status" class="soft">${heard}</p>
    <p role="alert" class="alert">${alert}</p>
    ${told(chosen, words)}
    ${chosen.point ? html`<div><button id="remove" @click=${controls.remove}>${words.remove}</button></div>` : ''}
    ${tiles.length ? '' : html`<p class="soft">${words.noStreets}</p>`}
    ${typing(state, controls)}`;
}
