import { describe, expect, test } from 'vitest';
import { catalogOf, checkAnchor, checksPath } from '../../../../src/domain/paths.ts';
import { controlsById, proofsOf } from '../../../../src/domain/service/checks.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { cellOf, checkOf, layerOf, serviceOf } from './samples.ts';

const layers = { os: cellOf('customer') };
const duty = (text: string, ...checks: object[]) => ({ layer: 'os', duty: text, coverage: 'partial', limit: 'Not all.', checks });
const high = { severity: 'high' };
const server = serviceOf('server', {
  layers,
  duties: [
    duty('Patch', checkOf('prowler', 'ec2_patched'), checkOf('security-hub', 'EC2.19', high), checkOf('security-hub', 'EC2.9')),
    duty(
      'Scan',
      checkOf('security-hub', 'EC2.19', { severity: 'critical', accountWide: true }),
      checkOf('config', 'scan', { nameOnly: true }),
    ),
  ],
});
const disk = serviceOf('disk', { layers, duties: [duty('Lock', checkOf('security-hub', 'EC2.19', high))] });
const controls = controlsById([server, disk]);

test('controls are sorted by catalog, then by number', () => {
  expect([...controls.keys()]).toEqual(['EC2.9', 'EC2.19', 'scan', 'ec2_patched']);
});

test('a control lists every duty it tests with its service', () => {
  const proven = controls.get('EC2.19')?.duties.map((each) => [each.service.id, each.duty.duty, each.check.accountWide]);
  expect(proven).toEqual([
    ['server', 'Patch', false],
    ['server', 'Scan', true],
    ['disk', 'Lock', false],
  ]);
});

test('a control has each severity once, highest first, or none', () => {
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

test('a control that a service lists only for a mistake has that mistake and no duty', () => {
  const found = controlsById([closet]);
  expect([...found.keys()]).toEqual(['DISK.1', 'DISK.2']);
  expect(found.get('DISK.1')).toMatchObject({ system: 'security-hub', severities: ['critical'], duties: [], nameOnly: false });
  expect(found.get('DISK.1')?.mistakes.map(({ service, mistake }) => [service.id, mistake.mistake])).toEqual([
    ['closet', 'Disks are open.'],
  ]);
  expect(found.get('DISK.2')?.mistakes).toEqual([]);
});

test('the URL of a control follows from its id', () => {
  expect(checkAnchor('EC2.19')).toBe('ec2-19');
  expect(checksPath('EC2.19')).toBe('/checks/#ec2-19');
  expect(checksPath('restricted-ssh')).toBe('/checks/config/#restricted-ssh');
  expect(checksPath('s3_bucket_public')).toBe('/checks/prowler/#s3_bucket_public');
});

describe('the duties of a service', () => {
  const stack = ['building', 'os', 'data'].map(layerOf);
  const dutyOf = (layer: string, text: string, ...checks: object[]) => ({
    layer,
    duty: text,
    coverage: checks.length > 0 ? 'direct' : 'none',
    checks,
  });
  const service = serviceOf('server', {
    layers: { os: cellOf('customer'), data: cellOf('customer') },
    duties: [
      dutyOf('os', 'Patch', checkOf('prowler', 'a_b'), checkOf('security-hub', 'EC2.1')),
      dutyOf('data', 'Classify'),
      dutyOf('os', 'Harden'),
    ],
  });
  const proofs = proofsOf(service, stack);

  test('are in the order of the stack from the top, and only the first of a layer has an anchor', () => {
    expect(proofs.map(({ duty: each, anchor }) => `${each.duty} ${anchor}`)).toEqual([
      'Classify prove-data',
      'Patch prove-os',
      'Harden undefined',
    ]);
  });

  test('group checks by catalog', () => {
    expect(proofs[1]?.catalogs.map(({ system }) => system)).toEqual(['security-hub', 'prowler']);
    expect(proofs.map(({ catalogs }) => catalogs.length)).toEqual([0, 2, 0]);
  });
});

test('the form of a check’s id determines its catalog', () => {
  const checks = [...getGuide().services.values()].flatMap(({ duties }) => duties.flatMap((each) => each.checks));
  expect(checks.filter(({ id, system }) => catalogOf(id) !== system).map(({ id }) => id)).toEqual([]);
});
