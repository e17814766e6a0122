import { basename } from 'node:path';
import { faultLine } from '../domain/faults.ts';
import type { Diagram } from '../schema/diagram.ts';
import { collections } from './collections.ts';
import { readContentFiles } from './content-files.ts';
import { readCollection } from './read-collection.ts';

/** Loads only the diagrams, so that they can be drawn while other content has faults. @throws Error that lists their faults */
export const loadDiagrams = (contentDir: string): Diagram[] => {
  const { entries, faults } = readCollection(collections.diagrams, readContentFiles(contentDir), `${basename(contentDir)}/`);
  if (faults.length > 0) throw new Error(`The diagrams have faults:\n${faults.map(faultLine).join('\n')}`);
  return entries.flatMap(({ value }) => (value === null ? [] : [value]));
};
