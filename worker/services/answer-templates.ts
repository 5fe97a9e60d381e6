import type { AnswerTemplate, AnswerTemplateDraft } from '../../sdk/contract/types.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { StoredTemplate } from '../store/answer-templates.ts';
import * as store from '../store/answer-templates.ts';
import type { Staff } from '../store/staff.ts';

type Keeper = Pick<Staff, 'id' | 'name' | 'scopes' | 'agency'>;

const mayDelete = ({ madeBy }: StoredTemplate, { id, scopes }: Keeper): boolean =>
  madeBy === id || scopes.includes('desk:head');

function seenBy(staff: Keeper, template: StoredTemplate): AnswerTemplate {
  const { madeBy: _, ...rest } = template;
  return { ...rest, mayDelete: mayDelete(template, staff) };
}

/** The templates of the staff's agency, the one used last first. */
export async function listTemplates(db: D1Database, staff: Keeper): Promise<{ items: AnswerTemplate[] }> {
  const found = await store.readTemplates(db, staff.agency.id);
  return { items: found.map((template) => seenBy(staff, template)) };
}

/** Saves a template. The same change sent twice is done once, and both hear the same. */
export async function keepTemplate(
  db: D1Database,
  staff: Keeper,
  id: string,
  draft: AnswerTemplateDraft,
  now: Date,
): Promise<Result<AnswerTemplate, 'version_conflict' | 'too_many_templates'>> {
  const agency = staff.agency.id;
  const saved = await store.saveTemplate(db, { agency, id, staff, at: now.toISOString() }, draft);
  const found = await store.findTemplate(db, agency, id);
  if (!found) return err(draft.version === 0 ? 'too_many_templates' : 'version_conflict');
  return saved || isOwnChange(found, draft, staff) ? ok(seenBy(staff, found)) : err('version_conflict');
}

/** Whether a template stands exactly as this very change left it. */
function isOwnChange(found: StoredTemplate, draft: AnswerTemplateDraft, { name }: Keeper): boolean {
  const { version, title, topic, nature, texts, updatedBy } = found;
  const same = [title, topic, nature, texts.kk, texts.ru];
  const sent = [draft.title, draft.topic, draft.nature, draft.texts.kk, draft.texts.ru];
  return version === draft.version + 1 && updatedBy === name && same.every((part, i) => part === sent[i]);
}

/** Takes note that an answer was begun with a template. `null` if there is none. */
export async function useTemplate(
  db: D1Database,
  staff: Keeper,
  id: string,
  now: Date,
): Promise<AnswerTemplate | null> {
  const agency = staff.agency.id;
  if (!(await store.countTemplate(db, agency, id, now.toISOString()))) return null;
  const found = await store.findTemplate(db, agency, id);
  return found && seenBy(staff, found);
}

/** Deletes a template; one that is gone already was deleted before. @returns `false` if somebody else's. */
export async function dropTemplate(db: D1Database, staff: Keeper, id: string): Promise<boolean> {
  const agency = staff.agency.id;
  const found = await store.findTemplate(db, agency, id);
  if (found && !mayDelete(found, staff)) return false;
  await store.deleteTemplate(db, agency, id);
  return true;
}
