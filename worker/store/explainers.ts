/** Short public answers of an agency. There are few, so they are read whole and searched in the domain. */
import type { DeskExplainer } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { withRetry } from './retry.ts';

interface ExplainerRow {
  id: string;
  version: number;
  topic: DeskExplainer['topic'];
  question: string;
  answer: string;
  official: string;
  retired: number;
  updated_at: string;
}

function explainerOf(row: ExplainerRow): DeskExplainer {
  const { id, version, topic, question, answer, official, retired, updated_at } = row;
  return {
    id,
    topic,
    question: JSON.parse(question),
    answer: JSON.parse(answer),
    official: JSON.parse(official),
    updatedAt: updated_at,
    retired: retired === 1,
    version,
  };
}

/** What everybody may read, newest first. */
export function selectShown(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id, version, topic, question, answer, official, retired, updated_at FROM explainers
       INDEXED BY explainers_shown WHERE agency = ?1 AND retired = 0 ORDER BY updated_at DESC LIMIT ?2`,
    )
    .bind(agency, LIMITS.explainersMax);
}

export function readExplainers(result: D1Result | undefined): DeskExplainer[] {
  return ((result?.results ?? []) as ExplainerRow[]).map(explainerOf);
}

/** The same, by themselves. */
export async function readShownExplainers(db: D1Database, agency: string): Promise<DeskExplainer[]> {
  return readExplainers(await withRetry(() => selectShown(db, agency).all()));
}

/** All of an agency's, for the desk. */
export async function readAllExplainers(db: D1Database, agency: string): Promise<DeskExplainer[]> {
  const result = await withRetry(() =>
    db
      .prepare(
        `SELECT id, version, topic, question, answer, official, retired, updated_at FROM explainers
         WHERE agency = ?1 ORDER BY id LIMIT ?2`,
      )
      .bind(agency, LIMITS.explainersMax)
      .all(),
  );
  return readExplainers(result).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export async function findExplainer(db: D1Database, agency: string, id: string): Promise<DeskExplainer | null> {
  const result = await withRetry(() =>
    db
      .prepare(
        `SELECT id, version, topic, question, answer, official, retired, updated_at FROM explainers
         WHERE agency = ?1 AND id = ?2`,
      )
      .bind(agency, id)
      .all(),
  );
  return readExplainers(result)[0] ?? null;
}

/** Who writes, and where. */
export interface Writing {
  readonly agency: string;
  readonly staff: string;
}

/** Adds one, unless the agency has as many as it may. The same id twice is once. @returns whether there was room. */
export async function insertExplainer(
  db: D1Database,
  { agency, staff }: Writing,
  explainer: DeskExplainer,
): Promise<boolean> {
  const { id, version, topic, question, answer, official, retired, updatedAt } = explainer;
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `INSERT INTO explainers (agency, id, version, topic, question, answer, official, retired, updated_at, staff)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
         WHERE (SELECT COUNT(*) FROM explainers WHERE agency = ?1) < ?11
         ON CONFLICT (agency, id) DO NOTHING`,
      )
      .bind(
        agency,
        id,
        version,
        topic,
        JSON.stringify(question),
        JSON.stringify(answer),
        JSON.stringify(official),
        retired ? 1 : 0,
        updatedAt,
        staff,
        LIMITS.explainersMax,
      )
      .run(),
  );
  return meta.changes > 0;
}

/** Writes one anew, if nobody did so since `version - 1`. @returns whether it was written. */
export async function updateExplainer(
  db: D1Database,
  { agency, staff }: Writing,
  explainer: DeskExplainer,
): Promise<boolean> {
  const { id, version, topic, question, answer, official, retired, updatedAt } = explainer;
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `UPDATE explainers SET version = ?3, topic = ?4, question = ?5, answer = ?6, official = ?7, retired = ?8,
           updated_at = ?9, staff = ?10
         WHERE agency = ?1 AND id = ?2 AND version = ?3 - 1`,
      )
      .bind(
        agency,
        id,
        version,
        topic,
        JSON.stringify(question),
        JSON.stringify(answer),
        JSON.stringify(official),
        retired ? 1 : 0,
        updatedAt,
        staff,
      )
      .run(),
  );
  return meta.changes > 0;
}
