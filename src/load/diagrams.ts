import { basename } from 'node:path';
import { faultLine } from '../domain/faults.ts';
import type { Diagram } from '../schema/diagram.ts';
import type { Layer } from '../schema/layer.ts';
import type { Service } from '../schema/service.ts';
import { collections, type Collection } from './collections.ts';
import { readContentFiles } from './content-files.ts';
import { readCollection } from './read-collection.ts';

function loadAlone<T>(contentDir: string, collection: Collection<T>, name: string) {
  const { entries, faults } = readCollection(collection, readContentFiles(contentDir), `${basename(contentDir)}/`);
  if (faults.length > 0) throw new Error(`The ${name} have faults:\n${faults.map(faultLine).join('\n')}`);
  return entries.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** The diagrams alone, so that they can be drawn while chapters are being written. @throws Error that names every fault of theirs */
export const loadDiagrams = (contentDir: string): Diagram[] => loadAlone(contentDir, collections.diagrams, 'diagrams');

/** The services and the layers they are drawn from, alone too. @throws Error that names every fault of theirs */
export const loadStacks = (contentDir: string): { services: Service[]; layers: Layer[] } => ({
  services: loadAlone(contentDir, collections.services, 'services'),
  layers: loadAlone(contentDir, collections.layers, 'layers'),
});
