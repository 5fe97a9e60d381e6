/** Acts that have a place of their own in a case instead of a dialog, and the elements that bring it. Each takes `desk` and `case`. */
import type { DeskAct } from '../../../sdk/contract/desk-vocabulary.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { Desk } from '../desk.ts';

export interface Mount {
  readonly act: DeskAct;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

export const MOUNTS: readonly Mount[] = [
  { act: 'answer', tag: 'jauap-desk-answer', load: () => import('../answer/answer-editor.ts') },
];

export const mountOf = (act: string): Mount | undefined => MOUNTS.find((mount) => mount.act === act);

/** The element of an act, loaded now. It fires `jauap-desk-changed` when the case has changed. */
export async function mounted({ tag, load }: Mount, desk: Desk, found: DeskCase): Promise<HTMLElement> {
  await load();
  return Object.assign(document.createElement(tag), { desk, case: found });
}
