import { describe, expect, test } from 'vitest';
import type { TextScores } from '../../../../src/domain/search/match.ts';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { countAnswers, rank as rankEntries } from '../../../../src/domain/search/rank.ts';
import { duty, indexOf, record, service } from './example-index.ts';

const concept = (typed: string, weight: number, ...others: string[]) => ({
  phrasings: [typed, ...others].map((words) => ({ words, confidence: 1 })),
  weight,
});
const plan = (concepts: ReturnType<typeof concept>[], isQuestion = false) => ({
  concepts,
  words: [],
  isQuestion,
  services: [],
  subject: [],
  layers: [],
  isComparison: false,
  uncovered: undefined,
  corrected: undefined,
});
const inText = (scores: Record<string, number>): TextScores => new Map(Object.entries(scores).map(([path, score]) => [path, { score }]));

/** The paths of the ranked entries. */
const rank = (...options: Parameters<typeof rankEntries>) => rankEntries(...options).map(({ path }) => path);

describe('the order of results', () => {
  test('puts a record with all concepts before one that matches only one concept well', () => {
    const index = indexOf(record('both', {}), record('one', {}));
    expect(rank(plan([concept('patch', 2), concept('kernel', 2)]), [[inText({ both: 1, one: 50 })], [inText({ both: 1 })]], index)[0]).toBe(
      'both',
    );
  });

  test('puts the record that misses the lighter concept first', () => {
    const index = indexOf(record('common', {}), record('rare', {}));
    expect(rank(plan([concept('hypervisor', 5), concept('service', 2)]), [[inText({ rare: 1 })], [inText({ common: 1 })]], index)[0]).toBe(
      'rare',
    );
  });

  test('leaves out records that match less than half of the query', () => {
    const index = indexOf(record('common', {}), record('rare', {}));
    expect(rank(plan([concept('hypervisor', 5), concept('service', 1)]), [[inText({ rare: 1 })], [inText({ common: 9 })]], index)).toEqual([
      'rare',
    ]);
  });

  test('accepts any phrasing of a concept', () => {
    const index = indexOf(record('found', {}));
    expect(rank(plan([concept('server room', 1, 'data center')]), [[inText({}), inText({ found: 3 })]], index)).toEqual(['found']);
  });

  test('puts a title match before a text match', () => {
    const index = indexOf(record('speaks', {}), record('named', { title: 'Region' }));
    expect(rank(plan([concept('region', 1)]), [[inText({ speaks: 90, named: 1 })]], index)[0]).toBe('named');
  });

  test('finds titles by an unfinished word, even if it is longer than the stem', () => {
    const index = indexOf(record('found', { title: 'Encryption at rest' }), record('other', { title: 'Enclave' }));
    expect(rank(plan([concept('encryptio', 1)]), [[]], index)).toEqual(['found']);
    expect(rank(plan([concept('enc', 1)]), [[]], index)).toHaveLength(2);
  });

  test('puts the shorter of two titles with the words first', () => {
    const index = indexOf(
      record('long', { title: 'Encryption in transit between zones' }),
      record('short', { title: 'Encryption in transit' }),
    );
    expect(rank(plan([concept('encryption', 1), concept('transit', 1)]), [[], []], index)).toEqual(['short', 'long']);
  });

  test('puts an explanation before the mistake that it corrects', () => {
    const index = indexOf(record('error', { kind: 'mistake', title: 'Patching' }), record('guide#right', { title: 'Patching' }));
    expect(rank(plan([concept('patching', 1)]), [[]], index)[0]).toBe('guide#right');
  });

  test('puts the term first for a name and the explanation first for a question', () => {
    const index = indexOf(record('term', { kind: 'term', title: 'Backup' }), record('guide#backup', { title: 'Backup' }));
    expect(rank(plan([concept('backup', 1)]), [[]], index)[0]).toBe('term');
    expect(rank(plan([concept('backup', 1)], true), [[]], index)[0]).toBe('guide#backup');
  });

  test('finds nothing for an empty query', () => {
    expect(rank(plan([]), [], indexOf(record('any', {})))).toEqual([]);
  });
});

