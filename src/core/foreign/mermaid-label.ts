import { tidy } from '../diagram/rich-text';
import { decodeEntities, htmlToText } from './html-text';
import { limits } from './limits';

/** A label as it is written: the words between the brackets, and whether they are in Markdown. */
export interface RawLabel {
  readonly text: string;
  readonly markdown: boolean;
}

const icons = /\bfa[a-z]?:fa-([\w-]+)/g;

/** The words of a Mermaid label: tags and marks are taken off, "#quot;" and "<br/>" are what they stand for. */
export function mermaidLabel({ text, markdown }: RawLabel): string {
  const lines = text
    .slice(0, 4 * limits.label)
    .replaceAll('\\n', '<br>')
    .replace(/\n/g, '<br>');
  const plain = tidy(decodeEntities(signs(htmlToText(lines.replace(icons, '')))));
  const words = markdown ? withoutMarks(plain) : plain;
  // Where only an icon was drawn, its name says what it is.
  const shown =
    words === '' ? [...text.matchAll(icons)].map(([, name = '']) => name.replaceAll('-', ' ')).join(' ') : words;
  return shown.slice(0, limits.label);
}

/** "#quot;" and "#9829;": Mermaid's way to write what HTML writes with "&". */
function signs(text: string): string {
  return text.replace(/#(\d{1,7}|[a-z][a-z0-9]{1,15});/gi, (_, name: string) =>
    /^\d/.test(name) ? `&#${name};` : `&${name};`,
  );
}

function withoutMarks(text: string): string {
  return text
    .replace(/(\*\*|__)(.{1,500}?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]{1,500})[*_](?![\w*])/g, '$1');
}
