import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../src/schema/entries.ts';
import { nameFinder } from '../../../../src/domain/service/name-finder.ts';
import { chaptersByService, termsByService } from '../../../../src/domain/service/mentions.ts';
import type { Chapter } from '../../../../src/domain/guide.ts';
import { cellOf, serviceOf } from './samples.ts';

const term = (id: string, label: string, aliases: string[] = []) => ({ id, label, aliases }) as unknown as Term;

const namesAny = (text: string, names: readonly string[]) => nameFinder([['it', names]])(text).has('it');

describe('a name in a text', () => {
  test('is found as a whole word, singular or plural', () => {
    expect(namesAny('You set security groups.', ['security group'])).toBe(true);
    expect(namesAny('A subgroup.', ['group'])).toBe(false);
    expect(namesAny('Use rds-custom.', ['rds'])).toBe(false);
  });

  test('is case-sensitive if it is an abbreviation', () => {
    expect(namesAny('An ami, they say.', ['AMI'])).toBe(false);
    expect(namesAny('AWS publishes AMIs.', ['AMI'])).toBe(true);
  });
});

test('terms are listed with the services that use them, unless most services do', () => {
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

test('chapters are listed with their number of mentions, most first', () => {
  const chapter = (id: string, ...texts: string[]) => ({ id, places: texts.map((text) => ({ title: '', text })) }) as unknown as Chapter;
  const chapters = [chapter('one', 'On Disk.', 'None.'), chapter('two', 'Amazon disk', 'A disk'), chapter('three', 'Nothing')];
  const services = new Map([['disk', serviceOf('disk')]]);
  const found = chaptersByService({ services, chapters }).get('disk') ?? [];
  expect(found.map(({ chapter: { id }, count }) => `${id} ${count}`)).toEqual(['two 2', 'one 1']);
});
