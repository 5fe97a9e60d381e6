/** A page in React over the SDK: a form and a list of one's own, and the ready element below them. */
import { createClient } from 'jauap';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Answers } from './answers.tsx';
import { Case } from './case.tsx';
import { QuestionForm } from './question-form.tsx';
import type { Lang } from './words.ts';
import { WORDS } from './words.ts';

const AGENCY = 'kokshetau';
const client = createClient({ endpoint: 'https://jauap.example', agency: AGENCY });

function App() {
  const [lang, setLang] = useState<Lang>('kk');
  const words = WORDS[lang];
  const other = lang === 'kk' ? 'ru' : 'kk';
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title;
  }, [lang, words]);
  return (
    <>
      <button type="button" lang={other} onClick={() => setLang(other)}>
        {words.other}
      </button>
      <h1>{words.title}</h1>
      <QuestionForm client={client} lang={lang} words={words} />
      <Case client={client} lang={lang} words={words} />
      <Answers client={client} lang={lang} words={words} />
      <jauap-feed agency={AGENCY} lang={lang} />
    </>
  );
}

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
