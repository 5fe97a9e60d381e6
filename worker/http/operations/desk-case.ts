/** One case: notes, appeals about the same problem, photos with black boxes. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { BODY, DESK, PHOTO } from './table.ts';

export const DESK_CASE_OPERATIONS: readonly Operation[] = [
  {
    id: 'getNotes',
    endpoint: DESK_ENDPOINTS.notes,
    summary: 'What the staff wrote to each other about an appeal; never public',
    tag: 'desk',
    scope: 'desk:private',
    answers: { 200: 'NoteList' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'addNote',
    endpoint: DESK_ENDPOINTS.addNote,
    summary: 'Write a note to the other staff; the same id again changes nothing',
    tag: 'desk',
    scope: 'desk:private',
    body: 'NoteDraft',
    answers: { 200: 'NoteList' },
    problems: [...BODY, ...DESK, 'not_found'],
  },
  {
    id: 'deleteNote',
    endpoint: DESK_ENDPOINTS.deleteNote,
    summary: 'Take an own note back within fifteen minutes',
    tag: 'desk',
    scope: 'desk:private',
    answers: { 200: 'NoteList' },
    problems: [...DESK, 'not_found', 'note_fixed'],
  },
  {
    id: 'getSameProblem',
    endpoint: DESK_ENDPOINTS.deskSimilar,
    summary: 'Appeals of the agency that may be about the same problem, published or not',
    tag: 'desk',
    scope: 'desk:read',
    answers: { 200: 'DeskSimilarList' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'coverPhoto',
    endpoint: DESK_ENDPOINTS.publicPhoto,
    summary: 'Put a copy with black boxes in the place of a photo, for everybody but the citizen and the agency',
    tag: 'desk',
    scope: 'desk:moderate',
    query: 'PublicCopyQuery',
    body: 'picture',
    answers: { 200: 'DeskCase' },
    problems: [...PHOTO, ...DESK, 'invalid', 'not_found', 'version_conflict', 'photo_unchanged'],
  },
  {
    id: 'uncoverPhoto',
    endpoint: DESK_ENDPOINTS.uncoverPhoto,
    summary: 'Take the copy of a photo away again, before the photo is published',
    tag: 'desk',
    scope: 'desk:moderate',
    body: 'Uncovering',
    answers: { 200: 'DeskCase' },
    problems: [...DESK, 'invalid', 'not_found', 'version_conflict', 'act_not_allowed'],
  },
];
