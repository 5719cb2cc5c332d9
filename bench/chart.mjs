import { goalText } from './rows.mjs';

const [left, scale, most] = [250, 300, 1.6];
const escaped = (/** @type {string} */ text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Ratios to the bare page as bars, with a tick at each goal, and below them the checker from 10 to 10,000 components.
 * @param {readonly import('./rows.mjs').Comparison[]} rows
 * @param {import('./checker-run').CheckerMeasure} checker
 * @returns {string} an SVG file
 */
export function drawChart(rows, checker) {
  const below = rows.length * 34 + 90;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="${below + 300}" font-family="sans-serif" font-size="13" fill="#14191b">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="24" font-weight="600">Ratio to a bare page with the same tldraw and React; the tick is the goal</text>
${rows.map((row, at) => drawBar(row, 42 + at * 34)).join('\n')}
<text x="${left}" y="${below - 12}" font-weight="600">A full check, median ms, against components (and as many arrows); both axes logarithmic</text>
${drawCurve(checker, below)}
</svg>
`;
}

/** @param {import('./rows.mjs').Comparison} row @param {number} y */
function drawBar(row, y) {
  const { name, value, goal, met, product, bare, unit } = row;
  const length = Math.min(value, most) * scale;
  const tick = goal === null ? '' : `<path d="M${left + goal * scale} ${y - 4}v28" stroke="#14191b" stroke-width="2"/>`;
  return `<text x="${left - 12}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
<rect x="${left}" y="${y}" width="${length}" height="20" fill="${met === false ? '#c81e4a' : '#04746b'}"/>${tick}
<text x="${left + Math.max(length, (goal ?? 0) * scale) + 10}" y="${y + 15}">${escaped(`${value}${goalText(row)}: ${product} / ${bare} ${unit}`)}</text>`;
}

/** @param {import('./checker-run').CheckerMeasure} checker @param {number} top */
function drawCurve({ rows }, top) {
  const x = (/** @type {number} */ size) => left + ((Math.log10(size) - 1) / 3) * 500;
  const y = (/** @type {number} */ ms) => top + 250 - ((Math.log10(ms) + 1) / 4) * 230;
  const points = rows.map(({ size, totalMs }) => `${x(size).toFixed(1)},${y(totalMs).toFixed(1)}`);
  const dots = rows.map(
    ({ size, totalMs }) => `<circle cx="${x(size)}" cy="${y(totalMs)}" r="3.5" fill="#04746b"/>
<text x="${x(size)}" y="${y(totalMs) - 10}" text-anchor="middle">${totalMs.toFixed(totalMs < 10 ? 1 : 0)}</text>
<text x="${x(size)}" y="${top + 275}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  return `<path d="M${left - 20} ${top + 255}h540" stroke="#14191b"/>
<path d="M${x(1000) - 30} ${y(8)}h60" stroke="#c81e4a" stroke-width="2"/><text x="${x(1000) + 36}" y="${y(8) + 4}" fill="#c81e4a">goal 8</text>
<polyline points="${points.join(' ')}" fill="none" stroke="#04746b" stroke-width="2"/>
${dots.join('\n')}`;
}
