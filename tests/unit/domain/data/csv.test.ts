import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf } from '../../../../src/domain/data/csv.ts';

const lines = (...values: string[]) =>
  csvOf(
    ['a'],
    values.map((a) => ({ a })),
  )
    .split('\r\n')
    .slice(1, -1);

test('starts with a byte order mark, so that Excel reads the text as UTF-8', () => {
  expect(csvOf(['a'], [{ a: '’' }])).toBe('\uFEFFa\r\n’\r\n');
});

test('has a header row and rows in the order of the columns, with the line ends of RFC 4180', () => {
  expect(csvOf(['b', 'a'], [{ a: '1', b: '2' }])).toBe('\uFEFFb,a\r\n2,1\r\n');
  expect(csvOf(['a'], [])).toBe('\uFEFFa\r\n');
});

test('commas, quotes and line breaks stay inside their field', () => {
  expect(csvOf(['a', 'b'], [{ a: 'one, two', b: 'say "no"' }])).toBe('\uFEFFa,b\r\n"one, two","say ""no"""\r\n');
  expect(csvOf(['a'], [{ a: 'one\ntwo' }])).toBe('\uFEFFa\r\n"one\ntwo"\r\n');
});

test('no field is a spreadsheet formula', () => {
  expect(lines('=1+1', '+1', '-1', '@SUM(A1)', '\tx')).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx"]);
  expect(lines('=HYPERLINK("http://x","y")')).toEqual(['"\'=HYPERLINK(""http://x"",""y"")"']);
});

test('characters inside a field stay the same', () => {
  expect(lines('a=b', 'EC2.8', 'S3-EBS', 'me@example.org')).toEqual(['a=b', 'EC2.8', 'S3-EBS', 'me@example.org']);
});

test('another library reads back what was written', () => {
  const rows = [
    { a: 'one, two', b: 'say "no"' },
    { a: 'one\ntwo', b: '’' },
    { a: '', b: ' x ' },
  ];
  expect(parse(csvOf(['a', 'b'], rows), { bom: true, columns: true })).toEqual(rows);
});
