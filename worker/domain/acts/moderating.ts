/** Pure: what everybody may read of the citizen's words, and who decides it. Status and clock are never touched after publication. */
import type { HideDecision, HideProposal, Moderation, Photo } from '../../../sdk/contract/types.ts';
import type { Circumstances, Decision, Refusal } from '../acts.ts';
import { decide, enter, personalDataIn } from '../acts.ts';
import type { Appeal } from '../appeal.ts';
import { awaitsModerator } from '../appeal.ts';
import { localDateTime } from '../clock.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { barred } from './open.ts';

type Publishing = Extract<Moderation, { decision: 'publish' }>;
type Rejecting = Extract<Moderation, { decision: 'reject' }>;

/** Publishes the citizen's words, corrects what is public, or refuses with a public reason. */
export function moderate(appeal: Appeal, input: Moderation, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred(input.decision, appeal, at);
  if (bar) return err(bar);
  const fault = personalDataIn(
    input.decision === 'publish' ? { text: input.text, place: input.place } : { note: input.note },
  );
  if (fault) return err(fault);
  const moderatedOn = appeal.moderatedOn ?? localDateTime(at.now).date;
  const moderated = { ...appeal, moderatedOn };
  const before = appeal.status === 'moderation' || appeal.status === 'rejected';
  if (input.decision === 'reject') return before ? refuse(moderated, input, at) : takeDown(moderated, input);
  const photos = namedPhotos(input.photos ?? (before ? [] : undefined), appeal, at.photos);
  if (!photos.ok) return photos;
  const edited = {
    text: input.text ?? appeal.text,
    place: input.place ?? appeal.place,
    photos: appeal.consented ? photos.value : [],
  };
  return before ? publish({ ...moderated, ...edited }, input, at) : correct(appeal, { ...moderated, ...edited });
}

function refuse(appeal: Appeal, input: Rejecting, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, 'reject', at);
  if (!next.ok) return next;
  return decide({ ...next.value, publication: 'rejected', rejection: input.reason, listedAt: null }, 'rejected', {
    reason: input.note ?? null,
    data: { reason: input.reason },
  });
}

function publish(appeal: Appeal, input: Publishing, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, 'publish', at);
  if (!next.ok) return next;
  return decide({ ...next.value, publication: publicationOf(appeal), rejection: null }, 'published', {
    reason: null,
    data: {
      edited: input.text !== undefined || input.place !== undefined,
      ...(input.photos && { photos: input.photos }),
    },
  });
}

/** Without the citizen's consent the appeal is listed with its clock and status, and none of its words. */
function publicationOf({ consented }: Appeal): Appeal['publication'] {
  return consented ? 'published' : 'no_consent';
}

/** A text that was public before anybody had read it: one moderator takes it down, and a tombstone stays with the reason. */
function takeDown(appeal: Appeal, { reason, note }: Rejecting): Result<Decision, Refusal> {
  return hidden(appeal, reason, note ?? null, { reason });
}

function hidden(
  appeal: Appeal,
  rejection: HideProposal['reason'],
  reason: string | null,
  data: unknown,
): Result<Decision, Refusal> {
  const next: Appeal = { ...appeal, version: appeal.version + 1, publication: 'rejected', rejection, hiding: null };
  return decide(next, 'hidden', { reason, data });
}

/**
 * After publication: another text, other photos, or what was hidden shown again. The history keeps how much changed and not what,
 * so that it holds no words that may have to be erased. The appeal keeps its place in the feed.
 */
function correct(before: Appeal, edited: Appeal): Result<Decision, Refusal> {
  const shownAgain = before.publication === 'rejected';
  const reworded = edited.text !== before.text || edited.place !== before.place;
  const redrawn = idsOf(edited) !== idsOf(before);
  if (!shownAgain && !reworded && !redrawn && !awaitsModerator(before)) return err({ code: 'nothing_changed' });
  const next: Appeal = {
    ...edited,
    version: before.version + 1,
    publication: publicationOf(before),
    rejection: null,
  };
  return decide(next, !shownAgain && (reworded || redrawn) ? 'redacted' : 'published', {
    reason: null,
    data: {
      edited: reworded,
      text: { before: before.text.length, after: next.text.length },
      place: { before: before.place?.length ?? 0, after: next.place?.length ?? 0 },
      photos: next.photos.map(({ id }) => id),
    },
  });
}

const idsOf = ({ photos }: Appeal): string => photos.map(({ id }) => id).join();

/** The photos a moderator names, in the citizen's order. They replace those named before; unnamed, those stay. */
function namedPhotos(
  ids: readonly string[] | undefined,
  appeal: Appeal,
  all: readonly Photo[],
): Result<readonly Photo[], Refusal> {
  if (!ids) return ok(appeal.photos);
  const known = new Set(all.map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) return err({ code: 'photo_unknown', path: `photos.${unknown}` });
  return ok(all.filter(({ id }) => ids.includes(id)).map(({ id, width, height }) => ({ id, width, height })));
}

/** Asks for a published text to be hidden. Until a second person agrees, nothing changes for anybody outside. */
export function proposeHiding(appeal: Appeal, input: HideProposal, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('hide', appeal, at);
  if (bar) return err(bar);
  const { reason, note } = input;
  const fault = personalDataIn({ note });
  if (fault) return err(fault);
  const hiding = { reason, note: note ?? null, proposedBy: at.staff.id, proposedAt: at.now.toISOString() };
  return decide({ ...appeal, version: appeal.version + 1, hiding }, 'hide_proposed', {
    reason: note ?? null,
    data: { reason },
  });
}

/** A second person decides: the words go and a tombstone with the reason stays, or everything stays as it was. */
export function decideHiding(appeal: Appeal, input: HideDecision, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('decide_hiding', appeal, at);
  if (bar) return err(bar);
  const { hiding } = appeal;
  if (!hiding) return err({ code: 'act_not_allowed', act: 'decide_hiding', status: appeal.status });
  const { reason, note, proposedBy } = hiding;
  if (input.decision === 'confirm') return hidden(appeal, reason, note, { reason, proposedBy });
  return decide({ ...appeal, version: appeal.version + 1, hiding: null }, 'hide_refused', {
    reason: null,
    data: { reason, proposedBy },
  });
}
