import { failure, type Result } from '../result';
import { grouped, limits } from './limits';

export interface MermaidSource {
  /** The text of one drawing, without what is no drawing: front matter, directives and comments are blank. */
  readonly text: string;
  /** Lines of the file before it. */
  readonly lineBefore: number;
  readonly notices: readonly string[];
}

const header = /^\s*(?:flowchart(?:-elk|-v2)?|graph)(?![\w-])/;
const fence = /^[ \t]*(?:[>*-][ \t]+)*(`{3,}|~{3,}|:{3})[ \t]*\{?[ \t]*mermaid\b[^\n]*$/;

/** Other drawings of Mermaid by the word that they begin with. */
const otherKinds: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^sequenceDiagram/, 'a sequence diagram'],
  [/^classDiagram/, 'a class diagram'],
  [/^stateDiagram/, 'a state diagram'],
  [/^erDiagram/, 'an entity-relationship diagram'],
  [/^gantt/, 'a Gantt chart'],
  [/^pie/, 'a pie chart'],
  [/^C4/, 'a C4 diagram'],
  [/^mindmap/, 'a mind map'],
  [/^timeline/, 'a timeline'],
  [
    /^(?:architecture|block|journey|gitGraph|quadrantChart|requirementDiagram|sankey|xychart|packet|kanban|radar|zenuml)/,
    'another kind of drawing',
  ],
];

/** Whether a text is Mermaid, or Markdown that holds some. */
export function holdsMermaid(text: string): boolean {
  const start = blanked(text.slice(0, 20_000)).trimStart();
  return (
    header.test(start) ||
    otherKinds.some(([kind]) => kind.test(start)) ||
    text.split('\n').some((line) => fence.test(line))
  );
}

/** Finds the flowchart in a Mermaid file, or the first one in a Markdown file. */
export function findFlowchart(file: string, name: string): Result<MermaidSource> {
  if (file.length > limits.mermaid) {
    return failure(
      `"${name}" has ${grouped(file.length)} characters; of a Mermaid text at most ${grouped(limits.mermaid)} are read.`,
    );
  }
  const text = file.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const whole = blanked(text);
  if (header.test(whole)) return { ok: true, value: { text: whole, lineBefore: 0, notices: [] } };
  const blocks = fencedBlocks(text).map((block) => ({ ...block, text: blanked(block.text) }));
  const first = blocks.find((block) => header.test(block.text));
  if (first !== undefined) {
    const others = blocks.length - 1;
    const rest = others === 1 ? '1 other Mermaid drawing' : `${others} other Mermaid drawings`;
    return {
      ok: true,
      value: { ...first, notices: others === 0 ? [] : [`The file has ${rest}; its first flowchart is here.`] },
    };
  }
  const other = (blocks[0]?.text ?? whole).trimStart();
  const kind = otherKinds.find(([pattern]) => pattern.test(other))?.[1];
  if (kind !== undefined) return failure(`"${name}" holds ${kind} of Mermaid; only flowcharts can be read.`);
  return failure(`"${name}" holds no Mermaid flowchart.`);
}

/** The blocks of Markdown that are fenced as Mermaid. */
function fencedBlocks(text: string): { text: string; lineBefore: number }[] {
  const blocks: { text: string; lineBefore: number }[] = [];
  let open: { end: string; lines: string[]; from: number } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (open === null) {
      const end = fence.exec(line)?.[1];
      if (end !== undefined) open = { end, lines: [], from: index + 1 };
    } else if (line.replace(/^[ \t>]+/, '').startsWith(open.end)) {
      blocks.push({ text: open.lines.join('\n'), lineBefore: open.from });
      open = null;
    } else open.lines.push(line.replace(/^[ \t]*>[ \t]?/, ''));
  }
  return open === null ? blocks : [...blocks, { text: open.lines.join('\n'), lineBefore: open.from }];
}

/** The text with front matter, directives and comments left blank, so that lines keep their numbers. */
function blanked(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]+/g, '');
  return text
    .replace(/^\s*---[ \t]*\n(?:[^\n]*\n)*?[ \t]*---[ \t]*(?=\n|$)/, blank)
    .replace(/%%\{[^%]*(?:%(?!%)[^%]*)*%%/g, blank)
    .replace(/^[ \t]*%%[^\n]*$/gm, '');
}
