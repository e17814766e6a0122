import type { Fault } from '../domain/faults.ts';
import { findPhrases } from '../domain/rules/plain-english.ts';
import type { Content, Entry } from '../domain/rules/content.ts';
import type { PageMatter } from '../schema/frontmatter.ts';
import { collections, handoutFolder, pageFolder, type Collection } from './collections.ts';
import type { ContentFiles } from './content-files.ts';
import { readCollection, type Read } from './read-collection.ts';
import { readChapters, readTexts, type ReadChapter, type ReadText } from './read-texts.ts';
import { unexpectedFiles } from './unexpected-files.ts';

/** All entries of a content folder, and the faults of each file. */
interface ReadContent {
  readonly content: Content;
  readonly chapters: readonly ReadChapter[];
  readonly pages: readonly ReadText<PageMatter>[];
  readonly faults: readonly Fault[];
}

type Collections = typeof collections;
type EntryOf<C> = C extends Collection<infer T> ? Entry<T & { id: string }> : never;
type ReadData = { readonly [Name in keyof Collections]: Read<EntryOf<Collections[Name]>> };
type DataEntries = { readonly [Name in keyof Collections]: EntryOf<Collections[Name]>[] };

const mapValues = <T, R>(values: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

const isText = (file: string) => /\.(?:mdx|yaml)$/.test(file);

/** Reads all files of a content folder. @param folder the first part of the files' paths @param today the day of the check */
export function readContent(files: ContentFiles, folder: string, today: string): ReadContent {
  const root = `${folder}/`;
  const data = mapValues<Collection<unknown>, unknown>(collections, (each) => readCollection(each, files, root)) as ReadData;
  const chapters = readChapters(files, root);
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
