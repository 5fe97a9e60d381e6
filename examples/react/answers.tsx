import type { Client, FeedFilter, PublicAppeal } from 'jauap';
import { dateWords } from './dates.ts';
import { useJauapFeed } from './use-jauap.ts';
import type { Lang, Words } from './words.ts';

const ANSWERED: FeedFilter = { status: 'answered', limit: 3 };

/** The latest answers in a look of one's own. */
export function Answers({ client, lang, words }: { client: Client; lang: Lang; words: Words }) {
  const { items, tag, more } = useJauapFeed(client, ANSWERED);
  const says = { loading: words.loading, failed: words.failed, ready: items.length ? '' : words.empty };
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <ul id="feed" className="list">
        {items.map((appeal) => (
          <Entry key={appeal.number} appeal={appeal} lang={lang} />
        ))}
      </ul>
      <p role="status">{says[tag]}</p>
      {more && (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </section>
  );
}

function Entry({ appeal, lang }: { appeal: PublicAppeal; lang: Lang }) {
  const { number, text, answer } = appeal;
  // An official answers in one language or in both.
  const said = answer && (answer.texts[lang] ? lang : answer.texts.ru ? 'ru' : 'kk');
  return (
    <li>
      <p className="quiet">{number}</p>
      {text && <p lang={appeal.lang}>{text}</p>}
      {answer && said && (
        <>
          <p lang={said}>{answer.texts[said]}</p>
          <p className="quiet">
            {answer.official.name}, {answer.official.position[lang] ?? answer.official.position.kk},{' '}
            {dateWords(answer.answeredAt, lang)}
          </p>
        </>
      )}
    </li>
  );
}
