import { expect, test } from 'vitest';
import { checkAnchor, checksPath } from '../../../../src/domain/addresses.ts';
import { dutiesByControl } from '../../../../src/domain/services/checks.ts';
import { cellOf, checkOf, serviceOf } from './samples.ts';

const layers = { os: cellOf('customer') };
const duty = (text: string, ...checks: object[]) => ({ layer: 'os', duty: text, coverage: 'partial', limit: 'Not all.', checks });
const high = { severity: 'high' };
const server = serviceOf('server', {
  layers,
  duties: [
    duty('Patch', checkOf('prowler', 'patched'), checkOf('security-hub', 'EC2.19', high), checkOf('security-hub', 'EC2.9')),
    duty(
      'Scan',
      checkOf('security-hub', 'EC2.19', { severity: 'critical', accountWide: true }),
      checkOf('config', 'scan', { nameOnly: true }),
    ),
  ],
});
const disk = serviceOf('disk', { layers, duties: [duty('Lock', checkOf('security-hub', 'EC2.19', high))] });
const controls = dutiesByControl([server, disk]);

test('controls stand by system, and by number as people count', () => {
  expect([...controls.keys()]).toEqual(['EC2.9', 'EC2.19', 'scan', 'patched']);
});

test('a control names every duty it tests, and on which service', () => {
  const proven = controls.get('EC2.19')?.duties.map((each) => [each.service.id, each.duty.duty, each.accountWide]);
  expect(proven).toEqual([
    ['server', 'Patch', false],
    ['server', 'Scan', true],
    ['disk', 'Lock', false],
  ]);
});

test('a control has each severity once, gravest first, and none where none is given', () => {
  expect(controls.get('EC2.19')?.severities).toEqual(['critical', 'high']);
  expect(controls.get('EC2.9')?.severities).toEqual([]);
  expect(controls.get('scan')?.nameOnly).toBe(true);
});

test('a control has an address that its id gives', () => {
  expect(checkAnchor('EC2.19')).toBe('ec2-19');
  expect(checksPath('EC2.19')).toBe('/checks/#ec2-19');
  expect(checksPath('restricted-ssh')).toBe('/checks/config/#restricted-ssh');
  expect(checksPath('s3_bucket_public')).toBe('/checks/prowler/#s3_bucket_public');
});
