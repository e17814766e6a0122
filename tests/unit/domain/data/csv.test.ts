import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from '../../../../src/domain/data/csv.ts';

const lines = (...values: string[]) =>
  csvText([['a'], ...values.map((value) => [value])])
    .split('\r\n')
    .slice(1, -1);

test('starts with a byte order mark, so that Excel reads the text as UTF-8', () => {
  expect(csvText([['a'], ['’']])).toBe('\uFEFFa\r\n’\r\n');
});

test('has the line ends of RFC 4180', () => {
  expect(
    csvText([
      ['b', 'a'],
      ['2', '1'],
    ]),
  ).toBe('\uFEFFb,a\r\n2,1\r\n');
});

test('commas, quotes and line breaks stay inside their field', () => {
  expect(csvText([['one, two', 'say "no"']])).toBe('\uFEFF"one, two","say ""no"""\r\n');
  expect(csvText([['one\ntwo']])).toBe('\uFEFF"one\ntwo"\r\n');
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
    ['one, two', 'say "no"'],
    ['one\ntwo', '’'],
    ['', ' x '],
  ];
  expect(parse(csvText(rows), { bom: true })).toEqual(rows);
});
