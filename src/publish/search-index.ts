import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { unpackCatalog } from '../domain/search/catalog-file.ts';
import { packCatalog } from '../domain/search/catalog-pack.ts';
import { catalogOf } from '../domain/search/catalog.ts';
import { keysOf } from '../domain/search/record-keys.ts';
import { searchRecords } from '../domain/search/records.ts';
import { fragmentId, isUsedPagefindFile, pagefindFolder } from '../domain/offline/pagefind-files.ts';
import { getGuide } from '../load/guide.ts';

const failOn = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
};

/** A fragment is gzipped JSON behind this word (pagefind 1.5): the record as it will come back, its file name being its id. */
const fragmentMark = 'pagefind_dcd';

function fragmentPath(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(fragmentMark)) throw new Error('Pagefind writes its fragments in another form than expected: see search-index.ts.');
  return (JSON.parse(text.slice(fragmentMark.length)) as { url: string }).url;
}

/** Writes the index. @returns Pagefind's id of each record, by the record's path */
async function writeIndex(index: PagefindIndex, dir: string): Promise<ReadonlyMap<string, string>> {
  const { errors, files } = await index.getFiles();
  failOn(errors);
  const ids = new Map<string, string>();
  for (const { path, content } of files.filter((file) => isUsedPagefindFile(file.path))) {
    const target = join(dir, pagefindFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    const id = fragmentId(`/${pagefindFolder}${path}`);
    if (id) ids.set(fragmentPath(content), id);
  }
  return ids;
}

/** Writes the search index of a built site. @returns one line for the log */
export async function writeSearchIndex(dir: string): Promise<string> {
  const records = searchRecords(getGuide());
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (!index) throw new Error('Pagefind gave no index and no reason.');
  for (const { path, title, text } of records) {
    const added = await index.addCustomRecord({ url: path, language: 'en', content: text || title, meta: { title } });
    failOn(added.errors);
  }
  const ids = await writeIndex(index, dir);
  await close();
  const catalog = packCatalog(catalogOf(records, getGuide().uncovered));
  // The keys stand in the order in which the catalog is unpacked.
  const keys = keysOf(unpackCatalog(catalog).entries.map(({ path }) => ids.get(path) ?? ''));
  await mkdir(join(dir, 'search'), { recursive: true });
  for (const [name, content] of Object.entries({ catalog, keys })) {
    await writeFile(join(dir, 'search', `${name}.json`), JSON.stringify(content));
  }
  return `${records.length} records`;
}

/** Changes with what search knows, so that browsers may cache Pagefind's list of files until then. */
export const searchTag = (): string =>
  createHash('sha256')
    .update(JSON.stringify(searchRecords(getGuide())))
    .digest('hex')
    .slice(0, 12);
