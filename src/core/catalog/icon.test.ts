import { describe, expect, it } from 'vitest';
import { readIcon } from './icon';

const svg = (inside: string, head = ' viewBox="0 0 24 24"') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${head}>${inside}</svg>\n`;

describe('readIcon', () => {
  it('takes plain shapes', () => {
    expect(readIcon('kafka', svg('\n  <g fill="none">\n    <path d="M1 2"/>\n  </g>\n'))).toEqual({
      ok: true,
      value: { viewBox: '0 0 24 24', body: '<g fill="none"><path d="M1 2"/></g>' },
    });
  });

  it('keeps what its root says for all shapes', () => {
    const head = ' viewBox="0 0 24 24" width="24" fill="none" stroke="currentColor"';
    expect(readIcon('kafka', svg('<path d="M1 2"/>', head))).toMatchObject({
      value: { body: '<g fill="none" stroke="currentColor"><path d="M1 2"/></g>' },
    });
  });

  it('keeps gradients, under ids that no other icon has', () => {
    const gradient = '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>';
    expect(readIcon('kafka', svg(`${gradient}<path d="M1 2" fill="url(#a)"/>`))).toMatchObject({
      value: { body: `${gradient.replace('"a"', '"kafka-a"')}<path d="M1 2" fill="url(#kafka-a)"/>` },
    });
  });

  it.each([
    ['a handler on its root', svg('', ' viewBox="0 0 24 24" onload="alert(1)"')],
    ['a script', svg('<script>alert(1)</script>')],
    ['a handler', svg('<path d="M1 2" onclick="alert(1)"/>')],
    ['a reference to elsewhere', svg('<path d="M1 2" fill="url(https://example.com/a.svg#a)"/>')],
    ['a use', svg('<use href="#a"/>')],
    ['a link', svg('<a href="https://example.com"><path d="M1 2"/></a>')],
    ['a style', svg('<path d="M1 2" style="fill:red"/>')],
    ['text', svg('Kafka')],
    ['a comment', svg('<!-- x --><path d="M1 2"/>')],
    ['a shape that is not closed', svg('<g><path d="M1 2"/>')],
    ['a close too many', svg('</g>')],
    ['no viewBox', svg('<path d="M1 2"/>', '')],
    ['two documents', svg('') + svg('')],
    ['no SVG', 'hello'],
  ])('refuses %s', (_what, text) => {
    expect(readIcon('kafka', text)).toMatchObject({ ok: false });
  });
});
