/** Dates where the person is, from the wall clock in ms since 1970. */

/** "2026-11-23" */
export function localDate(wall: number): string {
  const date = new Date(wall);
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** "2026-11-23 14:05" */
export function localDateTime(wall: number): string {
  const date = new Date(wall);
  return `${localDate(wall)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
