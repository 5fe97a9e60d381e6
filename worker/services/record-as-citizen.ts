import { isUnanswering } from '../domain/acts/merging.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { CitizensDecision } from '../domain/citizens-acts.ts';
import { insertPhotos } from '../store/appeal-photos.ts';
import { recordAct } from '../store/appeals.ts';
import { revokeElsewhere } from '../store/consents.ts';
import { markBehind } from '../store/duplicates.ts';
import { markAttached } from '../store/kept-photos.ts';
import type { Place } from '../store/places.ts';
import { insertFollowUp, insertRemark, updateOfficialNumber } from '../store/private-parts.ts';
import { answerDuplicates } from './answer-duplicates.ts';

/** What a decision is recorded with. */
export interface Recording {
  readonly followUpKey: string | null;
  /** Position of the appeal's last photo before the act; 0 without any. */
  readonly lastPhoto: number;
  readonly now: Date;
}

/** Writes a decision with everything that came with it, in one batch. @returns `false` if somebody was faster. */
export async function recordAsCitizen(
  db: D1Database,
  { appeal, event, words }: CitizensDecision,
  { agency, id, first }: Pick<Place, 'agency' | 'id' | 'first'>,
  recording: Recording,
): Promise<boolean> {
  const { version: seq, status } = appeal;
  const at = recording.now.toISOString();
  const behind = isUnanswering(appeal) &&
    appeal.duplicates > 0 && { agency: agency.id, main: id, version: seq, staff: null };
  const recorded = await recordAct(db, appeal, id, { ...event, seq, at, status, actor: 'citizen', staff: null }, [
    ...(words ? wordsToStore(db, appeal, id, words, recording) : []),
    // The consent was given to all who have a copy of the words.
    ...(event.type === 'consent_revoked' ? revokeElsewhere(db, first, { agency: appeal.agency, id }, at) : []),
    ...(behind ? [markBehind(db, behind)] : []),
  ]);
  if (recorded && behind) await answerDuplicates(db, agency, behind, recording.now);
  return recorded;
}

function wordsToStore(
  db: D1Database,
  { agency, version: seq }: Appeal,
  id: number,
  words: NonNullable<CitizensDecision['words']>,
  { followUpKey, lastPhoto, now }: Recording,
): D1PreparedStatement[] {
  const word = { seq, at: now.toISOString(), text: words.text };
  switch (words.of) {
    case 'verdict':
      return [insertRemark(db, agency, id, word)];
    case 'official_number':
      return [updateOfficialNumber(db, agency, id, words.text)];
    case 'follow_up': {
      if (followUpKey === null) throw new Error('a follow-up needs a key');
      const { photos: ids, state } = words;
      const attaching = [insertPhotos(db, agency, id, { ids, seq, after: lastPhoto }), markAttached(db, agency, ids)];
      return [
        insertFollowUp(db, agency, id, { ...word, state, keyHash: followUpKey }),
        ...(ids.length > 0 ? attaching : []),
      ];
    }
  }
}
