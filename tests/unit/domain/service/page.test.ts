import { expect, test } from 'vitest';
import type { Service } from '../../../../src/schema/service.ts';
import { neighbors, servicePageSections, servicesAround } from '../../../../src/domain/service/page.ts';
import { layerOf, serviceOf } from './samples.ts';

const layers = ['building', 'os', 'data'].map(layerOf);

test('empty sections are left out', () => {
  expect(servicePageSections(serviceOf('empty'), layers).map(({ id }) => id)).toEqual(['split', 'layers', 'more', 'sources']);
});

test('the layers section lists layers from the top of the stack to the bottom', () => {
  expect(servicePageSections(serviceOf('empty'), layers, [{}]).map(({ id }) => id)).toContain('changes');
  expect(servicePageSections(serviceOf('empty'), layers)[1]?.parts?.map(({ id }) => id)).toEqual(['data', 'os', 'building']);
});

test('neighbors are listed with their difference; unknown ones are left out', () => {
  const server = serviceOf('server');
  const database = serviceOf('database', {
    neighbors: [
      { service: 'server', difference: 'You patch a server.' },
      { service: 'nowhere', difference: 'There is none.' },
    ],
  });
  expect(neighbors(database, new Map([['server', server]]))).toEqual([{ service: server, difference: 'You patch a server.' }]);
});

test('a service has a previous and next service, and the others of its category as siblings', () => {
  const services = ['archive', 'bucket', 'disk', 'queue'].map((id) =>
    serviceOf(id, { category: id === 'queue' ? 'integration' : 'storage' }),
  );
  const [archive, bucket, disk, queue] = services as [Service, Service, Service, Service];
  const byId = new Map(services.map((service) => [service.id, service]));
  expect(servicesAround(bucket, byId)).toEqual({ previous: archive, next: disk, siblings: [archive, disk] });
  expect(servicesAround(queue, byId)).toEqual({ previous: disk, next: undefined, siblings: [] });
  expect(servicesAround(archive, byId).previous).toBeUndefined();
});
