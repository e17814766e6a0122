import { expect, test } from 'vitest';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { getGuide } from '../../../../src/load/guide.ts';

test('a record named after a term has the rest of its text, but not the definition', () => {
  const records = searchRecords(getGuide()).filter(({ kind }) => kind !== 'term');
  const terms = [...getGuide().terms.values()];
  const named = records.flatMap(({ title, text, path }) =>
    terms.filter(({ label }) => label === title).map(({ short }) => ({ path, text, short })),
  );
  expect(named.filter(({ text, short }) => text.includes(short)).map(({ path }) => path)).toEqual([]);
  expect(named.find(({ path }) => path === '/guide/security-tools/#aws-trusted-advisor')?.text).toMatch(/^Every account gets/);
});
