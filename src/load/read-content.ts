import { createFault, type Fault, startOf } from '../domain/faults.ts';
import type { Content, Entry } from '../domain/rules/content.ts';
import { findPhrases } from '../domain/rules/plain-english.ts';
import { chapterFolder, type Collection, collections, handoutFolder, pageFolder } from './collections.ts';
import { type ContentFiles, readText } from './content-files.ts';
import { isEntryFile, type Read, readCollection, readTexts } from './read-entries.ts';

const isExpected = (file: string, root: string): boolean =>
  [chapterFolder, handoutFolder, pageFolder].some(({ path }) => isEntryFile(file, root + path, '.mdx')) ||
  Object.values(collections).some(({ form, path }) => (form === 'folder' ? isEntryFile(file, root + path, '.yaml') : file === root + path));

const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'));

function hintFor(file: string): string | undefined {
  if (file.endsWith('.yml')) return 'Let its name end in ".yaml".';
  return /\.mdx?$/.test(file)
    ? 'Chapters are content/guide/NN-<id>.mdx, handouts content/handouts/<id>.mdx, other pages content/pages/<id>.mdx.'
    : undefined;
}

function unexpectedFiles(files: ContentFiles, root: string): Fault[] {
  return [...files].flatMap(([file, content]) => {
    const location = startOf(file);
    if (isExpected(file, root)) return [];
    if (typeof content === 'string') return readText(file, content).faults;
    return isHidden(file)
      ? [createFault('hidden-file', location, 'The file is hidden.')]
      : [createFault('unexpected-file', location, 'Nothing reads this file.', hintFor(file))];
  });
}

type Collections = typeof collections;
type EntryOf<C> = C extends Collection<infer T> ? Entry<T & { id: string }> : never;
type ReadData = { readonly [Name in keyof Collections]: Read<EntryOf<Collections[Name]>> };
type DataEntries = { readonly [Name in keyof Collections]: EntryOf<Collections[Name]>[] };

const mapValues = <T, R>(values: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

const isText = (file: string) => /\.(?:mdx|yaml)$/.test(file);

/** Reads all entries of a content folder, and the faults of each file. @param folder the first part of the files' paths @param today the day of the check */
export function readContent(files: ContentFiles, folder: string, today: string) {
  const root = `${folder}/`;
  const data = mapValues<Collection<unknown>, unknown>(collections, (each) => readCollection(each, files, root)) as ReadData;
  const chapters = readTexts(chapterFolder, files, root);
  const handouts = readTexts(handoutFolder, files, root);
  const pages = readTexts(pageFolder, files, root);
  const content: Content = {
    ...(mapValues<Read<unknown>, unknown>(data, ({ entries }) => entries) as DataEntries),
    chapters: chapters.map(({ entry }) => entry),
    handouts: handouts.map(({ entry }) => entry),
    pages: pages.map(({ entry }) => entry),
    unread: new Set((Object.keys(data) as (keyof ReadData)[]).filter((name) => data[name].unread)),
    today,
  };
  const faults = [
    ...unexpectedFiles(files, root),
    ...[...files].flatMap(([file, bytes]) =>
      typeof bytes !== 'string' && isText(file) ? findPhrases(file, new TextDecoder().decode(bytes)) : [],
    ),
    ...Object.values(data).flatMap((each) => each.faults),
    ...[...chapters, ...handouts, ...pages].flatMap((each) => each.faults),
  ];
  return { content, chapters, pages, faults };
}
