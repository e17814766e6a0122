import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { componentDefinition } from '../../../../src/domain/oscal/component-definition.ts';
import { layerCatalog, uuidOf } from '../../../../src/domain/oscal/parts.ts';
import { catalogOf } from '../../../../src/domain/paths.ts';
import { shownParty } from '../../../../src/domain/service/responsibility.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { catalogModel, componentDefinitionModel } from './oscal-model.ts';
import { asRead } from './plans.ts';

const guide = getGuide();
const services = [...guide.services.values()];
const catalog = layerCatalog(guide);
const statementIds = new Set(catalog.catalog.controls.flatMap(({ parts }) => parts.flatMap((part) => part.parts.map(({ id }) => id))));

test('a UUID is version 5 of its name: SHA-1 agrees with that of Node, whatever the length', () => {
  const namespace = Buffer.from('573209a037df4b39af92b5359be3fb7d', 'hex');
  for (const name of ['', 'component rds', 'ü', ...[54, 55, 56, 63, 64, 65, 500].map((length) => 'x'.repeat(length))]) {
    const hash = createHash('sha1').update(namespace).update(name).digest('hex');
    const digits = uuidOf(name).replaceAll('-', '');
    expect(digits.slice(0, 12) + digits.slice(13, 16) + digits.slice(17)).toBe(hash.slice(0, 12) + hash.slice(13, 16) + hash.slice(17, 32));
    expect(uuidOf(name)).toMatch(/^.{14}5.{4}[89ab]/);
  }
});

test('the catalog has every layer, each with a statement for AWS and one for the customer', () => {
  expect(catalogModel.safeParse(asRead(catalog)).error?.issues).toBeUndefined();
  expect(catalog.catalog.controls.map(({ id }) => id)).toEqual(guide.layers.map(({ id }) => id));
  expect(statementIds.size).toBe(2 * guide.layers.length);
});

describe.each(services.map((service) => [service.id, service] as const))('the component definition of %s', (_, service) => {
  const document = componentDefinition(service, guide);
  const definition = document['component-definition'];
  const [component] = definition.components;
  const [layers, ...others] = component?.['control-implementations'] ?? [];
  const securityHub = others.find(({ uuid }) => uuid === uuidOf(`security-hub ${service.id}`));
  const requirements = layers?.['implemented-requirements'] ?? [];

  test('is valid OSCAL', () => {
    expect(componentDefinitionModel.safeParse(asRead(document)).error?.issues).toBeUndefined();
  });

  test('has the text of each side of each layer with its role and its sources', () => {
    const urls = new Map(definition['back-matter'].resources.map(({ uuid, rlinks }) => [`#${uuid}`, rlinks[0]?.href]));
    for (const layer of guide.layers) {
      const cell = service.layers[layer.id];
      const party = shownParty(cell);
      const found = asRead(requirements).find((each) => each['control-id'] === layer.id);
      if (!found || party === 'not-applicable') {
        expect(party, layer.id).toBe('not-applicable');
        continue;
      }
      const halves = [cell?.aws, cell?.you].filter((half) => half !== undefined);
      const statements: readonly object[] = (found as { statements?: readonly object[] }).statements ?? [];
      expect(statements, layer.id).toMatchObject(
        halves.map(({ text, sources }) => ({ description: text, links: sources.map(() => ({ rel: 'reference' })) })),
      );
      for (const statement of statements as readonly { 'statement-id': string; links: readonly { href: string }[] }[]) {
        expect(statementIds).toContain(statement['statement-id']);
        const half = statement['statement-id'].endsWith('.provider') ? cell?.aws : cell?.you;
        expect(statement.links.map(({ href }) => urls.get(href))).toEqual(half?.sources.map((id) => guide.sources.get(id)?.url));
      }
      const roles = (found as { 'responsible-roles'?: readonly { 'role-id': string }[] })['responsible-roles'] ?? [];
      const expected = { aws: ['provider'], customer: ['customer'], shared: ['provider', 'customer'], 'not-documented': [] }[party];
      const roleIds = roles.map((each) => each['role-id']);
      expect(roleIds, layer.id).toEqual(expected);
    }
  });

  test('lists every Security Hub control of the service once, and every other check of its tasks', () => {
    const named = [
      ...service.duties.flatMap(({ checks }) => checks.filter(({ system }) => system === 'security-hub').map(({ id }) => id)),
      ...service.mistakes.flatMap(({ control }) => (control && catalogOf(control) === 'security-hub' ? [control] : [])),
    ];
    const controls = (securityHub?.['implemented-requirements'] ?? []).map((each) => each['control-id']);
    expect([...controls].sort()).toEqual([...new Set(named)].sort());
    const text = JSON.stringify(requirements);
    for (const { duty, checks } of service.duties) for (const word of [duty, ...checks.map(({ id }) => id)]) expect(text).toContain(word);
  });

  test('lists the NIST controls that its checks bear on, with their ids in the OSCAL catalog', () => {
    const source = definition['back-matter'].resources.find(({ title }) => title.startsWith('NIST'))?.uuid;
    const found = component?.['control-implementations'].find((each) => each.source === `#${source}`);
    const checks = new Set(service.duties.flatMap((duty) => duty.checks.filter((check) => !check.accountWide).map(({ id }) => id)));
    const requirements = guide.frameworks.get('nist-800-53')?.requirements.filter((each) => each.checks.some((id) => checks.has(id))) ?? [];
    expect(found?.['implemented-requirements'].length ?? 0).toBe(requirements.length);
    for (const each of found?.['implemented-requirements'] ?? []) expect(each['control-id']).toMatch(/^[a-z]{2}-\d+(\.\d+)?$/);
  });

  test('gives each thing a different UUID, and has no broken references', () => {
    const text = JSON.stringify(document);
    const uuids = [...text.matchAll(/"uuid":"([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
    const targets = [...text.matchAll(/"(?:href|source)":"#([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(targets.filter((target) => !uuids.includes(target))).toEqual([]);
  });

  test('is dated by its content and is the same every time', () => {
    expect(definition.metadata['last-modified']).toBe(`${service.checkedOn}T00:00:00Z`);
    expect(componentDefinition(service, guide)).toEqual(document);
  });
});

test('the UUID of a file changes with its content, but the UUIDs in it don’t', () => {
  const [service] = services;
  if (!service) throw new Error('The guide has no service.');
  const before = componentDefinition(service, guide)['component-definition'];
  const after = componentDefinition({ ...service, checkedOn: '2027-01-01' }, guide)['component-definition'];
  expect(after.uuid).not.toBe(before.uuid);
  expect(after.components[0]?.uuid).toBe(before.components[0]?.uuid);
});
