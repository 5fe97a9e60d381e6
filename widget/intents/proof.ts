/** What the answer to a followed appeal shows and refers to, loaded where there is any. */
import type { TemplateResult } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { Pictures } from '../jauap-track/pictures.ts';
import type { Controls, View } from '../jauap-track/view.ts';
import { proof } from '../proof/proof.ts';

/** @returns what draws it. Photos are fetched one by one, when they are asked for. */
export function open(host: Host): (view: View, controls: Controls) => TemplateResult {
  const pictures = new Pictures(host);
  return (view, controls) =>
    proof(view.tracked.appeal, view.words, (photo, name) => pictures.one(photo, name, view, controls));
}
