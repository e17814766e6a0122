import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fragmentId, isUsedPagefindFile, pagefindFolder } from '../domain/offline/stored-files.ts';
import { toFiles } from '../domain/search/catalog-file.ts';
import { searchRecords } from '../domain/search/records.ts';
import { getGuide } from '../load/guide.ts';
import { writeSiteFile } from './built-site.ts';

const throwIfAny = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
};

/** In pagefind 1.5, a fragment is gzipped JSON after this prefix: the record that a search returns. Its id is the file name. */
const fragmentPrefix = 'pagefind_dcd';

function fragmentPath(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(fragmentPrefix)) throw new Error('The fragments of Pagefind have an unknown format: see search-index.ts.');
  return (JSON.parse(text.slice(fragmentPrefix.length)) as { url: string }).url;
}

/** Writes the full-text index to `pagefind/`. @returns Pagefind's id of each record, by path */
async function writePagefind(index: PagefindIndex, dir: string): Promise<ReadonlyMap<string, string>> {
  const { errors, files } = await index.getFiles();
  throwIfAny(errors);
  const ids = new Map<string, string>();
  for (const { path, content } of files.filter((file) => isUsedPagefindFile(file.path))) {
    writeSiteFile(dir, pagefindFolder + path, content);
    const id = fragmentId(`/${pagefindFolder}${path}`);
    if (id) ids.set(fragmentPath(content), id);
  }
  return ids;
}

/** Writes Pagefind's full-text index to `pagefind/` and our own search files to `search/`. @returns one line for the log */
export async function writeSearchIndex(dir: string): Promise<string> {
  const guide = getGuide();
  const records = searchRecords(guide);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind returned no index and no error.');
  for (const { path, title, text } of records) {
    const added = await index.addCustomRecord({ url: path, language: 'en', content: text || title, meta: { title } });
    throwIfAny(added.errors);
  }
  const ids = await writePagefind(index, dir);
  await close();
  for (const [name, content] of Object.entries(toFiles(guide, records, (path) => ids.get(path) ?? '')))
    writeSiteFile(dir, `search/${name}.json`, JSON.stringify(content));
  return `${records.length} records`;
}

/** A hash of all records. Browsers cache Pagefind's file list under it until the content changes. */
export const searchTag = (): string =>
  createHash('sha256')
    .update(JSON.stringify(searchRecords(getGuide())))
    .digest('hex')
    .slice(0, 12);
