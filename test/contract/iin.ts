/**
 * ИИН for tests: made up, and told apart in another way than the module under test does it. Birth dates and serials are
 * random; whoever has such a number has it by chance.
 */
import fc from 'fast-check';

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
];

/** The check digit of eleven digits; `undefined` for a base that is never issued. */
export function checkDigit(base: string): number | undefined {
  return WEIGHTS.map((weights) => weights.reduce((sum, weight, i) => sum + weight * Number(base[i]), 0) % 11).find(
    (remainder) => remainder < 10,
  );
}

/** A real birth date, a century, and the right check digit. */
export function isValidIin(digits: string): boolean {
  const [, yy, mm, dd, century] = /^(\d\d)(\d\d)(\d\d)([1-6])\d{5}$/.exec(digits) ?? [];
  if (!century) return false;
  const iso = `${{ 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20 }[century]}${yy}-${mm}-${dd}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return real && checkDigit(digits.slice(0, 11)) === Number(digits[11]);
}

/** Every ИИН that stands in a text as whole groups of digits. */
export function iinsIn(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/\d+(?:[ .-]{1,3}\d+)*/g)) {
    const groups = run.split(/\D+/);
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j <= groups.length; j++) found.push(groups.slice(i, j).join(''));
    }
  }
  return found.filter(isValidIin);
}

const two = (n: number) => String(n).padStart(2, '0');
/** Any valid ИИН of somebody born since 1900. */
export const iin = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    fc.boolean(),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([born, female, serial]) => {
    const year = born.getUTCFullYear();
    const century = (year < 2000 ? 3 : 5) + Number(female);
    const date = two(year % 100) + two(born.getUTCMonth() + 1) + two(born.getUTCDate());
    return `${date}${century}${String(serial).padStart(4, '0')}`;
  })
  .filter((base) => checkDigit(base) !== undefined)
  .map((base) => `${base}${checkDigit(base)}`);
