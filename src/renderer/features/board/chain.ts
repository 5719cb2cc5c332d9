import type { Catalog } from '../../../core/catalog/catalog';
import type { ComponentDefinition } from '../../../core/catalog/component';
import type { ChainStep } from '../../canvas/board-editor';

/** The parts of "kafka > flink > redis", trimmed; also with "->" and "→". The last one may still be empty while it is typed. */
export function splitChain(text: string): readonly string[] {
  return text.split(/\s*(?:->|→|>)\s*/).map((part) => part.trim());
}

/** The same text with its last part replaced: what choosing a suggestion does. */
export function replaceLast(text: string, name: string): string {
  return [...splitChain(text).slice(0, -1), name].join(' > ');
}

/**
 * What is typed into the quick inserter, as steps to place. A part that is a component's name, alias or their beginning
 * becomes that component; words around a name stay as its label; anything else becomes a plain box.
 */
export function parseChain(text: string, catalog: Pick<Catalog, 'search' | 'recognise'>): readonly ChainStep[] {
  return splitChain(text)
    .filter((part) => part !== '')
    .map((part) => {
      const [hit] = catalog.search(part);
      if (hit !== undefined) return chainStep(part, hit);
      const [kind] = catalog.recognise(part).kinds;
      return { kind: kind ?? null, label: part };
    });
}

/** A component for what was typed. A whole alias ("driver app" for a client) stays as the label; a beginning does not. */
export function chainStep(typed: string, component: ComponentDefinition): ChainStep {
  const words = typed.toLowerCase();
  const isAlias = component.aliases.some((alias) => alias.toLowerCase() === words);
  return { kind: component.id, label: isAlias ? capital(typed) : null };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
