import { expect, test } from 'vitest';
import { h, toHtml } from '../../../src/domain/markup.ts';

test('text and attributes are escaped', () => {
  expect(toHtml(h('a', { href: '/?a&b"' }, '<script>'))).toBe('<a href="/?a&amp;b&quot;">&lt;script&gt;</a>');
});

test('missing attributes and children are left out', () => {
  expect(toHtml(h('p', { class: undefined, id: 'x' }, false, h('b', {}, 'bold'), undefined))).toBe('<p id="x"><b>bold</b></p>');
});
