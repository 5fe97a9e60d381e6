import { parseCode } from '../contract/code.ts';
import { CodeError } from '../errors.ts';

/** The code as the operations need it, without separators. @throws CodeError if it is mistyped. */
export function checkedCode(typed: string): string {
  const code = parseCode(typed);
  if (!code) throw new CodeError('Mistyped code');
  return code;
}
