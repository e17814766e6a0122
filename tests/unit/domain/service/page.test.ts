import { expect, test } from 'vitest';
import { neighbors, servicePageSections } from '../../../../src/domain/service/page.ts';
import { layerOf, serviceOf } from './samples.ts';

const layers = ['building', 'os', 'data'].map(layerOf);

test('empty sections are left out', () => {
  expect(servicePageSections(serviceOf('empty'), layers).map(({ id }) => id)).toEqual(['split', 'layers', 'more', 'sources']);
});

test('the section of layers lists them from the top of the stack down', () => {
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
