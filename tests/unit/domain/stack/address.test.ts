import { expect, test } from 'vitest';
import { getGuide } from '../../../../src/load/guide.ts';
import { readStack, sortStack, stackAddress, stackParameter } from '../../../../src/domain/stack/address.ts';

const { services } = getGuide();
const read = (text: string) => readStack(text, services);

test('reads services with variants, in the order of the guide', () => {
  const { stack, problems } = read('rds.custom,ec2,lambda.image+vpc');
  expect(problems).toEqual([]);
  expect(stackParameter(stack)).toBe('ec2,lambda.container-image+vpc,rds.custom');
});

test('reads a space as a plus', () => {
  expect(stackAddress(read('lambda.vpc container-image').stack)).toBe('/stack/?s=lambda.container-image+vpc');
});

test('keeps the framework even without services', () => {
  expect(stackAddress(read('ec2').stack, 'pci-dss')).toBe('/stack/?s=ec2&f=pci-dss');
  expect(stackAddress([], 'pci-dss')).toBe('/stack/?f=pci-dss');
  expect(stackAddress([], '')).toBe('/stack/');
});

test('an exact variant wins over one with the same beginning', () => {
  expect(read('rds.custom').stack).toEqual([{ service: 'rds', variants: ['custom'] }]);
});

test('reports unknown services, unknown variants, and ambiguous variants', () => {
  const { stack, problems } = read('mainframe,ec2.steam,fsx.o,__proto__,s3');
  expect(stack.map(({ service }) => service)).toEqual(['ec2', 'fsx', 's3']);
  expect(problems.join(' ')).toContain('“mainframe” and “__proto__”');
  expect(problems.join(' ')).toContain('“ec2.steam” and “fsx.o”');
});

test('shortens hostile names and counts the rest', () => {
  const text = Array.from({ length: 40 }, (_, index) => `<b>${index}${'x'.repeat(99)}</b>`).join(',');
  const { stack, problems } = read(text);
  expect(stack).toEqual([]);
  expect(problems.join(' ').length).toBeLessThan(400);
  expect(problems.join(' ')).toContain('more');
});

test('every service with every variant survives its own address', () => {
  const all = sortStack(
    [...services.values()].map(({ id, variants }) => ({ service: id, variants: variants.map((each) => each.id) })),
    services,
  );
  expect(all).toHaveLength(services.size);
  expect(read(stackParameter(all))).toEqual({ stack: all, problems: [] });
});

test('lists a repeated service once, with the modes of all its mentions', () => {
  const both = [{ service: 'rds', variants: ['usual', 'custom'] }];
  expect(read('rds,rds.custom').stack).toEqual(both);
  expect(read('rds.usual+custom')).toEqual({ stack: both, problems: [] });
  expect(stackParameter(both)).toBe('rds.usual+custom');
  expect(read('rds,rds.usual').stack).toEqual([{ service: 'rds', variants: [] }]);
  expect(sortStack([...read('rds').stack, ...read('rds.custom').stack], services)).toEqual(both);
});
