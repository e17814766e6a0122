import { describe, expect, test } from 'vitest';
import {
  checksOfFramework,
  compareChecks,
  compareIds,
  familyPath,
  isInFamily,
  summarizeLayers,
  requirementAnchor,
  requirementPath,
  countViews,
  requirementViews,
  summarizeCounts,
} from '../../../../src/domain/framework/requirements.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import type { Framework } from '../../../../src/schema/framework.ts';
import { controlsById } from '../../../../src/domain/service/checks.ts';

const family = { id: 'AC', label: 'Access control (AC)' };
const framework: Framework = {
  id: 'rules',
  name: 'Rules',
  shortName: 'Rules',
  version: '1',
  publisher: 'Somebody',
  summary: 'Some rules.',
  aliases: [],
  basis: 'Made up.',
  sources: ['srm'],
  pagePerFamily: false,
  families: [family],
  requirements: [
    { id: 'AC-2', checks: ['EC2.8', 'ec2_imdsv2'] },
    { id: 'AC-2(1)', checks: ['EC2.8'] },
  ],
};

describe('the order of a framework', () => {
  test('is numeric, not by characters', () => {
    expect(['AC-10', 'AC-2(12)', 'AC-2', 'AC-2(4)', 'A.8.9', 'A.8.24'].sort(compareIds)).toEqual([
      'A.8.9',
      'A.8.24',
      'AC-2',
      'AC-2(4)',
      'AC-2(12)',
      'AC-10',
    ]);
  });

  test('has Security Hub checks first, then those of AWS Config and Prowler', () => {
    expect(['ec2_a', 'ec2-a', 'EC2.19', 'EC2.8'].sort(compareChecks)).toEqual(['EC2.8', 'EC2.19', 'ec2-a', 'ec2_a']);
  });
});

describe('a requirement', () => {
  test('belongs to the family whose id its own id starts with', () => {
    expect(isInFamily('AC-2(1)', 'AC')).toBe(true);
    expect(isInFamily('3.14.6', '3.14')).toBe(true);
    expect(isInFamily('3.14.6', '3.1')).toBe(false);
    expect(isInFamily('Autoscaling.5', 'AutoScaling')).toBe(true);
  });

  test('has a fragment of letters, digits, and hyphens that starts with a letter', () => {
    expect(['AC-2(1)', 'A.8.24', '164.308(a)(1)(ii)(A)'].map(requirementAnchor)).toEqual(['ac-2-1', 'a-8-24', 'r-164-308-a-1-ii-a']);
  });

  test('is on the page of its framework or family', () => {
    expect(requirementPath(framework, 'AC-2(1)')).toBe('/frameworks/rules/#ac-2-1');
    expect(familyPath(framework, family)).toBe('/frameworks/rules/#family-ac');
    const split = { ...framework, pagePerFamily: true };
    expect(requirementPath(split, 'AC-2(1)')).toBe('/frameworks/rules/ac/#ac-2-1');
    expect(familyPath(split, family)).toBe('/frameworks/rules/ac/');
  });

  test('has its own address on its page', () => {
    for (const each of getGuide().frameworks.values()) {
      const paths = each.requirements.map(({ id }) => requirementPath(each, id));
      expect(new Set(paths).size, each.name).toBe(paths.length);
    }
  });
});

test('the checks of a framework lead to the requirements that they bear on', () => {
  expect([...checksOfFramework(framework)]).toEqual([
    ['EC2.8', ['AC-2', 'AC-2(1)']],
    ['ec2_imdsv2', ['AC-2']],
  ]);
});

const guide = getGuide();
const controls = controlsById(guide.services.values());
const views = (...checks: string[]) => requirementViews([{ id: 'R-1', checks }], controls);

describe('a requirement', () => {
  test('lists each task once, with all checks that test it', () => {
    const [view] = views('SQS.1', 'sqs_queues_server_side_encryption_enabled');
    expect(view?.tasks.map(({ service, text, path, controls: found }) => [service.id, text, path, found.map(({ id }) => id)])).toEqual([
      [
        'sqs',
        'Choose KMS keys and encrypt queues that aren’t encrypted',
        '/services/sqs/#prove-encryption-at-rest',
        ['SQS.1', 'sqs_queues_server_side_encryption_enabled'],
      ],
    ]);
  });

  test('belongs to the layers of its tasks, those with the most tasks first', () => {
    const all = views('SQS.1', 'RDS.10', 'RDS.12', 'S3.2');
    expect(summarizeLayers(all, guide.layers)).toBe('Identity and access, Encryption at rest');
  });

  test('lists the mistakes of a check that tests no task', () => {
    expect(views('S3.2')[0]?.tasks).toMatchObject([{ isMistake: true, path: '/services/s3/#mistakes' }]);
  });

  test('lists checks of the whole account separately', () => {
    const [view] = views('IAM.21');
    expect(view?.tasks.every(({ controls: found }) => found.length === 1)).toBe(true);
    expect(controls.get('IAM.21')?.duties.length).toBeGreaterThan(view?.tasks.length ?? 0);
  });
});

describe('the counts', () => {
  test('count shared items once', () => {
    const both = [...views('SQS.1'), ...views('SQS.1', 'SNS.1')];
    expect(countViews(both)).toMatchObject({ requirements: 2, checks: 2, services: 2 });
  });

  test('are a phrase', () => {
    expect(summarizeCounts({ requirements: 1, checks: 2, tasks: 1, services: 1 })).toBe('1 requirement, 2 checks for 1 task on 1 service');
    expect(summarizeCounts({ requirements: 1, checks: 1, tasks: 0, services: 0 })).toBe('1 requirement, 1 check for the whole account');
  });
});

test('every requirement of every framework has a check with a task or mistake', () => {
  for (const framework of guide.frameworks.values())
    for (const view of requirementViews(framework.requirements, controls))
      expect(view.tasks.length + view.accountWide.length, `${framework.id} ${view.id}`).toBeGreaterThan(0);
});
