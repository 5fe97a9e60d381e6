/** Templates of answers, each kept for all staff of its agency. */
import { TEMPLATE_LIMITS } from '../../sdk/contract/desk-vocabulary.ts';
import type { AnswerTemplate, AnswerTemplateDraft } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/** A template with who made it: they may delete it. */
export interface StoredTemplate extends Omit<AnswerTemplate, 'mayDelete'> {
  readonly madeBy: string;
}

interface TemplateRow {
  id: string;
  version: number;
  title: string;
  topic: AnswerTemplate['topic'];
  nature: AnswerTemplate['nature'];
  texts: string;
  uses: number;
  used_at: string | null;
  made_by: string;
  updated_by: string;
  updated_at: string;
}

const templateOf = (row: TemplateRow): StoredTemplate => ({
  id: row.id,
  version: row.version,
  title: row.title,
  topic: row.topic,
  nature: row.nature,
  texts: JSON.parse(row.texts),
  uses: row.uses,
  usedAt: row.used_at,
  madeBy: row.made_by,
  updatedBy: row.updated_by,
  updatedAt: row.updated_at,
});

/** All templates of an agency, the one used last first. */
export async function readTemplates(db: D1Database, agency: string): Promise<StoredTemplate[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT * FROM answer_templates WHERE agency = ?1 ORDER BY used_at DESC, updated_at DESC, id LIMIT ?2')
      .bind(agency, TEMPLATE_LIMITS.count)
      .all<TemplateRow>(),
  );
  return results.map(templateOf);
}

export async function findTemplate(db: D1Database, agency: string, id: string): Promise<StoredTemplate | null> {
  const row = await withRetry(() =>
    db.prepare('SELECT * FROM answer_templates WHERE agency = ?1 AND id = ?2').bind(agency, id).first<TemplateRow>(),
  );
  return row && templateOf(row);
}

/** Who saves a template, and when. */
export interface Saving {
  readonly agency: string;
  readonly id: string;
  readonly staff: { readonly id: string; readonly name: string };
  readonly at: string;
}

/**
 * Makes a template, or changes it provided that it is still the version that was read. The statement decides by itself, so of two
 * people who save at once one is told.
 * @returns `false` if somebody else changed it, or if it would be one too many.
 */
export async function saveTemplate(db: D1Database, saving: Saving, draft: AnswerTemplateDraft): Promise<boolean> {
  const { agency, id, staff, at } = saving;
  const { title, topic, nature, texts, version } = draft;
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `INSERT INTO answer_templates (agency, id, version, title, topic, nature, texts, made_by, updated_by, updated_at)
         SELECT ?1, ?2, ?3 + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10
         WHERE EXISTS (SELECT 1 FROM answer_templates WHERE agency = ?1 AND id = ?2)
           OR (?3 = 0 AND (SELECT COUNT(*) FROM answer_templates WHERE agency = ?1) < ?11)
         ON CONFLICT (agency, id) DO UPDATE SET version = excluded.version, title = excluded.title, topic = excluded.topic,
           nature = excluded.nature, texts = excluded.texts, updated_by = excluded.updated_by, updated_at = excluded.updated_at
         WHERE answer_templates.version = ?3`,
      )
      .bind(
        agency,
        id,
        version,
        title,
        topic,
        nature,
        JSON.stringify(texts),
        staff.id,
        staff.name,
        at,
        TEMPLATE_LIMITS.count,
      )
      .run(),
  );
  return meta.changes === 1;
}

/** Takes note that somebody began an answer with it. @returns `false` if there is none. */
export async function countTemplate(db: D1Database, agency: string, id: string, at: string): Promise<boolean> {
  const { meta } = await withRetry(() =>
    db
      .prepare('UPDATE answer_templates SET uses = uses + 1, used_at = ?3 WHERE agency = ?1 AND id = ?2')
      .bind(agency, id, at)
      .run(),
  );
  return meta.changes === 1;
}

export async function deleteTemplate(db: D1Database, agency: string, id: string): Promise<void> {
  await withRetry(() =>
    db.prepare('DELETE FROM answer_templates WHERE agency = ?1 AND id = ?2').bind(agency, id).run(),
  );
}
