import type { Submitted } from 'jauap';
import { useEffect, useRef } from 'react';
import { dateWords } from './dates.ts';
import type { Lang, Words } from './words.ts';

interface ReceiptProps extends Submitted {
  lang: Lang;
  words: Words;
  onAgain: () => void;
}

/** Number, code and due date: the only moment at which the code is seen. */
export function Receipt({ receipt, code, lang, words, onAgain }: ReceiptProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section id="receipt" aria-labelledby="accepted">
      <h2 id="accepted" ref={heading} tabIndex={-1}>
        {words.accepted}
      </h2>
      <dl>
        <dt>{words.number}</dt>
        <dd id="number">{receipt.number}</dd>
        <dt>{words.code}</dt>
        <dd id="code">{code}</dd>
        <dt>{words.due}</dt>
        <dd>{dateWords(receipt.clock.dueOn, lang)}</dd>
      </dl>
      <p>{words.keep}</p>
      <button type="button" onClick={onAgain}>
        {words.again}
      </button>
    </section>
  );
}
