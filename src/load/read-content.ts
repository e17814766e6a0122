import type { Fault } from '../domain/faults.ts';
import { findPhrases } from '../domain/rules/plain-english.ts';
import type { Content } from '../domain/rules/content.ts';
import type { PageMatter } from '../schema/page.ts';
import type { CollectionName } from '../schema/collection-name.ts';
import { collections, handoutFolder, pageFolder } from './collections.ts';
import type { ContentFiles } from './content-files.ts';
import { readChapters, type ReadChapter } from './read-chapter.ts';
import { readTexts, type ReadText } from './read-texts.ts';
import { readCollection } from './read-collection.ts';
import { unexpectedFiles } from './unexpected-files.ts';

/** All entries of a content folder, and the faults of each file. */
export interface ReadContent {
  readonly content: Content;
  readonly chapters: readonly ReadChapter[];
  readonly pages: readonly ReadText<PageMatter>[];
  readonly faults: readonly Fault[];
}

const isText = (file: string) => /\.(?:mdx|yaml)$/.test(file);

/** Reads every file of a content folder. @param folder the name that the files' names begin with @param today the day of the check */
export function readContent(files: ContentFiles, folder: string, today: string): ReadContent {
  const root = `${folder}/`;
  const read = {
    terms: readCollection(collections.terms, files, root),
    sources: readCollection(collections.sources, files, root),
    layers: readCollection(collections.layers, files, root),
    objectives: readCollection(collections.objectives, files, root),
    questions: readCollection(collections.questions, files, root),
    diagrams: readCollection(collections.diagrams, files, root),
    services: readCollection(collections.services, files, root),
    comparisons: readCollection(collections.comparisons, files, root),
    surprises: readCollection(collections.surprises, files, root),
    frameworks: readCollection(collections.frameworks, files, root),
    stacks: readCollection(collections.stacks, files, root),
    uncovered: readCollection(collections.uncovered, files, root),
    changes: readCollection(collections.changes, files, root),
  };
  const chapters = readChapters(files, root);
  const handouts = readTexts(handoutFolder, files, root);
  const pages = readTexts(pageFolder, files, root);
  const unread = (Object.keys(read) as (keyof typeof read)[]).filter((name) => read[name].unread);
  const content: Content = {
    terms: read.terms.entries,
    sources: read.sources.entries,
    layers: read.layers.entries,
    objectives: read.objectives.entries,
    questions: read.questions.entries,
    diagrams: read.diagrams.entries,
    services: read.services.entries,
    comparisons: read.comparisons.entries,
    surprises: read.surprises.entries,
    frameworks: read.frameworks.entries,
    stacks: read.stacks.entries,
    uncovered: read.uncovered.entries,
    changes: read.changes.entries,
    chapters: chapters.map(({ entry }) => entry),
    handouts: handouts.map(({ entry }) => entry),
    pages: pages.map(({ entry }) => entry),
    unread: new Set<CollectionName>(unread),
    today,
  };
  const faults = [
    ...unexpectedFiles(files, root),
    ...[...files].flatMap(([file, bytes]) =>
      typeof bytes !== 'string' && isText(file) ? findPhrases(file, new TextDecoder().decode(bytes)) : [],
    ),
    ...Object.values(read).flatMap((each) => each.faults),
    ...[...chapters, ...handouts, ...pages].flatMap((each) => each.faults),
  ];
  return { content, chapters, pages, faults };
}
