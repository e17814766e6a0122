import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../src/schema/term.ts';
import { catalogOf } from '../../../../src/domain/paths.ts';
import { countProven, proofsOf } from '../../../../src/domain/service/proofs.ts';
import { sectionsOf } from '../../../../src/domain/service/page-sections.ts';
import { chaptersByService, termsByService } from '../../../../src/domain/service/touching.ts';
import { NameFinder } from '../../../../src/domain/service/name-finder.ts';
import type { Chapter } from '../../../../src/domain/guide.ts';
import { loadStacks } from '../../../../src/load/diagrams.ts';
import { cellOf, checkOf, layerOf, serviceOf } from './samples.ts';

const term = (id: string, label: string, aliases: string[] = []) => ({ id, label, aliases }) as unknown as Term;

const namesAny = (text: string, names: readonly string[]) => new NameFinder([['it', names]]).keysIn(text).has('it');

describe('a name in a text', () => {
  test('counts as a word of its own, plural included', () => {
    expect(namesAny('You set security groups.', ['security group'])).toBe(true);
    expect(namesAny('A subgroup.', ['group'])).toBe(false);
    expect(namesAny('Use rds-custom.', ['rds'])).toBe(false);
  });

  test('that is an abbreviation counts only as it is written', () => {
    expect(namesAny('An ami, they say.', ['AMI'])).toBe(false);
    expect(namesAny('AWS publishes AMIs.', ['AMI'])).toBe(true);
  });
});

test('terms stand with the services that use them, unless most services do', () => {
  const services = ['a', 'b', 'c'].map((id) =>
    serviceOf(id, { layers: { os: cellOf('aws') }, summary: `A Region${id === 'a' ? ' and a VPC' : ''}.` }),
  );
  const found = termsByService({
    services: new Map(services.map((service) => [service.id, service])),
    terms: new Map([term('region', 'Region'), term('vpc', 'Virtual private cloud', ['VPC'])].map((each) => [each.id, each])),
  });
  expect([...found].map(([id, terms]) => [id, terms.map((each) => each.id)])).toEqual([
    ['a', ['vpc']],
    ['b', []],
    ['c', []],
  ]);
});

test('chapters that name a service come with the number of places, most often first', () => {
  const chapter = (id: string, ...texts: string[]) => ({ id, places: texts.map((text) => ({ title: '', text })) }) as unknown as Chapter;
  const chapters = [chapter('one', 'On Disk.', 'None.'), chapter('two', 'Amazon disk', 'A disk'), chapter('three', 'Nothing')];
  const services = new Map([['disk', serviceOf('disk')]]);
  const found = chaptersByService({ services, chapters }).get('disk') ?? [];
  expect(found.map(({ chapter: { id }, places }) => `${id} ${places}`)).toEqual(['two 2', 'one 1']);
});

describe('proofs', () => {
  const layers = ['building', 'os', 'data'].map(layerOf);
  const duty = (layer: string, text: string, ...checks: object[]) => ({
    layer,
    duty: text,
    coverage: checks.length > 0 ? 'direct' : 'none',
    checks,
  });
  const service = serviceOf('server', {
    layers: { os: cellOf('customer'), data: cellOf('customer') },
    duties: [
      duty('os', 'Patch', checkOf('prowler', 'a_b'), checkOf('security-hub', 'EC2.1')),
      duty('data', 'Classify'),
      duty('os', 'Harden'),
    ],
  });
  const proofs = proofsOf(service, layers);

  test('stand from the top of the stack down, and only the first of a layer has its anchor', () => {
    expect(proofs.map(({ duty: each, anchor }) => `${each.duty} ${anchor}`)).toEqual([
      'Classify prove-data',
      'Patch prove-os',
      'Harden undefined',
    ]);
  });

  test('group checks by catalog, and count the duties that any check bears on', () => {
    expect(proofs[1]?.catalogs.map(({ system }) => system)).toEqual(['security-hub', 'prowler']);
    expect(countProven(proofs)).toEqual({ duties: 3, checked: 1 });
  });

  test('have no section where there are none', () => {
    expect(sectionsOf(serviceOf('empty'), layers).map(({ id }) => id)).toEqual(['split', 'layers', 'more', 'sources']);
    expect(sectionsOf(service, layers)[1]?.parts?.map(({ id }) => id)).toEqual(['data', 'os', 'building']);
  });
});

test('the form of every check’s id tells its catalog, so that its address can be made of it', () => {
  const checks = loadStacks('content').services.flatMap(({ duties }) => duties.flatMap((each) => each.checks));
  expect(checks.filter(({ id, system }) => catalogOf(id) !== system).map(({ id }) => id)).toEqual([]);
});
