import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Role } from '../../../sdk/contract/desk-vocabulary.ts';
import { ROLES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { StaffChange, StaffList, StaffMember } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { StaffWords } from '../locales/staff.ts';
import type { Terms } from '../locales/terms.ts';

/** What the form of a person is made of. */
export interface MemberForm {
  readonly words: StaffWords;
  readonly terms: Terms;
  readonly lang: AnswerLanguage;
  /** `undefined`: somebody new. */
  readonly member: StaffMember | undefined;
  readonly list: StaffList;
  /** Whether the service looks after them: then there are no roles to choose, but an agency. */
  readonly service: boolean;
  /** What is wrong with a field, in words. */
  readonly wrong: (field: string) => string | undefined;
}

/** What was filled in. */
export function readForm(form: HTMLFormElement, service: boolean): StaffChange & { agency?: string | null } {
  const data = new FormData(form);
  const text = (name: string) => data.get(name)?.toString().trim() ?? '';
  return {
    name: text('name'),
    roles: service ? ['admin'] : (data.getAll('roles') as Role[]),
    official: text('official') || null,
    email: text('email') || null,
    lang: text('lang') === 'ru' ? 'ru' : 'kk',
    ...(data.has('agency') && { agency: text('agency') || null }),
  };
}

export function memberFields(form: MemberForm): TemplateResult {
  const { words, member, list, service } = form;
  return html`
    ${field(form, 'name', html`<input id="name" name="name" maxlength="100" autocomplete="off" .value=${member?.name ?? ''} aria-describedby="name-wrong" aria-invalid=${form.wrong('name') !== undefined}>`)}
    ${service ? (member ? nothing : agencyField(form)) : rolesField(form)}
    ${
      list.officials.length > 0
        ? field(
            form,
            'official',
            html`<select id="official" name="official" aria-describedby="official-wrong">
      <option value="">${words.noOfficial}</option>
      ${list.officials.map(({ id, name }) => html`<option value=${id} ?selected=${member?.official === id}>${name}</option>`)}
    </select>`,
          )
        : nothing
    }
    ${field(form, 'email', html`<input id="email" name="email" type="email" maxlength="254" autocomplete="off" .value=${member?.email ?? ''} aria-describedby="email-hint email-wrong" aria-invalid=${form.wrong('email') !== undefined}>`, words.emailHint)}
    ${field(
      form,
      'lang',
      html`<select id="lang" name="lang">
      ${(['kk', 'ru'] as const).map((lang) => html`<option value=${lang} ?selected=${member?.lang === lang}>${words.langs[lang]}</option>`)}
    </select>`,
    )}`;
}

function field(
  { words, wrong }: MemberForm,
  name: 'name' | 'official' | 'email' | 'lang' | 'agency',
  control: TemplateResult,
  hint?: string,
): TemplateResult {
  return html`<div class="field"><label for=${name}>${words[name]}</label>
    ${hint ? html`<p id="${name}-hint" class="small soft">${hint}</p>` : nothing}
    ${control}
    <p id="${name}-wrong" class="alert">${wrong(name) ?? ''}</p></div>`;
}

function rolesField({ words, terms, member, wrong }: MemberForm): TemplateResult {
  return html`<fieldset aria-describedby="roles-wrong"><legend>${words.roles}</legend>
    ${ROLES.map(
      (
        role,
      ) => html`<label class="inline-check"><input type="checkbox" name="roles" value=${role} aria-invalid=${wrong('roles') !== undefined}
        .checked=${member?.roles.includes(role) ?? false}>${terms.roles[role]}</label>`,
    )}
    <p id="roles-wrong" class="alert">${wrong('roles') ?? ''}</p></fieldset>`;
}

function agencyField(form: MemberForm): TemplateResult {
  const { words, list, lang } = form;
  return field(
    form,
    'agency',
    html`<select id="agency" name="agency">
      <option value="">${words.service}</option>
      ${list.agencies.map(({ id, names }) => html`<option value=${id}>${names[lang] ?? names.kk}</option>`)}
    </select>`,
  );
}
