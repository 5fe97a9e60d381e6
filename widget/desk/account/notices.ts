/** The form for mail to oneself. Pure. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DIGESTS } from '../../../sdk/contract/desk-vocabulary.ts';
import type { OwnNotices, OwnNoticesChange } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { selectField, textField } from '../kit/fields.ts';
import type { AccountWords } from '../locales/account.ts';

/** What is typed, as it is sent. */
function typed(form: HTMLFormElement): OwnNoticesChange {
  const { digest, email, lang } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  return { digest, email: email?.trim() || null, lang } as OwnNoticesChange;
}

/** How often, where to and in which language. @param wrong the address was refused. */
export function noticesForm(
  notices: OwnNotices,
  words: AccountWords,
  state: { readonly busy: boolean; readonly wrong: boolean },
  save: (change: OwnNoticesChange) => void,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(typed(event.currentTarget as HTMLFormElement));
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    ${selectField({ id: 'digest', label: words.digest, value: notices.digest, options: DIGESTS.map((one) => [one, words.digests[one]]) })}
    ${textField({ id: 'email', label: words.email, type: 'email', maxLength: LIMITS.emailMax, value: notices.email ?? '', error: state.wrong ? words.emailWrong : undefined })}
    ${selectField({
      id: 'lang',
      label: words.mailLanguage,
      value: notices.lang,
      options: [
        ['kk', 'Қазақша'],
        ['ru', 'Русский'],
      ],
    })}
    <div class="row"><button class="primary" ?disabled=${state.busy}>${words.save}</button></div>
  </form>`;
}
