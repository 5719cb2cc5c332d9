import { failure, type Result } from '../result';
import type { Icon } from './component';

/** Elements that draw, groups, and gradients. No text, links, images, styles, scripts, filters or uses. */
const elements = new Set([
  ...['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'],
  ...['defs', 'linearGradient', 'radialGradient', 'stop'],
]);
const attributes = new Set([
  ...['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'width', 'height'],
  ...['transform', 'fill', 'fill-rule', 'fill-opacity', 'clip-rule', 'opacity', 'stroke', 'stroke-width'],
  ...['stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'id', 'gradientTransform', 'gradientUnits', 'offset', 'stop-color', 'stop-opacity'],
]);

const document = /^\s*<svg((?:\s+[\w:-]+="[^"]*")*)\s*>([\s\S]*)<\/svg>\s*$/;
const ownAttributes = /\s+(?:xmlns(?::\w+)?|viewBox|width|height|version|id)="[^"]*"/g;
const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
/** A colour that is a gradient of the same drawing. */
const localGradient = /^url\(#([\w-]+)\)$/;

/**
 * Reads the drawing of a component from the text of an SVG file. It is put into the page as it is, so only plain shapes
 * with plain attributes pass; everything else fails with a sentence that names it. Ids get `name` before them, because
 * many icons stand in one page.
 */
export function readIcon(name: string, svg: string): Result<Icon> {
  const [, head, inside] = document.exec(svg) ?? [];
  if (head === undefined || inside === undefined) return failure('this is not one <svg> element and nothing else');
  const viewBox = /\sviewBox="([-\d.\s]+)"/.exec(head)?.[1];
  if (viewBox === undefined) return failure('the <svg> element needs a viewBox of four numbers');
  const body = inside.replace(/>\s+</g, '><').trim();
  // Colours and widths that stand on the root belong to everything in it.
  const inherited = head.replace(ownAttributes, '');
  const whole = inherited.trim() === '' ? body : `<g${inherited}>${body}</g>`;
  const problem = problemIn(whole);
  if (problem !== null) return failure(problem);
  const own = whole.replace(/ id="([\w-]+)"/g, ` id="${name}-$1"`).replace(/"url\(#([\w-]+)\)"/g, `"url(#${name}-$1)"`);
  return { ok: true, value: { viewBox: viewBox.trim(), body: own } };
}

function problemIn(inside: string): string | null {
  const rest = inside.replace(tag, '').trim();
  if (rest !== '') return `only shapes may stand here, not "${rest.slice(0, 40)}"`;
  const open: string[] = [];
  for (const [, closing, name = '', attributesText = '', selfClosing] of inside.matchAll(tag)) {
    if (!elements.has(name)) return `<${name}> is not a plain shape`;
    const bad = badAttribute(attributesText);
    if (bad !== null) return `<${name}> may not have ${bad}`;
    if (closing === '/' && open.pop() !== name) return `</${name}> closes what is not open`;
    if (closing === '' && selfClosing === '') open.push(name);
  }
  return open.length === 0 ? null : `<${open.join('> <')}> is not closed`;
}

function badAttribute(text: string): string | null {
  for (const [whole, name = '', value = ''] of text.matchAll(attribute)) {
    const points = /url|script/i.test(value);
    if (!attributes.has(name) || (points && !localGradient.test(value))) return whole;
  }
  return null;
}
