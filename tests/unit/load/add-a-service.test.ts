import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { csvFiles } from '../../../src/domain/data/csv-files.ts';
import { jsonFiles } from '../../../src/domain/data/json-files.ts';
import { groupByParty } from '../../../src/domain/service/responsibility.ts';
import { getGuide, loadGuide } from '../../../src/load/guide.ts';
import { countGuide } from '../../../src/cli/stats.ts';

const before = getGuide();

/** The example in CONTRIBUTING.md, with its layer copied to all layers, so that the example is tested. */
function exampleForContributors(layerIds: readonly string[]): string {
  const [, example = ''] =
    /```yaml\n# content\/services\/lost-property\.yaml\n(.*?)```/s.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { layers, ...rest } = parse(example) as { layers: { 'customer-data': object } };
  return stringify(
    { ...rest, layers: Object.fromEntries(layerIds.map((id) => [id, layers['customer-data']])) },
    { aliasDuplicateObjects: false },
  );
}

describe('a service added as one file', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'service-'));
  const folder = join(scratch, 'content');
  cpSync('content', folder, { recursive: true });
  writeFileSync(join(folder, 'services', 'lost-property.yaml'), exampleForContributors(before.layers.map(({ id }) => id)));
  afterAll(() => rmSync(scratch, { recursive: true }));

  const { guide, faults } = loadGuide(folder);
  if (!guide) throw new Error(`The example in CONTRIBUTING.md has faults:\n${faults.map(({ message }) => message).join('\n')}`);
  const added = guide.services.get('lost-property');
  if (!added) throw new Error('The service is not in the Guide.');

  test('has no fault and no warning', () => {
    expect(faults).toEqual([]);
  });

  test('is in the Guide, sorted by name', () => {
    const ids = [...guide.services.keys()];
    expect(ids).toHaveLength(before.services.size + 1);
    expect(ids[ids.indexOf('lost-property') - 1]).toBe('lightsail');
  });

  test('is counted', () => {
    const [was, is] = [countGuide(before), countGuide(guide)];
    expect(is.services - was.services).toBe(1);
    expect(is.cells - was.cells).toBe(guide.layers.length);
    // In each layer, the customer's half is reasoned. The AWS half and both halves of the other mode are general.
    expect(is.halvesBySupport.general - was.halvesBySupport.general).toBe(3 * guide.layers.length);
    expect(is.halvesBySupport.reasoned - was.halvesBySupport.reasoned).toBe(guide.layers.length);
    expect(is.duties - was.duties).toBe(1);
    expect(is.dutiesWithCheck - was.dutiesWithCheck).toBe(0);
  });

  test('is in the matrix, in the layers and in what the comparison fetches', () => {
    for (const { id } of guide.layers) {
      const group = groupByParty(guide.services.values(), id).find(({ party }) => party === 'customer');
      expect(group?.services.map(({ service }) => service.id)).toContain('lost-property');
    }
    expect(Object.keys(added.layers)).toHaveLength(guide.layers.length);
  });

  test('is in the published data', () => {
    expect(jsonFiles.services.contentOf(guide).services.map(({ id }) => id)).toContain('lost-property');
    const rowsIn = (file: string) => file.split('\r\n').filter((row) => row.includes('lost-property'));
    expect(rowsIn(csvFiles.services.contentOf(guide))).toHaveLength(guide.layers.length);
    expect(rowsIn(csvFiles.checks.contentOf(guide))).toEqual([expect.stringContaining('Label your umbrellas')]);
  });
});
