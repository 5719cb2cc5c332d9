import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal, readJournal, type JournalStep } from './board-journal';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

function step(sequence: number): JournalStep {
  const shape = { id: `shape:${sequence}`, typeName: 'shape', props: { label: 'Kafka – partitioned by zone_id ✓' } };
  return { session: 's1', sequence, put: [shape], remove: [] };
}

async function journalOf(...steps: JournalStep[]): Promise<{ file: string; bytes: Buffer }> {
  const file = join(folder, 'board.journal.jsonl');
  const journal = await openJournal(file, 0, 'base-hash');
  for (const each of steps) await journal.append(each);
  await journal.close();
  return { file, bytes: await readFile(file) };
}

describe('readJournal', () => {
  it('gives back every step and the snapshot that they build on', async () => {
    const { bytes } = await journalOf(step(1), step(2));
    expect(readJournal(bytes)).toEqual({
      base: 'base-hash',
      steps: [step(1), step(2)],
      announced: [],
      length: bytes.length,
      torn: false,
      damaged: 0,
    });
  });

  it('recovers all earlier steps, whichever byte of the last line was the last to be written', async () => {
    const { bytes } = await journalOf(step(1), step(2), step(3));
    const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    for (let end = lastLine + 1; end < bytes.length; end++) {
      const read = readJournal(bytes.subarray(0, end));
      expect(read.steps, `cut at ${end}`).toEqual([step(1), step(2)]);
      expect(read).toMatchObject({ torn: true, length: lastLine, damaged: 0 });
    }
  });

  it('leaves out a line that is damaged in the middle and keeps the others', async () => {
    const { bytes } = await journalOf(step(1), step(2), step(3));
    const text = bytes.toString().replace('"sequence":2', '"sequence":"');
    expect(readJournal(Buffer.from(text))).toMatchObject({ steps: [step(1), step(3)], damaged: 1, torn: false });
  });

  it('reads an empty journal', () => {
    expect(readJournal(new Uint8Array())).toMatchObject({ base: null, steps: [], length: 0, torn: false });
  });
});

describe('openJournal', () => {
  it('cuts off a torn line and goes on behind the last whole one', async () => {
    const { file, bytes } = await journalOf(step(1), step(2));
    await writeFile(file, bytes.subarray(0, bytes.length - 7));
    const { length } = readJournal(await readFile(file));
    const journal = await openJournal(file, length, 'base-hash');
    await journal.append(step(9));
    await journal.close();
    expect(readJournal(await readFile(file))).toMatchObject({ steps: [step(1), step(9)], torn: false, damaged: 0 });
  });

  it('forgets its steps when it is restarted on a new snapshot', async () => {
    const { file } = await journalOf(step(1));
    const journal = await openJournal(file, (await readFile(file)).length, 'base-hash');
    await journal.announce('next-hash');
    await journal.restart('next-hash');
    await journal.append(step(2));
    await journal.close();
    expect(readJournal(await readFile(file))).toMatchObject({ base: 'next-hash', steps: [step(2)], announced: [] });
  });
});
