import type { Context } from 'hono';
import { deviceOf } from '../domain/sign-in.ts';
import type { AppEnv } from '../env.ts';
import { giveCookie, readCookie } from '../http/desk-cookie.ts';
import { ProblemError } from '../http/problem.ts';
import { endOwnSession, openSession, resumeSession, sessionView } from '../services/sessions.ts';

/** Seats somebody at the desk who has proven who they are. The session this browser had before, whoever held it, ends. */
export async function seat(c: Context<AppEnv>, staff: string, now: Date, status: 200 | 201 = 200) {
  const db = c.env.DB;
  const earlier = readCookie(c);
  const before = earlier === undefined ? null : await resumeSession(db, earlier, now);
  if (before) await endOwnSession(db, before, now);
  const token = await openSession(db, { staff, device: deviceOf(c.req.header('User-Agent') ?? ''), now });
  const person = await resumeSession(db, token, now);
  if (!person) throw new ProblemError('unauthorized');
  giveCookie(c, token);
  return c.json(sessionView(person), status);
}
