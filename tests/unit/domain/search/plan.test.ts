import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../../../src/domain/search/catalog.ts';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { WordIndex } from '../../../../src/domain/search/word-index.ts';
import { indexOf, record, service } from './example-index.ts';

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
const ways = (query: string) => planSearch(query, index).concepts.map((concept) => concept.ways.map(({ words }) => words));

describe('what a query asks for', () => {
  test('question words are dropped while other words remain', () => {
    expect(ways('who is responsible for patching the hypervisor?')).toEqual([['patching'], ['hypervisor']]);
  });

  test('a word that says little counts for less than one that tells', () => {
    const [light, telling] = planSearch('happens hypervisor', indexOf(record('a', { text: 'happens hypervisor' }))).concepts;
    expect(light?.weight).toBeLessThan(telling?.weight ?? 0);
  });

  test('a query of question words alone is searched for as it stands', () => {
    expect(ways('where')).toEqual([['where']]);
  });

  test('an everyday name is searched as typed and by its proper name', () => {
    expect(ways('who guards the server room')).toContainEqual(['server room', 'data center', 'server', 'room']);
  });

  test('an abbreviation brings its full name, whatever its case or number', () => {
    expect(ways('SGs')).toEqual([['sgs', 'security group']]);
    expect(ways('2fa')).toEqual([['2fa', 'multi-factor authentication']]);
  });

  test('words that the site does not know at all are left out, not searched for', () => {
    expect(ways('kubernetes patch')).toEqual([['patch']]);
  });

  test('nothing typed asks for nothing', () => {
    for (const query of ['', '   ', '?!', '<script>', '"', '\u0000']) expect(planSearch(query, index).corrected).toBeUndefined();
    expect(ways('   ')).toEqual([]);
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
  ])('"%s" is understood as "%s"', (typed, meant) => {
    expect(planSearch(typed, index).corrected).toBe(meant);
  });

  test('a word that is known in another form is left alone', () => {
    expect(planSearch('patched hypervisors', index).corrected).toBeUndefined();
  });

  test('a word that is still being typed is not bent into another', () => {
    expect(planSearch('hyperv', index)).toMatchObject({ concepts: [{ ways: [{ words: 'hyperv' }] }] });
    expect(planSearch('hyperv', index).corrected).toBeUndefined();
  });

  test('a short or numbered word is never bent into another', () => {
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

  test('are known by any of their names', () => {
    expect(named('aws fargate')).toEqual(['ecs-fargate']);
    expect(named('is lambda mine')).toEqual(['lambda']);
  });

  test('that share a name are all meant by it, unless another word chooses', () => {
    expect(named('ecs')).toEqual(['ecs-ec2', 'ecs-fargate']);
    expect(named('ecs fargate')).toEqual(['ecs-fargate']);
  });

  test('are compared when a word asks for it or nothing else is said', () => {
    for (const query of ['lambda vs fargate', 'difference between lambda and fargate', 'lambda fargate'])
      expect(planSearch(query, services)).toMatchObject({ compares: true, services: ['lambda', 'ecs-fargate'] });
    expect(planSearch('lambda fargate patching', services).compares).toBe(false);
    expect(planSearch('ecs fargate', services).compares).toBe(false);
  });

  test('are not found in the name of a term, nor in a term that means more than one service', () => {
    expect(named('iam role')).toEqual([]);
    expect(planSearch('serverless', services).concepts[0]?.named).toBeUndefined();
  });

  test('weigh as much as all the rest', () => {
    const [first, second] = planSearch('lightsail patching', services).concepts;
    expect(first?.weight).toBeGreaterThanOrEqual(second?.weight ?? Infinity);
  });

  test('need not be said twice', () => {
    expect(planSearch('lightsail instance patching', services).concepts.map(({ ways }) => ways[0]?.words)).toEqual([
      'lightsail',
      'patching',
    ]);
  });

  test('that the guide does not cover are named, unless another is asked about', () => {
    const index = new WordIndex({ ...catalogOf([service('s3', 'Amazon S3')]), uncovered: [{ name: 'AWS WAF', aliases: ['WAF'] }] });
    expect(planSearch('who runs waf', index).uncovered).toBe('AWS WAF');
    expect(planSearch('s3 waf', index).uncovered).toBeUndefined();
  });
});
