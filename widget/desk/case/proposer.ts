import type { DeskCase } from '../../../sdk/contract/types.ts';

/** Name of who wants the text hidden: the case knows them by their id, the history by their name. */
export const proposerOf = ({ timeline, hiding }: Pick<DeskCase, 'timeline' | 'hiding'>): string =>
  timeline.findLast(({ type }) => type === 'hide_proposed')?.staff ?? hiding?.proposedBy ?? '';
