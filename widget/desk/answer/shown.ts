/** The appeal as the public would see it with this answer. Pure. */
import type { DeskCase, Official, PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Draft } from './draft.ts';
import { bodyOf } from './draft.ts';

/** @param now ISO 8601, the time of the answer. */
export function shownWith(draft: Draft, found: DeskCase, official: Official | undefined, now: string): PublicAppeal {
  const { nature, texts, measures, links, planned } = bodyOf(draft, found.version);
  const { publication, text } = found;
  const isPublic = publication === 'published';
  const signed = official ?? { id: '', name: '…', position: { kk: '…' } };
  return {
    ...found,
    status: 'answered',
    rejection: null,
    text: isPublic ? text : null,
    place: isPublic ? found.place : null,
    point: null,
    // Photos and words under the appeal stay as they are and are no part of the answer; nothing is folded away.
    photos: [],
    thread: [],
    extension: null,
    answer: { nature, texts, official: signed, answeredAt: now, links: links ?? [], photos: [...draft.photos] },
    measures: measures ?? [],
    planned: [...found.planned, ...(planned ?? [])],
    verdict: null,
    officialOn: null,
    object: null,
    more: 0,
    updatedAt: now,
  } as unknown as PublicAppeal;
}
