const second = 1000;
const day = 24 * 60 * 60 * second;

/** "26:18"; from an hour on "1:05:00". Whole seconds, cut off. */
export function clockText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / second));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${two(minutes)}:${two(total % 60)}`;
}

/** "26 minutes 18 seconds", for reading aloud. */
export function spokenTime(ms: number): string {
  const total = Math.max(0, Math.floor(ms / second));
  const minutes = Math.floor(total / 60);
  const count = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`;
  return `${count(minutes, 'minute')} ${count(total % 60, 'second')}`;
}

/** How long ago a day was, by the calendar of the person: "today", "yesterday", "9 days ago", "3 weeks ago". */
export function dayText(at: number, now: number): string {
  const startOfDay = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Rounded: a day with a change to summer time is 23 or 25 hours long.
  const days = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 63) return `${Math.floor(days / 7)} weeks ago`;
  return dateText(at);
}

/** "22 November 2026". */
export function dateText(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** "a moment ago", "4 s ago", "3 min ago". */
export function agoText(ms: number): string {
  if (ms < 2 * second) return 'a moment ago';
  if (ms < 60 * second) return `${Math.floor(ms / second)} s ago`;
  return `${Math.floor(ms / (60 * second))} min ago`;
}
