/** What a comment may be. Pure. */
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import type { Kind, Topic } from '../../sdk/contract/vocabulary.ts';

/** Whoever comments says what they think, or asks (АППК art. 4). */
const COMMENTS: readonly Kind[] = ['response', 'request'];

/** The profile for a comment: the two kinds it may be, where the agency takes them, else those it does take. */
export function forComment(profile: AgencyProfile): AgencyProfile {
  const kinds = COMMENTS.filter((kind) => profile.kinds.includes(kind));
  return kinds.length ? { ...profile, kinds } : profile;
}

/** What the page says it is about, if the agency has that topic; else the agency finds out. */
export function topicOf(asked: string, { topics }: AgencyProfile): Topic {
  return topics.find((topic) => topic === asked) ?? 'unsure';
}
