/** What stands open over a case, and how it comes. */
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { Desk } from '../desk.ts';
import type { About, ActName, CaseFound } from './act-form.ts';
import { DIALOGS } from './elements.ts';
import { mounted, mountOf } from './mounts.ts';
import { readRouting } from './reading.ts';

export type Open =
  | { readonly act: ActName; readonly about: About }
  | { readonly cover: string }
  | { readonly mount: ActName; readonly place: HTMLElement };

/** Loads the place or the dialog of an act. @returns it, and what else became known of the case meanwhile. */
export async function opened(
  desk: Desk,
  found: DeskCase,
  act: ActName,
  about: About,
): Promise<{ readonly open: Open; readonly known: Partial<CaseFound> }> {
  const mount = mountOf(act);
  if (mount) return { open: { mount: act, place: await mounted(mount, desk, found) }, known: {} };
  const [routing] = await Promise.all([
    act === 'classify' ? readRouting(desk, found.number) : undefined,
    DIALOGS.act(),
  ]);
  return { open: { act, about }, known: { routing } };
}

export async function openedCover(photo: string): Promise<Open> {
  await DIALOGS.cover();
  return { cover: photo };
}

/** Whether an answer is being written: others are told. */
export const isWriting = (open: Open | undefined): boolean =>
  open !== undefined && 'mount' in open && open.mount === 'answer';
