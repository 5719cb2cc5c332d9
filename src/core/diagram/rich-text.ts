const maxNodes = 20_000;
const blocks = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote']);

/** The words of a rich-text document (ProseMirror JSON), a line for each paragraph; '' for anything else. */
export function plainText(document: unknown): string {
  const lines: string[] = [''];
  // An explicit stack: a document nested 50,000 deep must not end the program.
  const stack: unknown[] = [document];
  for (let visited = 0; stack.length > 0 && visited < maxNodes; visited++) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown }; // fields checked below
    if (type === 'hardBreak' || (typeof type === 'string' && blocks.has(type) && lines.at(-1) !== '')) lines.push('');
    if (type === 'text' && typeof text === 'string') lines[lines.length - 1] += text;
    if (Array.isArray(content)) for (let index = content.length - 1; index >= 0; index--) stack.push(content[index]);
  }
  return tidy(lines.join('\n'));
}

/** A rich-text document with a paragraph for each line. The canvas refuses an empty text, so an empty line has none. */
export function richText(lines: readonly string[]) {
  const paragraph = (line: string) =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  return { type: 'doc', content: (lines.length > 0 ? lines : ['']).map(paragraph) };
}

/** Trims every line and leaves out empty ones. */
export function tidy(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
