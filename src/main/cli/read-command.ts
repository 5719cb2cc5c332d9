import { createCatalog } from '../../core/catalog/catalog';
import { check } from '../../core/checker/run';
import type { Graph } from '../../core/diagram/graph';
import { shapeName } from '../../core/diagram/shape-name';
import { failure, type Result } from '../../core/result';
import { loadContent } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import { graphJson } from './graph-json';
import type { Output } from './output';
import { readBoard } from './read-input';

/** Says what a drawing holds, without an exercise: 0 when it was read, 2 when it cannot be used. */
export async function runRead(args: readonly string[], folders: ContentFolders, output: Output): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return complain(options.sentence, output);
  const { content } = await loadContent(folders);
  const catalog = createCatalog(content.catalog);
  const board = await readBoard(options.value.file, content, catalog);
  if (!board.ok) return complain(board.sentence, output);
  const { graph, notices } = board.value;
  const { diagnostics } = check({ graph, catalog, requirements: [], decisions: [] });
  const said = [
    ...notices.map((sentence) => ({ kind: 'left-out', shapes: [], sentence })),
    ...diagnostics.map(({ kind, shapes, sentence }) => ({ kind, shapes, sentence })),
  ];
  const reading = { ...graphJson(graph), diagnostics: said };
  output.print(options.value.json ? JSON.stringify(reading, null, 2) : readingText(graph, said));
  return 0;
}

function readOptions(args: readonly string[]): Result<{ readonly file: string; readonly json: boolean }> {
  const names = args.filter((arg) => arg !== '--json');
  const unknown = names.find((arg) => arg.startsWith('-') && arg !== '-');
  if (unknown !== undefined) return failure(`There is no option "${unknown}".`);
  const [file, ...more] = names;
  if (file === undefined) return failure('Name a file: npm run --silent read -- FILE [--json]');
  if (more.length > 0) return failure(`One file at a time: "${more.join(' ')}" is too much.`);
  return { ok: true, value: { file, json: names.length < args.length } };
}

const arrows = { forward: '->', backward: '<-', both: '<->', none: '--' } as const;

function readingText(graph: Graph, said: readonly { readonly sentence: string }[]): string {
  const name = (id: string) => shapeName(graph, id);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    `${graph.nodes.length} nodes, ${graph.edges.length} flows, ${graph.zones.length} zones`,
    ...part(
      'Nodes:',
      graph.nodes.map(({ id, kinds }) => `${name(id)}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`),
    ),
    ...part(
      'Flows:',
      graph.edges.map(({ from, to, direction }) => `${name(from)} ${arrows[direction]} ${name(to)}`),
    ),
    ...part(
      'Zones:',
      graph.zones.map(({ id }) => name(id)),
    ),
    ...part(
      'About the drawing:',
      said.map(({ sentence }) => sentence),
    ),
  ].join('\n');
}

function complain(sentence: string, output: Output): number {
  output.complain(sentence);
  return 2;
}
