import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { toXml, xhtmlDocument } from '../../../../src/publish/epub/documents.ts';

const xml = (html: string) => parseFragment(html).childNodes.map(toXml).join('');

it('closes elements that HTML leaves open', () => {
  expect(xml('<p>one<br>two<p>three<img src="a.svg" alt="">')).toBe('<p>one<br/>two</p><p>three<img src="a.svg" alt=""/></p>');
});

it('escapes XML markup', () => {
  expect(xml('<p title="a &quot;b&quot; &lt;c&gt;">R&amp;D &lt; 1 > 0</p>')).toBe(
    '<p title="a &quot;b&quot; &lt;c&gt;">R&amp;D &lt; 1 &gt; 0</p>',
  );
});

it('leaves comments out', () => {
  expect(xml('a<!-- -- -->b')).toBe('ab');
});

it('escapes the title of a document', () => {
  expect(xhtmlDocument('R&D', '<p>x</p>')).toContain('<title>R&amp;D</title>');
});
