/** The habits of the house, as functions from a source to the sentences that say what is wrong with it. */
import type { Source } from './sources.ts';
import { importsOf, withoutComments } from './sources.ts';

/** Lists of names: an index, the contract's schemas, and the tables of rooms and operations. They depend on nothing they list. */
const LISTS =
  /(^|\/)index\.ts$|^sdk\/contract\/schema\.ts$|^widget\/desk\/rooms\.ts$|^worker\/(http\/operations|routes\/desk-rooms)\.ts$/;

export const LIMITS = {
  fileLines: 300,
  fileLinesWithReason: 400,
  functionLines: 60,
  reportedLines: 45,
  imports: 12,
  testImports: 14,
};

/** A file may be longer if its head says why; this is how the sentence begins. */
const REASON = /Longer than 300 lines:/;
const HEAD_LINES = 12;

/** Marks of unfinished work, put together so that this file does not carry them. */
const UNFINISHED = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);

/** Paths that exist on one machine only. */
const MACHINE_PATH = /(?<![\w.:/-])\/(?:work|home|root|tmp|Users|var\/folders)\/[\w.-]+/;

export interface FunctionLength {
  readonly line: number;
  readonly lines: number;
  readonly head: string;
}

const OPENS = /(?:\bfunction\b.*|=>|\)(?:: .+)?) \{$/;
const NO_FUNCTION = /^\s*(?:\}? ?(?:else )?(?:if|for|while|switch|catch|with)\b|(?:describe|suite)(?:\.\w+)?\()/;

/**
 * Functions with their lengths, read from the indentation that the formatter guarantees: the body ends at the first line that
 * is indented like its opening line and starts with a brace. A `describe` is a list of tests and not counted.
 */
export function functionLengths({ text }: Source): FunctionLength[] {
  const lines = withoutComments(text).split('\n');
  return lines.flatMap((head, index) => {
    if (!OPENS.test(head) || NO_FUNCTION.test(head)) return [];
    const indent = /^ */.exec(head)?.[0] ?? '';
    const end = lines.findIndex((line, at) => at > index && line.startsWith(`${indent}}`));
    return end < 0 ? [] : [{ line: index + 1, lines: end - index + 1, head: head.trim() }];
  });
}

function sizeFaults(source: Source): string[] {
  const length = source.text.trimEnd().split('\n').length;
  const excused = REASON.test(source.text.split('\n').slice(0, HEAD_LINES).join('\n'));
  const limit = excused ? LIMITS.fileLinesWithReason : LIMITS.fileLines;
  const listing = LISTS.test(source.path);
  // A test of a whole path meets the rooms along it.
  const mayImport = source.path.startsWith('test/') ? LIMITS.testImports : LIMITS.imports;
  const imports = listing ? 0 : new Set(importsOf(source).map(({ target }) => target)).size;
  return [
    ...(length > limit ? [`${length} lines, at most ${limit}`] : []),
    ...(imports > mayImport ? [`imports ${imports} modules, at most ${mayImport}`] : []),
    ...functionLengths(source)
      .filter(({ lines }) => lines > LIMITS.functionLines)
      .map(({ line, lines }) => `the function at line ${line} has ${lines} lines, at most ${LIMITS.functionLines}`),
  ];
}

function textFaults({ text }: Source): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(UNFINISHED.test(line) ? [`line ${index + 1} is unfinished: ${line.trim()}`] : []),
      ...(MACHINE_PATH.test(line) ? [`line ${index + 1} names a path of one machine: ${line.trim()}`] : []),
    ]);
}

const named = (source: Source, faults: readonly string[]): string[] =>
  faults.map((fault) => `${source.path}: ${fault}`);

/** Faults of a piece of code. */
export const codeFaults = (source: Source): string[] => named(source, [...sizeFaults(source), ...textFaults(source)]);

/** Faults of any other text. */
export const proseFaults = (source: Source): string[] => named(source, textFaults(source));
