import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { toFiles } from '../domain/search/catalog-file.ts';
import { searchRecords } from '../domain/search/records.ts';
import { getGuide } from '../load/guide.ts';

/** Pagefind also writes ready-made interfaces, which the site doesn't use. */
const isNeeded = (path: string) => !/(ui|highlight|playground|worker)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

const throwIfAny = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
};

/** In pagefind 1.5, a fragment is gzipped JSON after this prefix: the record as a search returns it. Its id is the file name. */
const fragmentPrefix = 'pagefind_dcd';

function fragmentPath(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(fragmentPrefix)) throw new Error('The fragments of Pagefind have an unknown format: see search-index.ts.');
  return (JSON.parse(text.slice(fragmentPrefix.length)) as { url: string }).url;
}

/** Writes the full-text index to `pagefind/`. @returns Pagefind's id of each record, by path */
async function writePagefind(index: PagefindIndex, folder: URL): Promise<ReadonlyMap<string, string>> {
  const { errors, files } = await index.getFiles();
  throwIfAny(errors);
  const ids = new Map<string, string>();
  for (const { path, content } of files.filter((file) => isNeeded(file.path))) {
    const target = fileURLToPath(new URL(`pagefind/${path}`, folder));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    const id = /fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id) ids.set(fragmentPath(content), id);
  }
  return ids;
}

/**
 * Writes all that search needs: Pagefind's full-text index to `pagefind/`, our own files to `search/`.
 * @param folder the built site, with a slash at its end
 * @returns the number of records
 */
export async function indexSearch(folder: URL): Promise<number> {
  const guide = getGuide();
  const records = searchRecords(guide);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind returned no index and no error.');
  for (const { path, title, text } of records) {
    const added = await index.addCustomRecord({ url: path, language: 'en', content: text || title, meta: { title } });
    throwIfAny(added.errors);
  }
  const ids = await writePagefind(index, folder);
  await close();
  await mkdir(new URL('search/', folder), { recursive: true });
  for (const [name, content] of Object.entries(toFiles(guide, records, (path) => ids.get(path) ?? ''))) {
    await writeFile(new URL(`search/${name}.json`, folder), JSON.stringify(content));
  }
  return records.length;
}

/** A hash of all records. Pagefind's file list is cached under it, until the content changes. */
export const searchTag = (): string =>
  createHash('sha256')
    .update(JSON.stringify(searchRecords(getGuide())))
    .digest('hex')
    .slice(0, 12);

/** Builds the index after the pages. `astro dev` serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let outDir: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const tag = command === 'build' ? searchTag() : command;
        updateConfig({ vite: { define: { 'import.meta.env.SEARCH_TAG': JSON.stringify(tag) } } });
      },
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:done': async ({ dir, logger }) => logger.info(`${await indexSearch(dir)} records indexed for search`),
      'astro:server:setup': ({ server }) => {
        const serve = sirv(fileURLToPath(outDir), { dev: true });
        server.middlewares.use((request, response, next) =>
          /\/(pagefind\/|search\/\w+\.json)/.test(request.url ?? '') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}
