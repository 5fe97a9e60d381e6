import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { NoteDraft, PublicCopyQuery, Uncovering } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { ProblemError } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { limitPhoto, readJson, readPhoto, readQuery } from '../http/validate.ts';
import { coverAppealPhoto, uncoverAppealPhoto } from '../services/cover-photo.ts';
import { findSameProblem } from '../services/find-same-problem.ts';
import { addNote, readCaseNotes, takeNoteBack } from '../services/keep-notes.ts';
import { readCase } from '../services/read-case.ts';

/** What is asked for, or a 404. @throws {ProblemError} */
function found<T>(value: T | null): T {
  if (value === null) throw new ProblemError('not_found');
  return value;
}

/** One case: notes, appeals about the same problem, and photos with black boxes. */
export function deskCaseRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  return new Hono<AppEnv>()
    .get(paths.notes.path, privateAnswer, staff('desk:private', now), async (c) =>
      c.json(found(await readCaseNotes(c.env.DB, c.get('staff'), c.req.param('number'), now()))),
    )
    .post(paths.addNote.path, privateAnswer, staff('desk:private', now), async (c) => {
      const draft = await readJson(c, NoteDraft);
      return c.json(found(await addNote(c.env.DB, c.get('staff'), c.req.param('number'), draft, now())));
    })
    .delete(paths.deleteNote.path, privateAnswer, staff('desk:private', now), async (c) => {
      const result = await takeNoteBack(c.env.DB, c.get('staff'), c.req.param(), now());
      if (!result.ok) throw new ProblemError(result.error.code);
      return c.json(result.value);
    })
    .get(paths.deskSimilar.path, privateAnswer, staff('desk:read', now), async (c) =>
      c.json(found(await findSameProblem(c.env.DB, c.get('staff'), c.req.param('number'), now()))),
    )
    .post(paths.publicPhoto.path, privateAnswer, staff('desk:moderate', now), limitPhoto, async (c) => {
      const { version } = readQuery(c, PublicCopyQuery);
      const { number, photo } = c.req.param();
      const stores = { db: c.env.DB, bucket: c.env.PHOTOS };
      const given = await readPhoto(c);
      const result = await coverAppealPhoto(stores, c.get('staff'), { number, photo, version }, given, now());
      if (result.ok) return c.json(found(await readCase(c.env.DB, c.get('staff'), number, now())));
      const { code } = result.error;
      throw new ProblemError(code === 'photo_type' ? 'photo_unreadable' : code);
    })
    .post(paths.uncoverPhoto.path, privateAnswer, staff('desk:moderate', now), async (c) => {
      const { version, reason } = await readJson(c, Uncovering);
      const { number, photo } = c.req.param();
      const which = { number, photo, version, reason };
      const result = await uncoverAppealPhoto(c.env.DB, c.get('staff'), which, now());
      if (!result.ok) throw new ProblemError(result.error.code);
      return c.json(found(await readCase(c.env.DB, c.get('staff'), number, now())));
    });
}
