import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../pages.ts';

const stylesOf = (path: string) => /<style>([^]*?)<\/style>/.exec(readFileSync(join(dist, path, 'index.html'), 'utf8'))?.[1] ?? '';

test.each([
  ['/practice/', 'a question', '.stem'],
  ['/practice/', 'the offer to resume', '.note-title'],
  ['/progress/', 'a problem', '.note-title'],
  ['/progress/', 'a chart', '.bar-chart'],
  ['/review/', 'a problem', '.note-title'],
  ['/compare/', 'a comparison', '.moving-line'],
  ['/compare/', 'what each side does', '.sides'],
  ['/compare/', 'its sources', '.source-list'],
])('%s has the styles of %s that its script adds', (path, _name, selector) => {
  expect(stylesOf(path)).toContain(selector);
});

test('a page without a component does not have its styles', () => {
  expect(stylesOf('/about/')).not.toContain('.practice-form');
});

test('the styles of forms, feedback, and cards come with their scripts', () => {
  expect(stylesOf('/review/')).not.toContain('.card-ratings');
  for (const path of ['/practice/', '/guide/the-model/']) expect(stylesOf(path)).not.toContain('.option-feedback');
});

test.each(['/', '/services/rds/', '/guide/the-model/', '/handouts/book/'])(
  'the styles of %s have no nested rules, which the oldest browsers of the list do not know',
  (path) => {
    // After `name:value;`, a rule would be inside another one.
    expect(stylesOf(path)).not.toMatch(/[{;][\w-]+:[^{};]+;[^{};:]*(?:@media|&|\.)[^{};]*\{/);
  },
);

test('colors are printed by Chrome and Edge before version 136, which know only the property with a prefix', () => {
  expect(stylesOf('/services/rds/')).toContain('-webkit-print-color-adjust:exact');
});
