import { expect, test } from 'vitest';
import { collectFaults, didYouMean, faultLine, type Report } from '../../../src/domain/faults.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });

const found = (...faults: readonly Parameters<Report>[]) => collectFaults((report) => faults.forEach((fault) => report(...fault)));

test('a fault has the severity and hint of its kind unless it has its own hint', () => {
  expect(found(['hidden-file', at('a', 1), 'It is hidden.'])).toMatchObject([
    { severity: 'warning', hint: 'Remove it; nothing reads it.' },
  ]);
  expect(found(['unknown-key', at('a', 1), 'There is no "b".', 'Did you mean "c"?'])).toMatchObject([{ hint: 'Did you mean "c"?' }]);
});

test('a fault is printed on one line that starts with its location', () => {
  expect(found(['empty-file', at('content/a.yaml', 3, 7), 'It is empty.', 'Fill it.']).map(faultLine)).toEqual([
    'content/a.yaml:3:7  empty-file  It is empty.  Fill it.',
  ]);
});

test('invisible characters in a name or text are escaped', () => {
  const lines = found(['empty-file', at('content/a\n\u202E.yaml', 1), 'It is \x1B[31mempty.', 'Fill it.']).map(faultLine);
  expect(lines).toEqual(['content/a\\u{A}\\u{202E}.yaml:1:1  empty-file  It is \\u{1B}[31mempty.  Fill it.']);
});

test('faults are sorted by file, line, and column, without duplicates', () => {
  const one: Parameters<Report> = ['empty-file', at('b', 2), 'It is empty.'];
  const sorted = found(one, ['empty-file', at('b', 10), 'x'], one, ['empty-file', at('a', 20), 'y']);
  expect(sorted.map(({ file, line }) => `${file}:${line}`)).toEqual(['a:20', 'b:2', 'b:10']);
});

test('suggests the known word despite a typo or different case', () => {
  expect(didYouMean('hypervsor', ['region', 'hypervisor'])).toBe('Did you mean "hypervisor"?');
  expect(didYouMean('Note', ['Note', 'Term'])).toBe('Did you mean "Note"?');
  expect(didYouMean('dagram', ['Diagram'])).toBe('Did you mean "Diagram"?');
});

test('suggests nothing for a word that is unlike all known words', () => {
  expect(didYouMean('completely-other', ['region', 'hypervisor'])).toBeUndefined();
  expect(didYouMean('anything', [])).toBeUndefined();
});
