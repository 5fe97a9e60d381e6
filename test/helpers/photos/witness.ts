/** A text that says where it was planted, and by which it is found again. */
const MARK = 'WITNESS';

export const witness = (place: string): string => `${MARK}-${place}`;

/** Places whose text stands in the bytes, in Latin-1 or UTF-16. */
export function witnesses(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...`${text}\n${text.replaceAll('\0', '')}`.matchAll(new RegExp(`${MARK}-([a-z0-9-]+)`, 'g'))].map(
    ([, place = '']) => place,
  );
}
