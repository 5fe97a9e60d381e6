/** What the templates of a followed appeal are given. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { TrackedAppeal, VerdictRequest } from '../../sdk/contract/types.ts';
import type { TrackWords } from '../locales/words.ts';
import type { Deed, Key, TrackIssues } from './acts.ts';
import type { SectionName } from './loaders.ts';
import type { Sections } from './sections.ts';

/** What was asked: to open the case, or with the case open, to see it again or to change it. */
export type Asked = 'open' | Deed['act'];

/** How the last request went. */
export interface Course {
  readonly act: Asked;
  readonly tag: 'idle' | 'pending' | 'done' | 'failed';
  /** What went wrong, in words. */
  readonly alert: string;
}

/** The acts that are confirmed first. */
export type TakingBack = 'withdraw' | 'revoke';

/** What was tapped of the two questions. */
export type Choice = Partial<Pick<VerdictRequest, 'solved' | 'clear'>>;

export interface View {
  readonly tracked: TrackedAppeal;
  readonly words: TrackWords;
  readonly course: Course;
  readonly issues: TrackIssues;
  /** What waits for its second step. */
  readonly asking?: TakingBack | undefined;
  /** Taps that are not a verdict yet. */
  readonly choice: Choice;
  readonly sections: Sections;
}

export interface Controls {
  readonly act: (deed: Deed) => void;
  readonly close: () => void;
  readonly ask: (act: TakingBack) => void;
  /** The second step was taken or left. */
  readonly answered: (confirmed: boolean) => void;
  readonly choose: (choice: Choice) => void;
  readonly unfold: (name: SectionName) => void;
  /** ISO 8601. */
  readonly now: string;
  /** Whom a part asks that has requests of its own, and with what. */
  readonly held: Key & { readonly endpoint: string; readonly theme: string };
}

/** How much was said since, by either side, and how many parts other bodies answer. */
export const hasConversation = ({ followUps, appeal, parts }: TrackedAppeal): number =>
  followUps.length + appeal.thread.length + parts.length;

/** Whether there is something to give a verdict on. */
export const hasVerdict = ({ appeal }: TrackedAppeal): boolean => !!appeal.answer;

/** What is inside of a part that was unfolded, as far as it has come. */
export function content(
  name: SectionName,
  view: View,
  controls: Controls,
  which: 'part' | 'more' = 'part',
): TemplateResult {
  const section = view.sections.get(name);
  const { words } = view;
  if (section === 'failed') {
    return html`<p role="alert" class="alert">${words.failed}</p>
      <button @click=${() => controls.unfold(name)}>${words.retry}</button>`;
  }
  return section?.[which]?.(view, controls) ?? html`<p role="status">${words.loading}</p>`;
}

/** What is wrong with a field, in words. */
export function issueOf(name: string, { issues, words }: Pick<View, 'issues' | 'words'>): string {
  const { [name]: issue } = issues;
  if (!issue) return '';
  const texts: Readonly<Record<string, string | undefined>> = words.issues;
  return issue === 'mistyped' ? words.mistyped[name as 'code'] : (texts[issue] ?? words.check);
}

type Asking = Pick<View, 'course'>;

export const pending = ({ course }: Asking, act: Asked): boolean => course.tag === 'pending' && course.act === act;

/** What to say about an act where it was done: the failure. It takes the focus where no field is to blame. */
export const alertOf = ({ course }: Asking, act: Asked): TemplateResult =>
  html`<p role="alert" tabindex="-1" class="alert">${course.tag === 'failed' && course.act === act ? course.alert : ''}</p>`;

/** What to say about an act that is done; it takes the focus. */
export const toldOf = ({ course }: Asking, act: Asked, told: string): TemplateResult =>
  html`<p role="status" tabindex="-1" class="told">${course.tag === 'done' && course.act === act ? told : ''}</p>`;
