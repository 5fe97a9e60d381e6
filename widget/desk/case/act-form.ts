/** What the forms of acts are made of. */
import type { DeskAct } from '../../../sdk/contract/desk-vocabulary.ts';
import type {
  AgencyProfile,
  AppealRouting,
  Colleague,
  DeskCase,
  Official,
  QueueChoices,
} from '../../../sdk/contract/types.ts';
import type { Topic } from '../../../sdk/contract/vocabulary.ts';
import { almaty } from '../../dates.ts';
import type { Desk } from '../desk.ts';
import type { CaseWords } from '../locales/case.ts';
import type { ActFieldName } from '../locales/case-act-words.ts';

/** What somebody has typed, by the name of the field; of ticked boxes, the names with commas between. */
export type Values = Readonly<Record<string, string>>;

/** Acts as the desk names them. Taking note is an answer to the service, and a dialog of its own to people; so is a photo's. */
export type ActName = DeskAct | 'noted' | 'uncover';

/** Which of several things an act is about: a further word of the citizen, another appeal, or a photo. */
export interface About {
  readonly seq?: number;
  readonly into?: string;
  readonly photo?: string;
}

/** Whether the service would let the reader do it now. A photo is no act of the law: whether it is covered is asked of the photo. */
export function isOpen(act: ActName, { may }: Pick<DeskCase, 'may'>): boolean {
  if (act === 'uncover') return true;
  return may.includes(act === 'noted' ? 'answer' : act);
}

export type Option = readonly [value: string, label: string];

export interface Field {
  /** As in the request. */
  readonly name: string;
  /** Where the words of the label are, if not under the name. */
  readonly label?: ActFieldName;
  /** Where the service looks for it, if not under the name. */
  readonly path?: string;
  readonly kind: 'text' | 'line' | 'date' | 'select' | 'checks';
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly min?: string;
  readonly max?: string;
  readonly length?: number;
  readonly lang?: 'kk' | 'ru' | 'any';
  readonly hint?: string;
  /** Asked for only then. */
  readonly when?: (values: Values) => boolean;
}

export interface ActForm {
  readonly endpoint: { readonly method: string; readonly path: string };
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields: readonly Field[];
  readonly initial: Values;
  /** What the person should know before they begin. */
  readonly told?: string;
  /** Words of the citizen that the act is about. */
  readonly quote?: string;
  readonly warning?: (values: Values) => string;
  /** What follows from a change, as long as nobody has written something else. */
  readonly derive?: (values: Values, before: Values) => Values;
  /** Number of another appeal that changes with this one: its version is asked for. */
  readonly other?: (values: Values) => string;
  /** The request, without the version. */
  readonly body: (values: Values) => object;
}

/** What is known when somebody acts on a case. */
export interface CaseContext {
  readonly found: DeskCase;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  /** Where appeals of the agency lie, with their names. */
  readonly territories: QueueChoices['territories'];
  /** Who may be given the case, the person included. */
  readonly colleagues: readonly Pick<Colleague, 'id' | 'name'>[];
  /** What the agency's rules say of it, once that has been asked. */
  readonly routing: AppealRouting | undefined;
  readonly me: { readonly id: string; readonly official: string | null };
  readonly now: Date;
  /** Local day. */
  readonly today: string;
}

/** What the service has said about a case and its agency. */
export interface CaseFound extends Pick<CaseContext, 'found' | 'colleagues' | 'territories' | 'routing'> {
  readonly profile: AgencyProfile;
}

/** A case as the person at this desk may act on it today. */
export function contextOf(
  { session }: Pick<Desk, 'session'>,
  { found, profile, colleagues, territories, routing }: CaseFound,
): CaseContext {
  const { id, name, official } = session.person;
  const now = new Date();
  return {
    found,
    officials: profile.officials,
    topics: profile.topics,
    colleagues: [{ id, name }, ...colleagues.filter((colleague) => colleague.id !== id)],
    territories,
    routing,
    me: { id, official },
    now,
    today: almaty(now.toISOString()).day,
  };
}

type Limits = {
  readonly max: number;
  readonly required?: boolean;
  readonly hint?: string;
  readonly lang?: Field['lang'];
};

export const text = (name: string, { max, required = false, hint = '', lang = 'any' }: Limits): Field => ({
  name,
  kind: 'text',
  length: max,
  required,
  hint,
  lang,
});

export const line = (name: string, length: number): Field => ({ name, kind: 'line', length });

export const date = (
  name: string,
  limits: { readonly min?: string; readonly max?: string; readonly hint?: string },
): Field => ({
  name,
  kind: 'date',
  required: true,
  ...limits,
});

export const choice = (name: string, options: readonly Option[], required = false): Field => ({
  name,
  kind: 'select',
  options,
  required,
});

export function optionsOf<K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>): Option[] {
  return keys.map((key) => [key, names[key]]);
}

export function officialOptions(officials: readonly Official[], { shared: { lang } }: CaseWords): Option[] {
  return officials.map(({ id, name, position }) => [id, `${name}, ${position[lang] ?? position.kk}`]);
}

/** One of the people who answer for the agency. */
export function officialChoice(name: string, officials: readonly Official[], words: CaseWords): Field {
  return choice(name, [['', words.acts.none], ...officialOptions(officials, words)], true);
}
