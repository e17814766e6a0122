import { expect, it } from 'vitest';
import { alignedTable } from '../../../../src/cli/bench/table.ts';

it('a table has words to the left and figures to the right', () => {
  const table = alignedTable(
    ['page', 'KiB'],
    [
      ['text', '9.5'],
      ['diagram', '18.2'],
    ],
  );
  expect(table.split('\n')).toEqual(['page      KiB', '───────  ────', 'text      9.5', 'diagram  18.2']);
});
