/** A desk at a test page: the answer editor of a real appeal, against the real worker. */
import { fixture, html } from '@open-wc/testing';
import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase, Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/answer/answer-editor.ts';
import type { JauapDeskAnswer } from '../../../widget/desk/answer/answer-editor.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import type { Desk } from '../../../widget/desk/desk.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import { workerAddress } from '../../helpers/worker-address.ts';
import { AGENCY, inside, publish, textOf } from '../support.ts';

const session = (lang: AnswerLanguage, scopes: readonly Scope[]): Session => ({
  person: { id: 'officer-1', name: 'Айгүл Сейітова', roles: ['officer'], official: 'head-roads', lang },
  agency: { id: AGENCY, prefix: 'KOK', names: { kk: 'Көкшетау қаласының әкімдігі' } },
  scopes: [...scopes],
  freshUntil: '2099-01-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
});

export interface Sitting {
  readonly desk: Desk;
  /** What was said to a screen reader, and where the person was led. */
  readonly said: string[];
  readonly gone: string[];
}

export async function sit(lang: AnswerLanguage = 'ru', scopes: readonly Scope[] = SCOPES): Promise<Sitting> {
  const { staffToken } = await workerAddress();
  const client = new DeskClient({ headers: { Authorization: `Bearer ${staffToken}` } });
  const said: string[] = [];
  const gone: string[] = [];
  const desk = createDesk(client, session(lang, scopes), {
    lang,
    say: (text) => said.push(text),
    go: (path) => gone.push(path),
  });
  return { desk, said, gone };
}

export const readCase = ({ desk }: Sitting, number: string): Promise<DeskCase> =>
  desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });

/** The editor of an appeal; a new published Kazakh one if no number is given. */
export async function openEditor(sitting: Sitting, number?: string): Promise<JauapDeskAnswer> {
  const found = await readCase(sitting, number ?? (await publish()));
  const editor = await fixture<JauapDeskAnswer>(
    html`<jauap-desk-answer .desk=${sitting.desk} .case=${found}></jauap-desk-answer>`,
  );
  await waitUntil(() => (inside(editor, '#official') as HTMLSelectElement | null)?.options.length === 2, 'is filled');
  return editor;
}

export async function write(editor: Element, selector: string, text: string): Promise<void> {
  const field = inside<HTMLInputElement>(editor, selector);
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await (editor as JauapDeskAnswer).updateComplete;
}

export function press(editor: Element, words: string): void {
  const buttons = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find((one) => one.textContent?.trim() === words || one.ariaLabel === words);
  if (!button) throw new Error(`no button «${words}», but: ${textOf(editor).slice(0, 400)}`);
  button.click();
}

export const GOOD = {
  kk: 'Орындалды: Абай көшесіндегі шам 2026 жылғы 16 қарашада ауыстырылды. Көктемде тағы тексереміз.',
  ru: 'Сделано: фонарь на улице Абая заменили 16 ноября 2026 года. Весной проверим ещё раз.',
};
