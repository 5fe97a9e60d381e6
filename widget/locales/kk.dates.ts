/** In the dative, whose suffix is always two letters: -ға, -ге or -ке, as the vowels and the last sound of the month ask. */
const MONTHS =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );

/** By an own table: Chromium has no Kazakh one and writes «2026 M11 21». */
export const dative = (day: string) => `${day.slice(0, 4)} жылғы ${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1]}`;
