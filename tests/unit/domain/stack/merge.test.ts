import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textVocabularyOf } from '../../../../src/domain/stack/resource-types.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import {
  headlineOf,
  summarizeFramework,
  isYours,
  mergeStack,
  prowlerCommand,
  type StackService,
} from '../../../../src/domain/stack/merge.ts';
import { readText } from '../../../../src/domain/stack/read-text.ts';
import { frameworkDataOf } from '../../../../src/domain/framework/requirements.ts';
import { shownParty } from '../../../../src/domain/service/responsibility.ts';

const { services, layers, surprises, stacks, frameworks } = getGuide();
const all = [...services.values()];
const usual = all.map((service) => ({ service, variants: [] }));
const guideFramework = (id: string) => {
  const found = frameworks.get(id);
  if (!found) throw new Error(`The guide has no framework ${id}.`);
  return found;
};
const merge = (parts: readonly { readonly service: StackService; readonly variants: readonly string[] }[]) =>
  mergeStack(parts, layers, surprises);

describe('each service, in its usual mode and in each of its variants', () => {
  for (const service of all)
    test(`${service.shortName}: the merged responsibilities agree with its cells`, () => {
      for (const variants of [[], ...service.variants.map(({ id }) => [id])]) {
        const merged = merge([{ service, variants }]);
        const responsibilities = merged.responsibilities.flatMap(({ items }) => items);
        for (const layer of layers) {
          const cell = service.layers[layer.id];
          const changed = cell?.variants.find(({ variant }) => variants.includes(variant));
          const party = shownParty(changed ?? cell);
          const found = responsibilities.filter((each) => each.layer.id === layer.id);
          expect(found, layer.id).toHaveLength(party === 'customer' || party === 'shared' ? 1 : 0);
          expect(
            found.map(({ you }) => you?.text),
            layer.id,
          ).toEqual(found.length > 0 ? [(changed ?? cell)?.you?.text] : []);
          const aws = merged.awsWork.find((group) => group.layer.id === layer.id)?.items.map(({ text }) => text) ?? [];
          const half = (changed ?? cell)?.aws;
          expect(aws, layer.id).toEqual(half && half.support !== 'not-documented' ? [half.text] : []);
        }
      }
    });
});

test('all services together: every cell, every task of a customer layer, and every check are in the merged stack', () => {
  const merged = merge(usual);
  expect(merged.cells).toHaveLength(all.length * layers.length);
  const responsibilities = merged.responsibilities.flatMap(({ items }) => items);
  expect(responsibilities).toHaveLength(merged.cells.filter(isYours).length);
  expect(new Set(responsibilities.map(({ id }) => id)).size).toBe(responsibilities.length);
  const expected = all.flatMap(({ duties, layers: cells }) => duties.filter(({ layer }) => isYours({ party: shownParty(cells[layer]) })));
  const tasks = merged.responsibilities.flatMap(({ items }) => items.flatMap((cell) => cell.tasks));
  expect(tasks).toHaveLength(expected.length);
  expect(new Set(tasks.map(({ duty }) => duty))).toEqual(new Set(expected.map(({ duty }) => duty)));
  expect(new Set(merged.checks.map(({ id }) => id))).toEqual(new Set(expected.flatMap(({ checks }) => checks.map(({ id }) => id))));
});

test('if two modes change a layer, the one that leaves the most work to the customer counts', () => {
  const lambda = services.get('lambda');
  if (!lambda) throw new Error('The guide has no Lambda.');
  const both = merge([{ service: lambda, variants: lambda.variants.map(({ id }) => id) }]).cells;
  for (const { layer, party } of both) {
    const changed = (lambda.layers[layer.id]?.variants ?? []).map(({ party: each }) => each);
    if (changed.includes('customer')) expect(party, layer.id).toBe('customer');
  }
});

describe('several modes of a service', () => {
  const cellOf = (id: string, layer: string, ...variants: string[]) => {
    const service = services.get(id);
    if (!service) throw new Error(`The guide has no ${id}.`);
    return merge([{ service, variants }]).cells.find((cell) => cell.layer.id === layer);
  };

  test('leave the customer what the default mode does, if it is used, too', () => {
    const eks = services.get('eks')?.layers['operating-system'];
    const both = cellOf('eks', 'operating-system', 'usual', 'fargate');
    expect(cellOf('eks', 'operating-system', 'fargate')?.party).toBe('aws');
    expect(both?.party).toBe('shared');
    expect(both?.you?.text).toContain(eks?.you?.text);
    expect(both?.aws?.text).toBe(
      `Default mode: ${eks?.aws?.text} EKS on Fargate: ${cellOf('eks', 'operating-system', 'fargate')?.aws?.text}`,
    );
    expect(both?.name).toBe('EKS (Default mode and EKS on Fargate)');
  });

  test('keep the default of a layer if resources of their own keep it', () => {
    expect(cellOf('elasticache', 'operating-system', 'serverless')?.party).toBe('aws');
    expect(cellOf('elasticache', 'operating-system', 'serverless', 'memcached')?.party, 'Memcached runs on nodes').toBe('shared');
    // A setting of the same resource replaces the default.
    expect(cellOf('lambda', 'network-configuration', 'container-image', 'vpc')?.aws?.text).toBe(
      cellOf('lambda', 'network-configuration', 'vpc')?.aws?.text,
    );
  });

  test('are documented only if the text of each is', () => {
    for (const service of all) {
      const variants = ['usual', ...service.variants.map(({ id }) => id)];
      for (const { layer, you } of merge([{ service, variants }]).cells) {
        const cell = service.layers[layer.id];
        const supports = [cell, ...(cell?.variants ?? [])].flatMap((each) => each?.you?.support ?? []);
        const known = supports.filter((support) => support !== 'not-documented');
        if (known.length > 0)
          expect(you?.support === 'documented', `${service.id} ${layer.id}`).toBe(known.every((each) => each === 'documented'));
      }
    }
  });
});

