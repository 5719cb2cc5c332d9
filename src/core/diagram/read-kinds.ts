import type { DrawnBox } from './drawing';
import type { Recognition } from './graph';
import type { Vocabulary } from './vocabulary';

/**
 * What a box is taken for: the person's own word, else its stencil, else the words of its label, else the words that
 * lie in or under it.
 */
export function readKinds(
  box: Pick<DrawnBox, 'override' | 'kind' | 'label'>,
  written: readonly string[],
  vocabulary: Vocabulary,
): { readonly kinds: readonly string[]; readonly via: Recognition } {
  if (box.override !== null && vocabulary.component(box.override)) return { kinds: [box.override], via: 'override' };
  const named = vocabulary.recognise(box.label).kinds;
  if (box.kind !== null && vocabulary.component(box.kind)) {
    return { kinds: refine(box.kind, named, vocabulary), via: 'stencil' };
  }
  if (named.length > 0) return { kinds: named, via: 'words' };
  if (written.length > 0) {
    const { kinds } = vocabulary.recognise([box.label, ...written].filter(Boolean).join('\n'));
    if (kinds.length > 0) return { kinds, via: 'words' };
  }
  return { kinds: [], via: 'none' };
}

/** A "Stream processor" stencil that is labelled "Flink" is Flink: a label may say a stencil's kind more exactly. */
function refine(kind: string, named: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const narrower = named.filter((name) => name !== kind && vocabulary.isA(name, kind));
  return narrower.length > 0 ? [...narrower, kind] : [kind];
}
