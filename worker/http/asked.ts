/**
 * What an address has asked for, as it was judged: the same is asked for in another language. Without the place in a list, which other
 * words would not find.
 * @param given what the address had, by name.
 */
export function askedOf(
  given: readonly (readonly [name: string, value: unknown])[],
  query: object,
): Readonly<Record<string, string>> {
  const names = given.map(([name]) => name);
  const asked = Object.entries(query).filter(([name]) => names.includes(name) && name !== 'cursor');
  return Object.fromEntries(asked.map(([name, value]) => [name, `${value}`]));
}
