import { expect, test } from 'vitest';
import { checkAnchor, checksPath } from '../../../../src/domain/paths.ts';
import { dutiesByControl } from '../../../../src/domain/service/checks.ts';
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

const open = { mistake: 'Disks are open.', fix: 'Close them.', url: 'https://example.org/DISK.1', severity: 'critical' };
const closet = serviceOf('closet', {
  layers,
  duties: [duty('Lock', checkOf('security-hub', 'DISK.2'))],
  mistakes: [
    { ...open, control: 'DISK.1' },
    { ...open, control: 'DISK.2' },
    { ...open, control: undefined },
  ],
});

test('a control that a service names only for a mistake says which it finds there, and claims no duty', () => {
  const found = dutiesByControl([closet]);
  expect([...found.keys()]).toEqual(['DISK.1', 'DISK.2']);
  expect(found.get('DISK.1')).toMatchObject({ system: 'security-hub', severities: ['critical'], duties: [], nameOnly: false });
  expect(found.get('DISK.1')?.mistakes.map(({ service, mistake }) => [service.id, mistake.mistake])).toEqual([
    ['closet', 'Disks are open.'],
  ]);
  expect(found.get('DISK.2')?.mistakes).toEqual([]);
});

test('a control has an address that its id gives', () => {
  expect(checkAnchor('EC2.19')).toBe('ec2-19');
  expect(checksPath('EC2.19')).toBe('/checks/#ec2-19');
  expect(checksPath('restricted-ssh')).toBe('/checks/config/#restricted-ssh');
  expect(checksPath('s3_bucket_public')).toBe('/checks/prowler/#s3_bucket_public');
});
