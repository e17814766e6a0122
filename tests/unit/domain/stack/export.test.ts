import { parse } from 'csv-parse/sync';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toHtml } from '../../../../src/domain/markup.ts';
import { responsibilityMatrixCsv, stackCsv, stackMarkdown } from '../../../../src/domain/stack/export.ts';
import { describeMark, type StackMark } from '../../../../src/domain/stack/marks.ts';
import { mergeStack } from '../../../../src/domain/stack/merge.ts';
import { renderStack } from '../../../../src/domain/stack/render.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const { services, layers, surprises } = getGuide();
const parts = ['ec2', 'rds'].flatMap((id) => {
  const service = services.get(id);
  return service ? [{ service, variants: id === 'rds' ? ['custom'] : [] }] : [];
});
const stack = mergeStack(parts, layers, surprises);
const framework = {
  id: 'rules',
  name: 'Rules',
  pagePerFamily: true,
  families: [{ id: 'A' }],
  requirementsOf: { 'EC2.8': ['A-1', 'A-2(1)'] },
};
const limited = mergeStack(parts, layers, surprises, framework);
const mark: StackMark = { state: 'planned', owner: '=cmd|"/c calc"!A1', note: '<img src=x onerror=alert(1)> | *x*', at: 1 };
const marks = { 'ec2:operating-system': mark };

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

test('the CSV file has a row for each layer of each service', () => {
  const rows = rowsOf(stackCsv(stack, marks));
  expect(rows).toHaveLength(1 + 2 * layers.length);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
  expect(rows.find(([, layer]) => layer === 'Operating system')).toContain('Planned');
});

test('the customer responsibility matrix says who does what, with evidence and without formulas', () => {
  const rows = rowsOf(responsibilityMatrixCsv(stack, marks));
  expect(rows[0]).toEqual(['Control', 'Service', 'Responsibility', 'AWS does', 'You do', 'Evidence', 'Status', 'Owner', 'Note']);
  expect(new Set(rows.slice(1).map(([, , responsibility]) => responsibility))).toEqual(new Set(['Customer', 'Shared', 'Inherited']));
  const row = rows.find(([control, service]) => control === 'Operating system' && service === 'EC2');
  expect(row?.[5]).toMatch(/ec2_|SSM\./);
  expect(row?.[7]).toBe(`'${mark.owner}`);
});

test('the Markdown has the matrix, the tasks, and the command, and no markup of the reader’s', () => {
  const text = stackMarkdown(stack, marks, 'https://example.org/stack/?s=ec2,rds.custom');
  expect(text).toContain('| Operating system | You | You |');
  expect(text).toContain('RDS Custom for Oracle');
  expect(text).toContain('prowler aws --checks ');
  expect(text).not.toContain('<img');
  expect(text).toContain('&lt;img src=x');
});

test('a Markdown reader finds the matrix cell by cell, the tasks as a list to tick off, and no HTML', () => {
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(stackMarkdown(stack, marks, 'https://example.org/stack/?s=ec2,rds.custom'));
  const table = root.children.find((node): node is Table => node.type === 'table');
  const cells = table?.children.map((row) => row.children.map((cell) => toString(cell))) ?? [];
  expect(cells[0]).toEqual(['Layer', 'EC2', 'RDS Custom for Oracle']);
  const shown = { aws: 'AWS', customer: 'You', shared: 'Both', 'not-applicable': 'No such layer', 'not-documented': 'Not documented' };
  for (const [layer = '', ...parties] of cells.slice(1))
    expect(parties, layer).toEqual(stack.cells.filter((cell) => cell.layer.label === layer).map(({ party }) => shown[party]));
  expect(cells).toHaveLength(1 + layers.length);
  const items = root.children.flatMap((node) => (node.type === 'list' ? node.children : []));
  expect(items.filter(({ checked }) => checked === false).length).toBeGreaterThan(10);
  expect(items.map((item) => toString(item)).join(' ')).toContain('<img src=x onerror=alert(1)> | *x*');
  expect(JSON.stringify(root)).not.toContain('"type":"html"');
});

test('with a framework, each export has only what has checks that bear on it, with the ids of the requirements', () => {
  const [head, ...rows] = rowsOf(responsibilityMatrixCsv(limited, marks));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[head?.indexOf('Evidence') ?? -1]).toMatch(/: EC2\.8 \(Rules A-1, A-2\(1\)\)/);
  expect(rowsOf(stackCsv(limited, marks))).toHaveLength(2);
  const text = stackMarkdown(limited, marks, 'https://example.org/stack/?s=ec2,rds.custom&f=rules');
  expect(text).toContain('`EC2.8` (Rules A-1, A-2(1))');
  expect(text).toContain('1 of your');
  expect(text.match(/^- \[ \]/gm)).toHaveLength(1);
});

test('with a framework, the page links the requirements of each check and says that passing is not compliance', () => {
  const html = renderStack(limited).map(toHtml).join('');
  expect(html).toContain(
    'bears on <span class="stack-requirements"><a href="/frameworks/rules/a/#a-1">A-1</a>, <a href="/frameworks/rules/a/#a-2-1">A-2(1)</a>',
  );
  expect(html).toContain('doesn’t make you compliant');
  expect([...html.matchAll(/data-mark="([^"]+)"/g)]).toHaveLength(1);
});

test('the page escapes what it shows and gives each responsibility a place for its mark', () => {
  const html = renderStack(stack).map(toHtml).join('');
  const ids = [...html.matchAll(/data-mark="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(stack.responsibilities.flatMap(({ items }) => items.map(({ id }) => id)));
  expect([...html.matchAll(/\sid="([^"]+)"/g)].length).toBe(new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)).size);
});

test('describes a mark in words', () => {
  expect(describeMark({ state: 'done', owner: 'Platform', note: 'Since May.', at: 0 })).toBe('Done. Owner: Platform. Since May.');
  expect(describeMark({ owner: '', note: '', at: 0 })).toBe('');
});
