/** A part of a case that is loaded when it is wanted, with words of its own. */
import type { TemplateResult } from 'lit/html.js';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Host } from '../controllers/host.ts';
import type { Speaking } from '../controllers/localize-controller.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { Rules } from './acts.ts';
import type { Controls, View } from './view.ts';

export type Template<Words> = (view: View, words: Words, controls: Controls) => TemplateResult;

/** Nothing is shown of it until its words are here. */
export interface Section {
  /** The form in it, which is called as the section is. */
  readonly form?: Rules | undefined;
  part(view: View, controls: Controls): TemplateResult | undefined;
  /** What of it stands apart from the rest, folded away. */
  more?(view: View, controls: Controls): TemplateResult | undefined;
}

/** A section that has words and nothing else to remember. */
export function worded<Words extends Speaking>(
  host: Host,
  tables: Readonly<Record<Language, () => Promise<{ words: Words }>>>,
  part: Template<Words>,
  form?: Rules,
  more: Template<Words> = part,
): Section {
  const localize = new LocalizeController<Words>(host, tables);
  host.requestUpdate();
  const fill = (template: Template<Words>) => (view: View, controls: Controls) =>
    localize.words && template(view, localize.words, controls);
  return { form, part: fill(part), more: fill(more) };
}

/** Given to the sections, which would else share a file of their own for it: one more request on a slow link. */
export type Worded = typeof worded;
