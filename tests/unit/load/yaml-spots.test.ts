import { expect, test } from 'vitest';
import { collectFaults } from '../../../src/domain/faults.ts';
import { parseYaml } from '../../../src/load/yaml.ts';

// The fuzz tests found these: see fuzz/.
test('faults after a block of text have the right lines although the parser miscounts', () => {
  const text = '  kind: a\ntitle: b\ncaption: >-\n  One line,\n  and two.\nlist:\n  [c]\n';
  const faults = collectFaults((report) => void parseYaml(text, 'x.yaml', report));
  expect(faults.map(({ line, column }) => `${line}:${column}`)).toContain('7:3');
  const lines = text.split('\n');
  for (const { line, column } of faults) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
});

test.each([40, 300, 1_000, 5_000, 100_000])('lists nested %i deep are a fault and no crash', (depth) => {
  for (const text of [
    `label: a\n${'- '.repeat(depth)}b`,
    `${'- '.repeat(depth)}b`,
    `label: ${'['.repeat(depth)}${']'.repeat(depth)}`,
    `a: ${'{a: '.repeat(depth)}`,
  ]) {
    const faults = collectFaults((report) => expect(parseYaml(text, 'x.yaml', report)).toBeUndefined());
    expect(faults[0]?.code).toBe('yaml-syntax');
  }
});
