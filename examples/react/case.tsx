import type { Client, VerdictInput } from 'jauap';
import { isApiError, isCodeError } from 'jauap';
import type { FormEvent, ReactNode } from 'react';
import { dateWords } from './dates.ts';
import { useJauapCase } from './use-jauap-case.ts';
import type { Lang, Words } from './words.ts';

/** An appeal opened by its number and code: the answer, and what its citizen may do now. */
export function Case({ client, lang, words }: { client: Client; lang: Lang; words: Words }) {
  const { tag, tracked, error, open, followUp, verdict, withdraw, revokeConsent } = useJauapCase(client);
  const may = tracked?.may;
  const answer = tracked?.appeal.answer;
  const said = answer && (answer.texts[lang] ?? answer.texts.ru ?? answer.texts.kk);
  const ask = (question: string, act: () => unknown) => () => confirm(question) && act();
  return (
    <section aria-labelledby="case">
      <h2 id="case">{words.check}</h2>
      <Ask
        id="opened"
        button={words.find}
        onSend={(data) => open(typed(data, 'case-number'), typed(data, 'case-code'))}
      >
        <Field name="case-number" label={words.number} />
        <Field name="case-code" label={words.code} />
      </Ask>
      <p role="status">{tag === 'busy' && words.loading}</p>
      {tag === 'failed' && <p role="alert">{wordsFor(error, words)}</p>}
      {tracked && (
        <div id="tracked">
          <p lang={tracked.appeal.lang}>{tracked.original.text}</p>
          <p className="quiet">
            {words.due}: {dateWords(tracked.clock.dueOn, lang)}
          </p>
          <p>{said ?? words.noAnswer}</p>
          {tracked.followUps.map(({ text, at }) => (
            <p key={at}>{text}</p>
          ))}
        </div>
      )}
      {may?.followUp && (
        <Ask id="follow-up" button={words.send} onSend={(data) => followUp(typed(data, 'more'))}>
          <Field name="more" label={words.followUp} />
        </Ask>
      )}
      {may?.verdict && (
        <Ask id="verdict" button={words.send} onSend={(data) => verdict(verdictOf(data))}>
          <Choice name="solved" label={words.solved} options={words.solvedOptions} />
          <Choice name="clear" label={words.clear} options={words.clearOptions} />
        </Ask>
      )}
      {may?.withdraw && (
        <button id="withdraw" type="button" className="plain" onClick={ask(words.withdrawAsk, withdraw)}>
          {words.withdraw}
        </button>
      )}{' '}
      {may?.revoke && (
        <button id="revoke" type="button" className="plain" onClick={ask(words.revokeAsk, revokeConsent)}>
          {words.revoke}
        </button>
      )}
    </section>
  );
}

interface AskProps {
  id: string;
  button: string;
  onSend: (data: FormData) => Promise<boolean>;
  children: ReactNode;
}

/** A small form. What was typed stays until it has arrived. */
function Ask({ id, button, onSend, children }: AskProps) {
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (await onSend(new FormData(form))) form.reset();
  }
  return (
    <form id={id} onSubmit={send}>
      {children}
      <button type="submit">{button}</button>
    </form>
  );
}

function Field({ name, label }: { name: string; label: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} required minLength={5} maxLength={1500} autoComplete="off" />
    </div>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: Record<string, string> }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {Object.entries(options).map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} required /> {text}
        </label>
      ))}
    </fieldset>
  );
}

const typed = (data: FormData, name: string): string => String(data.get(name)).trim();

const verdictOf = (data: FormData): VerdictInput => ({
  solved: typed(data, 'solved') as VerdictInput['solved'],
  clear: typed(data, 'clear') === 'yes',
});

function wordsFor(error: unknown, words: Words): string {
  if (isCodeError(error)) return words.mistyped;
  return isApiError(error) && error.code === 'not_found' ? words.notFound : words.failed;
}
