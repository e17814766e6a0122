import { describe, expect, test } from 'vitest';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { WordIndex } from '../../../../src/domain/search/word-index.ts';
import { indexOf, makeCatalog, record, service } from './example-index.ts';

const index = indexOf(
  record('data-center', { title: 'Data center', names: ['server room', 'DC'], text: 'The buildings where servers stand.' }),
  record('security-group', {
    title: 'Security group',
    names: ['SG', 'virtual firewall'],
    text: 'Rules that allow traffic to an instance.',
  }),
  record('mfa', { title: 'Multi-factor authentication (MFA)', names: ['MFA', '2FA'], text: 'A second proof at sign-in.' }),
  record('patching', { title: 'Patch management', text: 'Patching operating systems and a hypervisor.' }),
);
const phrasings = (query: string) => planSearch(query, index).concepts.map((concept) => concept.phrasings.map(({ words }) => words));

describe('the concepts of a query', () => {
  test('drops stop words if other words remain', () => {
    expect(phrasings('who is responsible for patching the hypervisor?')).toEqual([['patching'], ['hypervisor']]);
  });

  test('gives a word that says little less weight than a significant one', () => {
    const [light, telling] = planSearch('happens hypervisor', indexOf(record('a', { text: 'happens hypervisor' }))).concepts;
    expect(light?.weight).toBeLessThan(telling?.weight ?? 0);
  });

  test('searches for stop words if the query has no others', () => {
    expect(phrasings('where')).toEqual([['where']]);
  });

  test('searches for an everyday name as typed and by its proper name', () => {
    expect(phrasings('who guards the server room')).toContainEqual(['server room', 'data center', 'server', 'room']);
  });

  test('expands abbreviations in any case and number', () => {
    expect(phrasings('SGs')).toEqual([['sgs', 'security group']]);
    expect(phrasings('2fa')).toEqual([['2fa', 'multi-factor authentication']]);
  });

  test('drops words that the site does not use', () => {
    expect(phrasings('kubernetes patch')).toEqual([['patch']]);
  });

  test('makes no concepts of an empty query', () => {
    for (const query of ['', '   ', '?!', '<script>', '"', '\u0000']) expect(planSearch(query, index).corrected).toBeUndefined();
    expect(phrasings('   ')).toEqual([]);
  });
});

describe('spelling', () => {
  test.each([
    ['hypervizor', 'hypervisor'],
    ['hypervisro', 'hypervisor'],
    ['pacthing', 'patching'],
    ['manegment', 'management'],
    ['securitygroup', 'security group'],
    ['hyper visor', 'hypervisor'],
  ])('corrects "%s" to "%s"', (typed, meant) => {
    expect(planSearch(typed, index).corrected).toBe(meant);
  });

  test('keeps a word whose other forms are known', () => {
    expect(planSearch('patched hypervisors', index).corrected).toBeUndefined();
  });

  test('keeps the beginning of a known word at the end of the query', () => {
    expect(planSearch('hyperv', index)).toMatchObject({ concepts: [{ phrasings: [{ words: 'hyperv' }] }] });
    expect(planSearch('hyperv', index).corrected).toBeUndefined();
  });

  test('never corrects short words or words with other digits', () => {
    expect(planSearch('xyz', index).corrected).toBeUndefined();
    expect(planSearch('s3.1', index).corrected).toBeUndefined();
  });
});

describe('services in a query', () => {
  const services = indexOf(
    service('ecs-ec2', 'Amazon ECS on EC2', { names: ['ECS on EC2'], teaches: ['containers'] }),
    service('ecs-fargate', 'Amazon ECS on Fargate', { names: ['Fargate', 'AWS Fargate'], teaches: ['containers'] }),
    service('lightsail', 'Amazon Lightsail', { names: ['Lightsail'], teaches: ['instance', 'vps'] }),
    service('iam', 'AWS Identity and Access Management', { names: ['IAM'] }),
    service('lambda', 'AWS Lambda', { names: ['Lambda'], teaches: ['serverless'] }),
    record('/glossary/#iam-role', { kind: 'term', title: 'IAM role' }),
    record('/glossary/#serverless', { kind: 'term', title: 'Serverless' }),
    record('/guide/#patching', { title: 'Patching instances', text: 'patching' }),
  );
  const named = (query: string) => planSearch(query, services).services;

  test('are recognized by any of their names', () => {
    expect(named('aws fargate')).toEqual(['ecs-fargate']);
    expect(named('is lambda mine')).toEqual(['lambda']);
  });

  test('that share a name all count, unless another word selects one', () => {
    expect(named('ecs')).toEqual(['ecs-ec2', 'ecs-fargate']);
    expect(named('ecs fargate')).toEqual(['ecs-fargate']);
  });

  test('are compared if a word asks for it or if the query has nothing else', () => {
    for (const query of ['lambda vs fargate', 'difference between lambda and fargate', 'lambda fargate'])
      expect(planSearch(query, services)).toMatchObject({ isComparison: true, services: ['lambda', 'ecs-fargate'] });
    expect(planSearch('lambda fargate patching', services).isComparison).toBe(false);
    expect(planSearch('ecs fargate', services).isComparison).toBe(false);
  });

  test('are not recognized in the name of a term', () => {
    expect(named('iam role')).toEqual([]);
    expect(planSearch('serverless', services).concepts[0]?.mention).toBeUndefined();
  });

  test('weigh as much as the rest of the query together', () => {
    const [first, second] = planSearch('lightsail patching', services).concepts;
    expect(first?.weight).toBeGreaterThanOrEqual(second?.weight ?? Infinity);
  });

  test('are the subject if they come first, by name or by a word that means only one', () => {
    expect(planSearch('lambda roles in iam', services).subject).toEqual(['lambda']);
    expect(planSearch('vps roles in iam', services).subject).toEqual(['lightsail']);
    expect(planSearch('containers in iam', services).subject).toEqual(['iam']);
  });

  test('make everyday words for them redundant', () => {
    expect(planSearch('lightsail instance patching', services).concepts.map(({ phrasings }) => phrasings[0]?.words)).toEqual([
      'lightsail',
      'patching',
    ]);
  });

  test('that the guide does not cover are reported, unless the query names another', () => {
    const kendra = { name: 'Amazon Kendra', aliases: ['kendra'], status: 'Closed to new customers.' };
    const index = new WordIndex(makeCatalog([service('s3', 'Amazon S3')], [kendra]));
    expect(planSearch('who runs kendra', index).uncovered).toEqual(kendra);
    expect(planSearch('s3 kendra', index).uncovered).toBeUndefined();
  });
});
