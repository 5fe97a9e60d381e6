/** Codes as people type them, checked before anything is sent. Apart from the other errors: who only reads has no code. */
import { parseCode } from '../contract/code.ts';
import { isJauapError, JauapError } from '../errors.ts';

/** The code is mistyped: its check character does not fit. Nothing was sent. */
export class CodeError extends JauapError {
  override readonly name = 'CodeError';
}

export function isCodeError(error: unknown): error is CodeError {
  return isJauapError(error) && error.name === 'CodeError';
}

/** The code as the operations need it, without separators. @throws CodeError if it is mistyped. */
export function checkedCode(typed: string): string {
  const code = parseCode(typed);
  if (!code) throw new CodeError('Mistyped code');
  return code;
}