describe('the pasted stack of a real Terraform repository', () => {
  const vocabulary = textVocabularyOf(getGuide());
  for (const file of readdirSync('tests/fixtures/stacks'))
    test(`${file}: every merged responsibility agrees with the matrix, cell by cell`, async () => {
      const found = (await readText(readFileSync(`tests/fixtures/stacks/${file}`, 'utf8'), vocabulary)).services;
      const parts = found.flatMap(({ service, variants }) => {
        const known = services.get(service);
        return known ? [{ service: known, variants }] : [];
      });
      const merged = merge(parts);
      expect(merged.cells).toHaveLength(found.length * layers.length);
      const responsibilities = new Map(merged.responsibilities.flatMap(({ items }) => items.map((each) => [each.id, each])));
      for (const { service, variants } of parts)
        for (const { id: layer } of layers) {
          const cell = service.layers[layer];
          const changed = (cell?.variants ?? []).filter(({ variant }) => variants.includes(variant));
          const claims = changed.length === 0 || variants.includes('usual') ? [cell, ...changed] : changed;
          const parties = claims.map(shownParty);
          const responsibility = responsibilities.get(`${service.id}:${layer}`);
          const where = `${service.id} ${layer}`;
          expect(responsibility !== undefined, where).toBe(parties.some((party) => party === 'customer' || party === 'shared'));
          if (!responsibility) continue;
          expect(parties, where).toContain(responsibility.party);
          for (const claim of claims)
            if (claim?.you && claim.you.support !== 'not-documented') expect(responsibility.you?.text, where).toContain(claim.you.text);
          expect(
            responsibility.tasks.map(({ duty }) => duty),
            where,
          ).toEqual(service.duties.filter((duty) => duty.layer === layer).map(({ duty }) => duty));
        }
    });
});

test('a surprise is listed only in the modes in which it is true', () => {
  const shown = (id: string, ...variants: string[]) => {
    const service = services.get(id);
    if (!service) throw new Error(`The guide has no ${id}.`);
    return merge([{ service, variants }]).surprises.map(({ path }) => path.replace('/surprises/#', ''));
  };
  expect(shown('rds')).toEqual(['rds-patching']);
  expect(shown('rds', 'custom')).toEqual(['rds-custom']);
  expect(shown('eks')).toEqual(['eks-nodes']);
  expect(shown('eks', 'fargate')).toEqual([]);
  expect(shown('eks', 'fargate', 'self-managed')).toEqual(['eks-nodes']);
  expect(shown('eks', 'usual', 'fargate')).toEqual(['eks-nodes']);
  expect(shown('lambda', 'vpc'), 'a mode that leaves the layer as it is').toEqual(['lambda-runtime-modes']);
});

test('a change of a default is listed unless a mode replaces it', () => {
  const s3 = services.get('s3');
  if (!s3) throw new Error('The guide has no S3.');
  const changed = merge([{ service: s3, variants: [] }]).surprises.map(({ path }) => path);
  expect(changed).toEqual(
    expect.arrayContaining(Object.entries(s3.layers).flatMap(([id, { since }]) => (since ? [`/services/s3/#${id}`] : []))),
  );
});

test('a framework limits responsibilities, tasks, and checks to those that bear on it', () => {
  const framework = frameworkDataOf(guideFramework('pci-dss'));
  const { requirementsOf } = framework;
  const whole = merge(usual);
  const limited = mergeStack(usual, layers, surprises, framework);
  const ids = ({ responsibilities }: typeof whole, isShown: (id: string) => boolean) =>
    responsibilities.flatMap(({ items }) => items.filter(({ checks }) => checks.some(({ id }) => isShown(id))).map(({ id }) => id));
  const shown = ids(limited, () => true);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(ids(whole, (id) => id in requirementsOf));
  expect(limited.checks).toEqual(whole.checks.filter(({ id }) => id in requirementsOf));
  for (const { tasks } of limited.cells) for (const { checks } of tasks) expect(checks).not.toEqual([]);
  const parties = ({ cells }: typeof whole) => cells.map(({ id, party }) => `${id} ${party}`);
  expect(parties(limited), 'the matrix stays whole').toEqual(parties(whole));
  expect(headlineOf(limited)).toBe(headlineOf(whole));
  expect(summarizeFramework(limited)).toMatch(
    new RegExp(`^${shown.length} of your \\d+ responsibilities have checks that bear on PCI DSS\\.$`),
  );
  expect(summarizeFramework(whole)).toBe('');
});

test('each ready-made stack has content in every part', () => {
  for (const { id, services: items } of stacks) {
    const parts = items.flatMap(({ service, variants }) => {
      const found = services.get(service);
      return found ? [{ service: found, variants }] : [];
    });
    const merged = merge(parts);
    expect(merged.responsibilities.length, id).toBeGreaterThan(5);
    expect(prowlerCommand(merged.checks), id).toMatch(/^prowler aws --checks \w+/);
  }
});

test('every Prowler check is in the list of the version in the fixture', () => {
  const [head, ...ids] = readFileSync('tests/fixtures/prowler-checks.txt', 'utf8').trim().split('\n');
  expect(head).toContain('version 5.40.0');
  const known = new Set(ids);
  const command = prowlerCommand(all.flatMap(({ duties }) => duties.flatMap(({ checks }) => checks)));
  const used = command?.split(' ').slice(3) ?? [];
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});

test('a stack without Prowler checks has no command', () => expect(prowlerCommand([])).toBeUndefined());
