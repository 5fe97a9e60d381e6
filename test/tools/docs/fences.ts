/** Fenced blocks of Markdown. Pure: the tests in the browser read them too. */

export interface Fence {
  readonly lang: string;
  /** What stands after the language, such as `account` in `sh account`: how the block is checked. No reader sees it. */
  readonly mark: string;
  readonly text: string;
}

/** Every fenced block, in its order. */
export const fencesIn = (source: string): Fence[] =>
  Array.from(
    source.matchAll(/^```([^\s`]*)[ \t]*([^\n`]*)\n([\s\S]*?)^```[ \t]*$/gm),
    ([, lang = '', mark = '', text = '']) => ({
      lang,
      mark: mark.trim(),
      text,
    }),
  );
