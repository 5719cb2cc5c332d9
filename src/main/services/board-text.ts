import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { richText } from '../../core/diagram/rich-text';
import { isFields } from '../../core/fields';

/** Blocks and marks that the canvas's text editor knows; anything else would stop it from showing the shape. */
const known = new Set([
  ...['doc', 'paragraph', 'text', 'hardBreak', 'bulletList', 'orderedList', 'listItem', 'heading', 'blockquote'],
  ...['codeBlock', 'horizontalRule', 'bold', 'italic', 'strike', 'code', 'link', 'highlight'],
]);

/** Rich texts with parts that the editor does not know become plain paragraphs of the same words; a notice counts them. */
export function plainUnknownText(records: readonly CanvasRecord[]): {
  readonly records: readonly CanvasRecord[];
  readonly notices: readonly string[];
} {
  let changed = 0;
  const readable = records.map((record) => {
    const props = record['props'];
    if (!isFields(props) || props['richText'] === undefined || isKnown(props['richText'])) return record;
    changed += 1;
    return { ...record, props: { ...props, richText: paragraphs(props['richText']) } };
  });
  const texts = changed === 1 ? '1 text has' : `${changed} texts have`;
  const notices = changed === 0 ? [] : [`${texts} a formatting that is not known here; the words are kept, plain.`];
  return { records: readable, notices };
}

function isKnown(node: unknown): boolean {
  if (!isFields(node) || typeof node['type'] !== 'string' || !known.has(node['type'])) return false;
  if (node['type'] === 'text' && (typeof node['text'] !== 'string' || node['text'] === '')) return false;
  return listOf(node['content']).every(isKnown) && listOf(node['marks']).every(isKnown);
}

function paragraphs(document: unknown) {
  return richText(isFields(document) ? listOf(document['content']).map(wordsOf) : []);
}

function wordsOf(node: unknown): string {
  if (!isFields(node)) return '';
  return typeof node['text'] === 'string' ? node['text'] : listOf(node['content']).map(wordsOf).join(' ');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
