import { basename, join } from 'node:path';
import { cwd } from 'node:process';
import { type Fault, faultLine, sortFaults } from '../domain/faults.ts';
import type { Guide } from '../domain/guide.ts';
import { findFaults } from '../domain/rules/rules.ts';
import { compareText } from '../domain/text.ts';
import type { Diagram } from '../schema/diagram.ts';
import { buildGuide } from './build-guide.ts';
import { collections } from './collections.ts';
import { type ContentFiles, readContentFiles, stateOf } from './content-files.ts';
import { readCollection } from './read-entries.ts';
import { readContent } from './read-content.ts';

/** The result of loading content. */
export interface Loaded {
  /** Null if there is an error; warnings don't matter. */
  readonly guide: Guide | null;
  /** All faults, by file and line. */
  readonly faults: readonly Fault[];
}

/** The date in the time zone that is furthest ahead, so that nobody's current date is in the future. */
const latestDay = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/**
 * Checks content and builds the Guide from it.
 * @param folder the first part of the files' paths
 * @param today the day of the check, in ISO form: no date may be later, and old sources get a warning
 */
export function checkContent(files: ContentFiles, folder: string, today = latestDay()): Loaded {
  const inOrder = new Map([...files].sort(([a], [b]) => compareText(a, b)));
  const { content, chapters, pages, faults: found } = readContent(inOrder, folder, today);
  const faults = sortFaults([...found, ...findFaults(content)]);
  const isSound = faults.every(({ severity }) => severity !== 'error');
  return { guide: isSound ? buildGuide(content, chapters, pages) : null, faults };
}

/** Reads and checks a content folder. Bad content gives faults, never an exception. @param contentDir its path */
export function loadGuide(contentDir: string): Loaded {
  return checkContent(readContentFiles(contentDir), basename(contentDir));
}

/** npm and Astro run in the repository's root. `import.meta.url` doesn't help, because Astro's build moves this module. */
const contentOfRepository = () => join(cwd(), 'content');

/** In `astro dev`, content can change while the server runs. Checking more often than this many ms would slow down each page. */
const recheckAfter = 250;
const isDevServer = (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true;

let cached: { guide: Guide; state: string; checkedAt: number } | undefined;

function isCurrent(folder: string): boolean {
  if (!cached) return false;
  if (!isDevServer || Date.now() - cached.checkedAt < recheckAfter) return true;
  cached.checkedAt = Date.now();
  return cached.state === stateOf(folder);
}

/** The Guide of the repository's content, read once. @throws Error that lists all faults if there is an error */
export function getGuide(): Guide {
  const folder = contentOfRepository();
  if (cached && isCurrent(folder)) return cached.guide;
  const state = stateOf(folder);
  const { guide, faults } = loadGuide(folder);
  if (!guide) throw new Error(`The content has faults:\n${faults.map(faultLine).join('\n')}`);
  cached = { guide, state, checkedAt: Date.now() };
  return guide;
}

/** Loads only the diagrams, so that they can be drawn while other content has faults. @throws Error that lists their faults */
export const loadDiagrams = (contentDir: string): Diagram[] => {
  const { entries, faults } = readCollection(collections.diagrams, readContentFiles(contentDir), `${basename(contentDir)}/`);
  if (faults.length > 0) throw new Error(`The diagrams have faults:\n${faults.map(faultLine).join('\n')}`);
  return entries.flatMap(({ value }) => (value === null ? [] : [value]));
};
