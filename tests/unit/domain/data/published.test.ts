import { describe, expect, test } from 'vitest';
import {
  checkColumns,
  jsonSchemaOf,
  publishedChangesOf,
  publishedFrameworksOf,
  publishedServicesOf,
  schemaNames,
} from '../../../../src/domain/data/published.ts';
import { checkRows, questionRows, serviceRows } from '../../../../src/domain/data/rows.ts';
import { getGuide, loadGuide } from '../../../../src/load/guide.ts';
import { dataVersion } from '../../../../src/schema/data-version.ts';
import { checkRow, questionRow, serviceRow } from '../../../../src/schema/published-rows.ts';
import { publishedChanges, publishedFrameworks, publishedServices } from '../../../../src/schema/published.ts';

const guide = getGuide();
const { guide: small } = loadGuide('tests/fixtures/content');
if (!small) throw new Error('The fixture has faults: run the tests of load/.');

const asRead = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('the published data', () => {
  test('matches its schemas', () => {
    expect(publishedServices.safeParse(asRead(publishedServicesOf(guide))).error?.issues).toBeUndefined();
    expect(publishedChanges.safeParse(asRead(publishedChangesOf(guide))).error?.issues).toBeUndefined();
    expect(publishedFrameworks.safeParse(asRead(publishedFrameworksOf(guide))).error?.issues).toBeUndefined();
    for (const row of serviceRows(guide)) expect(serviceRow.safeParse(row).error?.issues).toBeUndefined();
    for (const row of checkRows(guide)) expect(checkRow.safeParse(row).error?.issues).toBeUndefined();
    for (const row of questionRows(guide)) expect(questionRow.safeParse(row).error?.issues).toBeUndefined();
  });

  test('has every cell, duty, and check of the guide', () => {
    const services = [...guide.services.values()];
    const duties = services.flatMap((service) => service.duties);
    expect(serviceRows(guide)).toHaveLength(services.length * guide.layers.length);
    expect(checkRows(guide).filter(({ duty }) => duty)).toHaveLength(
      duties.reduce((sum, { checks }) => sum + Math.max(checks.length, 1), 0),
    );
    expect(publishedServicesOf(guide).services.flatMap(({ layers }) => layers)).toHaveLength(services.length * guide.layers.length);
  });

  test('has every check of a service, even if it only finds a mistake', () => {
    const rows = checkRows(guide);
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
    const row = serviceRows(guide).find((each) => each.service_id === 'rds' && each.layer_id === 'platform');
    expect(row?.aws_sources).toMatch(/^https:/);
    expect(row?.you_sources).toMatch(/^https:/);
  });

  test('names no party as a fact if nothing is documented', () => {
    const cell = { party: 'not-documented', unconfirmedParty: 'customer' };
    const queues = publishedServicesOf(small).services.find(({ id }) => id === 'queues');
    expect(queues?.layers.find(({ layer }) => layer === 'data')).toMatchObject(cell);
    expect(serviceRows(small).at(-1)).toMatchObject({ party: 'not-documented', unconfirmed_party: 'customer' });
  });
});

test('checks are sorted by system and id, followed by the duties without checks', () => {
  expect(checkRows(small).map(({ check_id, system, duty, coverage }) => [check_id, system, duty, coverage])).toEqual([
    ['DISK.1', 'security-hub', 'Encrypt the disks', 'partial'],
    ['disk-encrypted', 'config', 'Encrypt the disks', 'partial'],
    ['', '', 'Lock the room', 'none'],
  ]);
});

test('each question has a row with the letters of the right options', () => {
  const rows = new Map(questionRows(guide).map((row) => [row.question_id, row]));
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

describe('the schemas', () => {
  test.each(schemaNames)('%s has its version and says what it describes', (name) => {
    expect(jsonSchemaOf(name)).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
      version: dataVersion,
      title: expect.any(String),
    });
  });

  test('name the columns in the order of the file', () => {
    expect(Object.keys(Reflect.get(jsonSchemaOf('checks-csv'), 'properties') as object)).toEqual(checkColumns);
  });
});
