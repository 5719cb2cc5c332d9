import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-text';

describe('htmlToText', () => {
  it.each([
    ['plain words', 'plain words'],
    ['<b>Kafka</b><br/>topic <i>pings</i>', 'Kafka\ntopic pings'],
    ['<div>Amazon SQS <br></div><div>- orders</div>', '\nAmazon SQS \n\n\n- orders\n'],
    ['Events &amp; logs&nbsp;&#8594; &#x3bb;', 'Events & logs → λ'],
    ['&unknown; &constructor; &#xffffff; &#0;', '&unknown; &constructor;    '],
    ['latency < 5 ms', 'latency < 5 ms'],
    ['a<script>fetch("https://example.com")</script>b<style>x{}</style>c', 'abc'],
    ['<a href="javascript:alert(1)" title="a > b">link</a>', 'link'],
    ['<img src=x onerror="alert(1)">seen', 'seen'],
    ['never closed <script>alert(1)', 'never closed '],
    ['never closed <b title="', 'never closed '],
    ['&lt;script&gt;', '<script>'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('takes any text, in a time that grows with its length', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      'script',
      'a',
      '<!--',
      '-->',
      '&',
      ';',
      ' ',
      '</script',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => typeof htmlToText(parts.join('')) === 'string'),
    );
    for (const piece of ['<a ', '<a b="', '<script>', '<!--', '&amp', '<script></script>']) {
      const began = performance.now();
      htmlToText(piece.repeat(20_000));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
