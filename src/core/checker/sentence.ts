import type { Scene } from './scene';
import type { Selector } from './selector';

const longestName = 40;
const mostNamed = 4;

/** A shape as sentences name it: the first line of its text in quotes. */
export function nameOf(scene: Scene, index: number): string {
  const node = scene.node(index);
  const kind = node.kinds[0];
  const text = node.text.split('\n')[0] || (kind === undefined ? '' : (scene.vocabulary.component(kind)?.name ?? ''));
  return text === '' ? 'a shape without a label' : quoted(text);
}

export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

/** What would move a terminal's cursor, colour it or turn the reading direction. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu;

/** The first line of a text, as long as it may be inside a sentence, with nothing in it but what can be read. */
export function shortened(text: string): string {
  const line = (text.split('\n')[0] ?? '').slice(0, 4 * longestName).replace(unprintable, ' ');
  if (line.length <= longestName) return line;
  // Cut between characters: half an emoji is none.
  return `${line
    .slice(0, longestName - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}

/** "a, b and c"; of more than four the rest is counted. */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const shown =
    items.length > mostNamed ? [...items.slice(0, mostNamed - 1), `${items.length - mostNamed + 1} more`] : items;
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1) ?? ''}`;
}

export function namesOf(scene: Scene, indexes: Iterable<number>): string {
  const all = [...indexes];
  // Only those that are shown are named: there may be thousands.
  return listed(all.map((index, position) => (position < mostNamed ? nameOf(scene, index) : '')));
}

/** What a selector asks for, as it reads inside a sentence: "a durable log", "Kafka inside “EU”". */
export function described(scene: Scene, selector: Selector): string {
  const parts: string[] = [];
  if (selector.role !== undefined) parts.push(roleName(scene, selector.role));
  if (selector.kind !== undefined) parts.push(scene.vocabulary.component(selector.kind)?.name ?? selector.kind);
  const head = parts.length > 0 ? parts.join(' that is ') : null;
  if (selector.anyOf && !head) {
    const options = [...new Set(selector.anyOf.map((option) => described(scene, option)))];
    return decorated(
      options.length > 3 ? `${options.slice(0, 2).join(', ')} or similar` : listed(options, 'or'),
      selector,
    );
  }
  return decorated(head ?? 'something', selector);
}

function decorated(head: string, { words, zone }: Selector): string {
  const says = words ? ` that says ${quoted(words[0] ?? '')}` : '';
  const inside = zone ? ` inside ${quoted(zone[0] ?? '')}` : '';
  return head + says + inside;
}

function roleName(scene: Scene, role: string): string {
  return scene.vocabulary.roles.find(({ id }) => id === role)?.name ?? role.replaceAll('-', ' ');
}

/** Starts a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "“Kafka”, “Flink” and then “Redis”": the nodes of a way by name. */
export function wayNamed(scene: Scene, nodes: readonly number[]): string {
  const names = nodes.map((node) => nameOf(scene, node));
  if (names.length <= 4) return names.join(' to ');
  return [...names.slice(0, 2), '…', ...names.slice(-2)].join(' to ');
}
