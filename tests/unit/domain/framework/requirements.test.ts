import { describe, expect, test } from 'vitest';
import {
  checksOfFramework,
  compareChecks,
  compareIds,
  familyPath,
  isInFamily,
  requirementAnchor,
  requirementPath,
} from '../../../../src/domain/framework/requirements.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import type { Framework } from '../../../../src/schema/framework.ts';

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
