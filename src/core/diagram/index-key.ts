const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
/** As many as a key of two digits tells apart; a third follows behind them. */
const short = base * base;

/** Order keys of the canvas that sort like the numbers 0 to 242,171. */
export function indexKey(order: number): string {
  if (order < short) return `b${digit(order / base)}${digit(order)}`;
  const rest = order - short;
  return `c${digit(rest / short)}${digit(rest / base)}${digit(rest)}`;
}

function digit(value: number): string {
  return digits.charAt(Math.floor(value) % base);
}
