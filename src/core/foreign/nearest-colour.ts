/** The canvas's colours that have a hue, with their light-theme values. */
const palette: readonly (readonly [name: string, rgb: Rgb])[] = [
  ['light-violet', [224, 133, 244]],
  ['violet', [174, 62, 201]],
  ['blue', [68, 101, 233]],
  ['light-blue', [75, 161, 241]],
  ['yellow', [241, 172, 75]],
  ['orange', [225, 105, 25]],
  ['green', [9, 146, 104]],
  ['light-green', [76, 176, 94]],
  ['light-red', [248, 119, 125]],
  ['red', [224, 49, 49]],
];

type Rgb = readonly [number, number, number];

/** Whether a colour is paper rather than paint: none at all, or nearly white. */
export function isPaper(colour: string): boolean {
  const rgb = parse(colour);
  return rgb === null || Math.min(...rgb) >= 0xea;
}

/** The canvas's colour that is nearest to a colour of a file; black for what is none. */
export function nearestColour(colour: string): string {
  const rgb = parse(colour);
  if (rgb === null) return 'black';
  if (Math.max(...rgb) - Math.min(...rgb) < 24) return Math.max(...rgb) < 100 ? 'black' : 'grey';
  // Light paint keeps its hue only when it is compared as pure as it can be.
  const pure = saturated(rgb);
  let [best, distance] = ['black', Infinity];
  for (const [name, [r, g, b]] of palette) {
    const here = (pure[0] - r) ** 2 + (pure[1] - g) ** 2 + (pure[2] - b) ** 2;
    if (here < distance) [best, distance] = [name, here];
  }
  return best;
}

/** The first colour that is written in hexadecimal; draw.io writes one for light and one for dark paper. */
function parse(colour: string): Rgb | null {
  const [, hex = ''] = /#([0-9a-f]{6}|[0-9a-f]{3})/i.exec(colour) ?? [];
  if (hex === '') return null;
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const part = (at: number) => parseInt(full.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

function saturated(rgb: Rgb): Rgb {
  const [low, high] = [Math.min(...rgb), Math.max(...rgb)];
  if (high < 150) return rgb;
  const [r, g, b] = rgb;
  const spread = (value: number) => 40 + ((value - low) / (high - low)) * 190;
  return [spread(r), spread(g), spread(b)];
}
