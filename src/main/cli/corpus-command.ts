import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { measureAccuracy, ratesOf, type Accuracy, type LabelledText, type Score } from '../../core/catalog/accuracy';
import { createCatalog } from '../../core/catalog/catalog';
import { failure, type Result } from '../../core/result';
import { loadContent } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import { systemCode } from '../services/write-problem';
import type { Output } from './output';
import { recogniseLabel } from './recognise-command';

const rowSchema = z.looseObject({
  label: z.string(),
  kinds: z.array(z.string()),
  also: z.array(z.string()).default([]),
  hard_negative_for: z.array(z.string()).default([]),
});
const vocabularySchema = z.record(z.string(), z.looseObject({ broader: z.array(z.string()).default([]) }));

/**
 * Holds the recognition of labels against a corpus: `LABELS.jsonl VOCAB.json`, labels with what people say that they name,
 * and the kinds with what is broader. Prints precision, recall and F1, and the confusions. 0, or 2 when a file cannot be used.
 */
export async function runCorpus(args: readonly string[], folders: ContentFolders, output: Output): Promise<number> {
  const [labelsFile, vocabularyFile] = args;
  if (labelsFile === undefined || vocabularyFile === undefined || args.length > 2) {
    return complain('Name a file of labels and one of kinds: npm run corpus -- LABELS.jsonl VOCAB.json', output);
  }
  const rows = await readRows(labelsFile);
  if (!rows.ok) return complain(rows.sentence, output);
  const vocabulary = await readVocabulary(vocabularyFile);
  if (!vocabulary.ok) return complain(vocabulary.sentence, output);
  const catalog = createCatalog((await loadContent(folders)).content.catalog);
  const accuracy = measureAccuracy(rows.value, (label) => recogniseLabel(label, catalog).kinds, {
    broader: (kind) => vocabulary.value[kind]?.broader ?? [],
    isGeneric: (kind) => catalog.component(kind)?.generic ?? false,
  });
  output.print(accuracyText(accuracy));
  return 0;
}

function accuracyText({ labels, technologies, generic, trapped, confusions }: Accuracy): string {
  return [
    `${labels} labels`,
    scoreLine('named technologies', technologies),
    scoreLine('generic words', generic),
    `${trapped} kinds given that must not be`,
    '',
    ...confusions.map(({ label, wrong, missed }) =>
      [
        JSON.stringify(label),
        ...(wrong.length > 0 ? [`wrong ${wrong.join(', ')}`] : []),
        ...(missed.length > 0 ? [`missed ${missed.join(', ')}`] : []),
      ].join('  '),
    ),
  ].join('\n');
}

function scoreLine(name: string, score: Score): string {
  const { precision, recall, f1 } = ratesOf(score);
  const { right, wrong, missed } = score;
  const rates = `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `${name.padEnd(19)} ${rates}  (${right} right, ${wrong} wrong, ${missed} missed)`;
}

async function readRows(file: string): Promise<Result<readonly LabelledText[]>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const rows: LabelledText[] = [];
  for (const [index, line] of text.value.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = rowSchema.safeParse(parseJson(line));
    if (!row.success) return failure(`"${file}", line ${index + 1}, is no label with its kinds.`);
    const { label, kinds, also, hard_negative_for: hardNegatives } = row.data;
    rows.push({ label, kinds, also, hardNegatives });
  }
  return { ok: true, value: rows };
}

async function readVocabulary(file: string): Promise<Result<z.infer<typeof vocabularySchema>>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const vocabulary = vocabularySchema.safeParse(parseJson(text.value));
  return vocabulary.success
    ? { ok: true, value: vocabulary.data }
    : failure(`"${file}" is no list of kinds with what is broader.`);
}

async function readText(file: string): Promise<Result<string>> {
  try {
    return { ok: true, value: await readFile(file, 'utf8') };
  } catch (error) {
    return failure(`"${file}" cannot be read (${systemCode(error) ?? 'unknown'}).`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function complain(sentence: string, output: Output): number {
  output.complain(sentence);
  return 2;
}
