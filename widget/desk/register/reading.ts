/** The entered fields as the contract wants them. Pure; what is wrong with them the service says. */

/** Hours by which Kazakhstan is ahead of UTC; a fixed offset, as the service counts with. */
const OFFSET = '+05:00';

const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** A field that may be left out. */
function optional(data: FormData, name: string): Record<string, string> {
  const text = textOf(data, name);
  return text ? { [name]: text } : {};
}

export function readAppeal(data: FormData): object {
  const email = textOf(data, 'email');
  const receivedAt = textOf(data, 'receivedAt');
  return {
    channel: textOf(data, 'channel'),
    kind: textOf(data, 'kind'),
    topic: textOf(data, 'topic'),
    lang: textOf(data, 'lang'),
    text: textOf(data, 'text'),
    ...optional(data, 'place'),
    ...optional(data, 'link'),
    ...(email && { contact: { email } }),
    // What is typed is the time on the wall in Kazakhstan, wherever the computer thinks it is.
    ...(receivedAt && { receivedAt: new Date(`${receivedAt}${OFFSET}`).toISOString() }),
    consent: { processing: data.has('processing'), publication: data.has('publication') },
  };
}

export function readPublication(data: FormData): object {
  const source = Object.fromEntries(['url', 'title', 'outlet', 'on'].map((name) => [name, textOf(data, name)]));
  return {
    source,
    topic: textOf(data, 'topic'),
    lang: textOf(data, 'lang'),
    text: textOf(data, 'text'),
    ...optional(data, 'place'),
  };
}
