import { expect, test } from 'vitest';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { getGuide } from '../../../../src/load/guide.ts';

test('no record repeats the definition of the term that it is named after', () => {
  const records = searchRecords(getGuide());
  for (const { label, short } of getGuide().terms.values())
    for (const { kind, title, path, text } of records) if (kind !== 'term' && title === label) expect.soft(text, path).not.toContain(short);
});

test('a record that says more than the definition keeps the rest', () => {
  const record = searchRecords(getGuide()).find(({ path }) => path === '/guide/security-tools/#aws-trusted-advisor');
  expect(record?.text).toMatch(/^Every account gets some security checks\./);
});
