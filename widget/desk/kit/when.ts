const two = (number: number) => String(number).padStart(2, '0');

/** An instant as day and time where the reader is; `date` writes a day out in their language. */
export function when(instant: string, date: (day: string) => string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
