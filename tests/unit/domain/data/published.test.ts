import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvFiles } from '../../../../src/domain/data/csv-files.ts';
import { jsonFiles, jsonSchemaOf } from '../../../../src/domain/data/json-files.ts';
import type { Guide } from '../../../../src/domain/guide.ts';
import { getGuide, loadGuide } from '../../../../src/load/guide.ts';
import { dataVersion } from '../../../../src/schema/constants.ts';

const guide = getGuide();
const { guide: small } = loadGuide('tests/fixtures/content');
if (!small) throw new Error('The fixture has faults: run the tests of load/.');

const publishedServicesOf = jsonFiles.services.contentOf;
const publishedChangesOf = jsonFiles.changes.contentOf;
const rowsOf = (name: keyof typeof csvFiles, from: Guide): Readonly<Record<string, string>>[] =>
  parse(csvFiles[name].contentOf(from), { bom: true, columns: true });

describe('the published data', () => {
  test('matches its schemas', () => {
    for (const { schema, contentOf } of Object.values(jsonFiles))
      expect(schema.safeParse(JSON.parse(JSON.stringify(contentOf(guide)))).error?.issues).toBeUndefined();
    for (const name of ['services', 'checks', 'questions'] as const)
      for (const row of rowsOf(name, guide)) expect(csvFiles[name].schema.safeParse(row).error?.issues).toBeUndefined();
  });

  test('has every cell, duty, and check of the guide', () => {
    const services = [...guide.services.values()];
    const duties = services.flatMap((service) => service.duties);
    expect(rowsOf('services', guide)).toHaveLength(services.length * guide.layers.length);
    expect(rowsOf('checks', guide).filter(({ duty }) => duty)).toHaveLength(
      duties.reduce((sum, { checks }) => sum + Math.max(checks.length, 1), 0),
    );
    expect(publishedServicesOf(guide).services.flatMap(({ layers }) => layers)).toHaveLength(services.length * guide.layers.length);
  });

  test('has every check of a service, even if it only finds a mistake', () => {
    const rows = rowsOf('checks', guide);
    const listed = new Set(rows.map(({ service_id, check_id }) => `${service_id} ${check_id}`));
    const named = [...guide.services.values()].flatMap(({ id, duties, mistakes }) => [
      ...duties.flatMap(({ checks }) => checks.map((check) => `${id} ${check.id}`)),
      ...mistakes.flatMap(({ control }) => (control ? [`${id} ${control}`] : [])),
    ]);
    expect(named.filter((each) => !listed.has(each))).toEqual([]);
    const finding = rows.filter(({ mistake }) => mistake);
    expect(finding.map(({ check_id }) => check_id)).toContain('S3.2');
    for (const row of finding) expect(row).toMatchObject({ duty: '', layer_id: '', coverage: '' });
  });

  test('lists every source that it cites', () => {
    const { services, sources } = publishedServicesOf(guide);
    const listed = new Set(sources.map(({ id }) => id));
    const cited = services.flatMap(({ layers }) => layers).flatMap(({ aws, you }) => [...(aws?.sources ?? []), ...(you?.sources ?? [])]);
    expect(cited.filter((id) => !listed.has(id))).toEqual([]);
  });

  test('has every change with the sources that it cites, and says whether the date is documented', () => {
    const { changes, sources } = publishedChangesOf(guide);
    expect(changes.map(({ id }) => id)).toEqual(guide.changes.map(({ id }) => id));
    expect(new Set(changes.flatMap((change) => change.sources))).toEqual(new Set(sources.map(({ id }) => id)));
    expect(changes.find(({ id }) => id === 'root-mfa')).toMatchObject({ dateDocumented: false, subject: 'AWS account' });
  });

  test('gives the addresses of the sources of each side in the CSV', () => {
    const row = rowsOf('services', guide).find((each) => each.service_id === 'rds' && each.layer_id === 'platform');
    expect(row?.aws_sources).toMatch(/^https:/);
    expect(row?.you_sources).toMatch(/^https:/);
  });

  test('names no party as a fact if nothing is documented', () => {
    const cell = { party: 'not-documented', unconfirmedParty: 'customer' };
    const queues = publishedServicesOf(small).services.find(({ id }) => id === 'queues');
    expect(queues?.layers.find(({ layer }) => layer === 'data')).toMatchObject(cell);
    expect(rowsOf('services', small).at(-1)).toMatchObject({ party: 'not-documented', unconfirmed_party: 'customer' });
  });
});

test('checks are sorted by system and id, followed by the duties without checks', () => {
  expect(rowsOf('checks', small).map(({ check_id, system, duty, coverage }) => [check_id, system, duty, coverage])).toEqual([
    ['DISK.1', 'security-hub', 'Encrypt the disks', 'partial'],
    ['disk-encrypted', 'config', 'Encrypt the disks', 'partial'],
    ['', '', 'Lock the room', 'none'],
  ]);
});

test('each question has a row with the letters of the right options', () => {
  const rows = new Map(rowsOf('questions', guide).map((row) => [row.question_id, row]));
  expect([...rows.keys()]).toEqual([...guide.questions.keys()]);
  expect(rows.get('checkpoint-guest-os')).toMatchObject({
    level: 'exam',
    skill: '2.1.2',
    d: 'Installing updates and security patches',
    e: '',
    right: 'd',
  });
  expect(rows.get('first-day-on-ec2')?.right).toMatch(/^a:(aws|customer|shared) b:/);
  expect(rows.get('stack-of-a-container')?.right).toBe('a b c d');
});

const schemas = [...Object.entries(jsonFiles), ...Object.entries(csvFiles)].map(([name, { schema }]) => [name, schema] as const);

test.each(schemas)('the schema of %s has its version and says what it describes', (_, schema) => {
  expect(jsonSchemaOf(schema)).toMatchObject({
    $schema: expect.stringContaining('json-schema.org'),
    version: dataVersion,
    title: expect.any(String),
  });
});
