import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/load/yaml/parse.ts';

// Each was found by spoiling real files at random: see fuzz/.
test('faults behind a block of text stand on their own lines, though the parser lost count', () => {
  const text = '  kind: a\ntitle: b\ncaption: >-\n  One line,\n  and two.\nlist:\n  [c]\n';
  const { faults } = parseYaml(text, 'x.yaml');
  expect(faults.map(({ line, column }) => `${line}:${column}`)).toContain('7:3');
  const lines = text.split('\n');
  for (const { line, column } of faults) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
});
