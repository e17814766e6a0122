import { describe, expect, it } from 'vitest';
import { inLayers, joinSheets } from '../../../src/layouts/css-layers.ts';

const screen = '.a {\n  color: red;\n}\n';
const print = '@media print {\n  .a {\n    color: black;\n  }\n}\n';
const page = '@page matrix {\n  size: a4 landscape;\n}\n';

describe('the layers of a style sheet', () => {
  it('puts rules for print into a layer of their own, wherever they are', () => {
    expect(inLayers(`${print}\n${screen}`)).toBe(`@layer component {\n\n${screen}}\n@layer print {\n${print}}\n`);
  });

  it('leaves the sizes of pages out of all layers', () => {
    expect(inLayers(`${screen}${page}`)).toBe(`${page}@layer component {\n${screen}}\n`);
  });

  it('names each layer once in the styles of a page', () => {
    const sheets = ['@page a{margin:0}@layer component{.a{b:c}}', '@layer component{.d{e:f}}@layer print{@media print{.d{g:h}}}'];
    expect(joinSheets(sheets)).toBe('@page a{margin:0}@layer component{.a{b:c}.d{e:f}}@layer print{@media print{.d{g:h}}}');
  });
});