describe('a query that names a service', () => {
  const index = indexOf(
    service('rds', 'Amazon RDS', { names: ['RDS', 'Relational Database Service'] }),
    service('ebs', 'Amazon EBS', { names: ['EBS', 'Elastic Block Store'] }),
    service('eb', 'AWS Elastic Beanstalk', { names: ['Beanstalk', 'EB'] }),
    service('cloudfront', 'Amazon CloudFront', { names: ['CloudFront'], teaches: ['cdn'] }),
    record('/layers/operating-system/', { kind: 'layer', title: 'Operating system across all services', names: ['OS', 'patch the os'] }),
    duty('rds', 'RDS', 'operating-system', 'Operating system'),
    duty('ebs', 'EBS', 'operating-system', 'Operating system'),
    record('/services/rds/#prove', { kind: 'proof', title: 'Checks for your tasks: RDS', teaches: ['check', 'prove'], services: ['rds'] }),
    record('/glossary/#updates', { kind: 'term', title: 'Updates', names: ['patch rds'] }),
    record('/glossary/#edge', { kind: 'term', title: 'Edge location', names: ['cdn'] }),
  );
  const found = (query: string) => rank(planSearch(query, index), [], index);

  test('finds the service first, with or without its vendor', () => {
    for (const query of ['rds', 'amazon rds', 'relational database service']) expect(found(query)[0]).toBe('/services/rds/');
  });

  test('finds the service before its glossary term', () => {
    const withTerm = indexOf(
      service('rds', 'Amazon RDS', { names: ['RDS'] }),
      record('/glossary/#rds', { kind: 'term', title: 'Amazon RDS', services: ['rds'] }),
    );
    expect(rank(planSearch('amazon rds', withTerm), [], withTerm)).toEqual(['/services/rds/', '/glossary/#rds']);
  });

  test('finds the first service named before the second', () => {
    expect(found('rds os on ebs')[0]).toBe('/services/rds/#operating-system');
    expect(found('ebs os on rds')[0]).toBe('/services/ebs/#operating-system');
  });

  test('leaves out other services', () => {
    expect(found('rds os').filter((path) => path.includes('/ebs/'))).toEqual([]);
  });

  test('finds a duty by the names of its layer', () => {
    expect(found('who patches rds os')[0]).toBe('/services/rds/#operating-system');
    expect(found('who patches rds os').slice(0, 3)).toContain('/services/rds/');
  });

  test('prefers the service to a term with its name in a phrase', () => {
    expect(found('patch rds')[0]).toMatch(/^\/services\/rds\//);
  });

  test('finds the proof by words for checks', () => {
    expect(found('rds check')[0]).toBe('/services/rds/#prove');
  });

  test('does not confuse a service with one whose name looks like its singular', () => {
    expect(found('ebs')[0]).toBe('/services/ebs/');
    expect(found('eb')[0]).toBe('/services/eb/');
  });

  test('finds a service by an everyday word that means only this service', () => {
    expect(found('cdn')[0]).toBe('/services/cloudfront/');
  });

  test('puts the layers that the query asks about first, before the page of the service', () => {
    const withPlatform = indexOf(
      service('rds', 'Amazon RDS', { names: ['RDS'], text: 'Patches of databases.' }),
      record('/layers/operating-system/', { kind: 'layer', title: 'Operating system on all services', names: ['OS'] }),
      duty('rds', 'RDS', 'hardware', 'Hardware', 'Patches of firmware.'),
      duty('rds', 'RDS', 'platform', 'Platform'),
      duty('rds', 'RDS', 'operating-system', 'Operating system'),
    );
    const ask = (query: string) => {
      const asked = planSearch(query, withPlatform);
      const ranked = rankEntries(asked, [], withPlatform);
      return ranked.slice(0, countAnswers(ranked, asked)).map(({ path }) => path);
    };
    expect(ask('who patches rds')).toEqual(['/services/rds/#operating-system', '/services/rds/#platform']);
    expect(ask('who patches the rds os')).toEqual(['/services/rds/#operating-system']);
    expect(ask('is rds os aws')).toEqual(['/services/rds/#operating-system']);
    expect(ask('rds os')).toEqual([]);
    expect(ask('who runs rds')).toEqual([]);
  });
});
