import { describe, expect, test } from 'vitest';
import type { Found } from '../../../../src/domain/search/fit.ts';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { rank } from '../../../../src/domain/search/rank.ts';
import { duty, indexOf, record, service } from './example-index.ts';

const concept = (way: string, weight: number, ...others: string[]) => ({
  ways: [way, ...others].map((words) => ({ words, trust: 1 })),
  weight,
});
const asked = (...concepts: ReturnType<typeof concept>[]) => ({ concepts, words: [], isQuestion: false, services: [], compares: false });
const inText = (scores: Record<string, number>): Found => new Map(Object.entries(scores));

describe('the order of results', () => {
  test('a record with every concept stands before one that has a single one strongly', () => {
    const index = indexOf(record('both', {}), record('one', {}));
    expect(rank(asked(concept('patch', 2), concept('kernel', 2)), [[inText({ both: 1, one: 50 })], [inText({ both: 1 })]], index)[0]).toBe(
      'both',
    );
  });

  test('when none has all, the record that misses the less telling concept stands first', () => {
    const index = indexOf(record('common', {}), record('rare', {}));
    expect(rank(asked(concept('hypervisor', 5), concept('service', 2)), [[inText({ rare: 1 })], [inText({ common: 1 })]], index)[0]).toBe(
      'rare',
    );
  });

  test('a record with less than half of what was asked is left out', () => {
    const index = indexOf(record('common', {}), record('rare', {}));
    expect(rank(asked(concept('hypervisor', 5), concept('service', 1)), [[inText({ rare: 1 })], [inText({ common: 9 })]], index)).toEqual([
      'rare',
    ]);
  });

  test('any way of saying a concept will do', () => {
    const index = indexOf(record('found', {}));
    expect(rank(asked(concept('server room', 1, 'data center')), [[inText({}), inText({ found: 3 })]], index)).toEqual(['found']);
  });

  test('a record of that name stands before one that speaks of it', () => {
    const index = indexOf(record('speaks', {}), record('named', { title: 'Region' }));
    expect(rank(asked(concept('region', 1)), [[inText({ speaks: 90, named: 1 })]], index)[0]).toBe('named');
  });

  test('of two titles that hold the words, the shorter one is meant', () => {
    const index = indexOf(
      record('long', { title: 'Encryption in transit between zones' }),
      record('short', { title: 'Encryption in transit' }),
    );
    expect(rank(asked(concept('encryption', 1), concept('transit', 1)), [[], []], index)).toEqual(['short', 'long']);
  });

  test('what is right stands before the error that it corrects', () => {
    const index = indexOf(record('error', { kind: 'correction', title: 'Patching' }), record('right', { title: 'Patching' }));
    expect(rank(asked(concept('patching', 1)), [[]], index)[0]).toBe('right');
  });

  test('a bare name asks for the term, a question for the explanation', () => {
    const index = indexOf(record('term', { kind: 'term', title: 'Backup' }), record('guide#backup', { title: 'Backup' }));
    expect(rank({ concepts: [concept('backup', 1)], words: [], isQuestion: false, services: [], compares: false }, [[]], index)[0]).toBe(
      'term',
    );
    expect(rank({ concepts: [concept('backup', 1)], words: [], isQuestion: true, services: [], compares: false }, [[]], index)[0]).toBe(
      'guide#backup',
    );
  });

  test('nothing asked, nothing found', () => {
    expect(rank(asked(), [], indexOf(record('any', {})))).toEqual([]);
  });
});

describe('a service that is named', () => {
  const index = indexOf(
    service('rds', 'Amazon RDS', { names: ['RDS', 'Relational Database Service'] }),
    service('ebs', 'Amazon EBS', { names: ['EBS', 'Elastic Block Store'] }),
    service('eb', 'AWS Elastic Beanstalk', { names: ['Beanstalk', 'EB'] }),
    service('cloudfront', 'Amazon CloudFront', { names: ['CloudFront'], teaches: ['cdn'] }),
    record('/layers/operating-system/', { kind: 'layer', title: 'Operating system across all services', names: ['OS', 'patch the os'] }),
    duty('rds', 'RDS', 'operating-system', 'Operating system'),
    duty('ebs', 'EBS', 'operating-system', 'Operating system'),
    record('/services/rds/#prove', { kind: 'proof', title: 'Prove your side: RDS', teaches: ['check', 'prove'], services: ['rds'] }),
    record('/glossary/#updates', { kind: 'term', title: 'Updates', names: ['patch rds'] }),
    record('/glossary/#edge', { kind: 'term', title: 'Edge location', names: ['cdn'] }),
  );
  const found = (query: string) => rank(planSearch(query, index), [], index);

  test('comes first by its name, with or without its maker', () => {
    for (const query of ['rds', 'amazon rds', 'relational database service']) expect(found(query)[0]).toBe('/services/rds/');
  });

  test('shuts out what is about other services', () => {
    expect(found('rds os').filter((path) => path.includes('/ebs/'))).toEqual([]);
  });

  test('is asked about its duty, by the names of the layer', () => {
    expect(found('who patches rds os')[0]).toBe('/services/rds/#operating-system');
    expect(found('who patches rds os').slice(0, 3)).toContain('/services/rds/');
  });

  test('is preferred to a term that goes by a phrase with its name', () => {
    expect(found('patch rds')[0]).toMatch(/^\/services\/rds\//);
  });

  test('shows its checks to those who ask for proof', () => {
    expect(found('rds check')[0]).toBe('/services/rds/#prove');
  });

  test('is not taken for one whose name looks like its singular', () => {
    expect(found('ebs')[0]).toBe('/services/ebs/');
    expect(found('eb')[0]).toBe('/services/eb/');
  });

  test('is found by an everyday word that means no other service', () => {
    expect(found('cdn')[0]).toBe('/services/cloudfront/');
  });
});
