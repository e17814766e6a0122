import { basename } from 'node:path';
import { faultLine } from '../domain/faults.ts';
import type { Diagram } from '../schema/diagram.ts';
import { collections } from './collections.ts';
import { readContentFiles } from './content-files.ts';
import { readCollection } from './read-collection.ts';

/** The diagrams alone, so that they can be drawn while chapters are being written. @throws Error that lists every fault in them */
export const loadDiagrams = (contentDir: string): Diagram[] => {
  const { entries, faults } = readCollection(collections.diagrams, readContentFiles(contentDir), `${basename(contentDir)}/`);
  if (faults.length > 0) throw new Error(`The diagrams have faults:\n${faults.map(faultLine).join('\n')}`);
  return entries.flatMap(({ value }) => (value === null ? [] : [value]));
};
