import type { Client, Issue, SubmissionInput } from 'jauap';
import { isApiError } from 'jauap';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Receipt } from './receipt.tsx';
import type { Sending } from './use-jauap.ts';
import { useJauapSubmit } from './use-jauap.ts';
import type { Lang, Words } from './words.ts';

const TEXT_MIN = 30;
const TEXT_MAX = 1500;

/** A question to the agency. What was typed stays in the fields until it is accepted. */
export function QuestionForm({ client, lang, words }: { client: Client; lang: Lang; words: Words }) {
  const { state, submit, cancel, reset } = useJauapSubmit(client);
  const [missing, setMissing] = useState<readonly Issue[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const issues = missing.length ? missing : issuesOf(state);
  const wrong = (path: string) => {
    const code = issues.find((issue) => issue.path === path)?.code;
    return code && (words.issues[code] ?? words.issues.wrong_value);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are the reasons to look, not what is looked at.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]')?.focus();
  }, [missing, state]);

  if (state.tag === 'sent') return <Receipt {...state} lang={lang} words={words} onAgain={reset} />;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submission = read(new FormData(event.currentTarget), lang);
    const found = check(submission);
    setMissing(found);
    if (!found.length) void submit(submission as SubmissionInput);
  }

  return (
    <form id="question" ref={form} onSubmit={send} noValidate>
      {state.tag === 'failed' && !issues.length && (
        <p className="notice problem" role="alert" tabIndex={-1}>
          {words.unsent}
        </p>
      )}
      <div className="field">
        <label htmlFor="text">{words.text}</label>
        <p id="text-hint" className="hint">
          {words.textHint}
        </p>
        <textarea
          id="text"
          name="text"
          rows={6}
          maxLength={TEXT_MAX}
          aria-describedby="text-hint text-error"
          aria-invalid={Boolean(wrong('text'))}
        />
        <p id="text-error" className="error">
          {wrong('text')}
        </p>
      </div>
      {(['processing', 'publication'] as const).map((name) => (
        <div className="field check" key={name}>
          <input
            id={name}
            name={name}
            type="checkbox"
            aria-describedby={`${name}-error`}
            aria-invalid={Boolean(wrong(`consent.${name}`))}
          />
          <label htmlFor={name}>{words[name]}</label>
          <p id={`${name}-error`} className="error">
            {wrong(`consent.${name}`)}
          </p>
        </div>
      ))}
      <button type="submit">{words.send}</button>{' '}
      {state.tag === 'sending' && (
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      )}
      <p role="status">{state.tag === 'sending' && words.sending}</p>
    </form>
  );
}

function read(data: FormData, lang: Lang) {
  return {
    kind: 'request' as const,
    topic: 'unsure' as const, // The agency finds out who answers.
    lang,
    text: String(data.get('text')).trim(),
    consent: { processing: data.has('processing'), publication: data.has('publication') },
  };
}

/** What needs no service to be seen, said as the service says it. */
function check({ text, consent }: ReturnType<typeof read>): Issue[] {
  return [
    ...(text.length < TEXT_MIN ? [{ path: 'text', code: text ? 'too_short' : 'required' } as const] : []),
    ...(consent.processing ? [] : [{ path: 'consent.processing', code: 'required' } as const]),
  ];
}

const issuesOf = (state: Sending): readonly Issue[] =>
  state.tag === 'failed' && isApiError(state.error) ? state.error.issues : [];
