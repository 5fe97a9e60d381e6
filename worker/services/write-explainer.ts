import type { DeskExplainer, ExplainerDraft } from '../../sdk/contract/types.ts';
import type { Refusal } from '../domain/acts.ts';
import { written } from '../domain/explainers.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readOfficials, selectOfficials } from '../store/agencies.ts';
import { findExplainer, insertExplainer, updateExplainer } from '../store/explainers.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';

/** Why an explainer was not written. */
export type ExplainerRefusal =
  | Refusal
  | { readonly code: 'not_found' }
  | { readonly code: 'version_conflict' }
  | { readonly code: 'too_many' };

const ID_LENGTH = 32;

/** Adds an explainer. Its id is made of the request's key, so that a resend finds it. */
export async function addExplainer(
  db: D1Database,
  staff: Staff,
  draft: ExplainerDraft,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<Result<{ explainer: DeskExplainer; fresh: boolean }, ExplainerRefusal>> {
  const id = key.slice(0, ID_LENGTH);
  const standing = await findExplainer(db, staff.agency.id, id);
  if (standing) return ok({ explainer: standing, fresh: false });
  const explainer = written(draft, { id, version: 1, now, officials: await officialsOf(db, staff) });
  if (!explainer.ok) return explainer;
  const added = await insertExplainer(db, { agency: staff.agency.id, staff: staff.id }, explainer.value);
  return added ? ok({ explainer: explainer.value, fresh: true }) : err({ code: 'too_many' });
}

/** Corrects or retires one, provided nobody did since the version that was seen. */
export async function saveExplainer(
  db: D1Database,
  staff: Staff,
  id: string,
  draft: ExplainerDraft,
  now: Date,
): Promise<Result<DeskExplainer, ExplainerRefusal>> {
  const standing = await findExplainer(db, staff.agency.id, id);
  if (!standing) return err({ code: 'not_found' });
  if (standing.version !== draft.version) return err({ code: 'version_conflict' });
  const officials = await officialsOf(db, staff);
  const explainer = written(draft, { id, version: standing.version + 1, now, officials });
  if (!explainer.ok) return explainer;
  const saved = await updateExplainer(db, { agency: staff.agency.id, staff: staff.id }, explainer.value);
  return saved ? explainer : err({ code: 'version_conflict' });
}

async function officialsOf(db: D1Database, { agency }: Staff) {
  return readOfficials(await withRetry(() => selectOfficials(db, agency.id).all()));
}
