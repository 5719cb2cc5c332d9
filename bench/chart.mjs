/**
 * Ratios to the bare page as bars, with a tick at each goal.
 * @param {readonly { name: string; goal: string; ratio: number; met: boolean }[]} rows
 * @returns {string} an SVG file
 */
export function drawChart(rows) {
  const scale = 300;
  const height = rows.length * 34 + 60;
  const bars = rows.map((row, at) => {
    const y = 40 + at * 34;
    const goal = Number(row.goal.slice(3));
    const colour = row.met ? '#04746b' : '#c81e4a';
    return [
      `<text x="220" y="${y + 15}" text-anchor="end">${row.name}</text>`,
      `<rect x="232" y="${y}" width="${Math.min(row.ratio, 2) * scale}" height="20" fill="${colour}"/>`,
      `<line x1="${232 + goal * scale}" x2="${232 + goal * scale}" y1="${y - 4}" y2="${y + 24}" stroke="#14191b" stroke-width="2"/>`,
      `<text x="${240 + Math.min(row.ratio, 2) * scale}" y="${y + 15}">${row.ratio} (${row.goal.replace('<', '&lt;').replace('>', '&gt;')})</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="232" y="22" font-weight="600">Ratio to a bare page with the same tldraw and React; the tick is the goal</text>
${bars.join('\n')}
</svg>
`;
}
