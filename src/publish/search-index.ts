import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { unpackCatalog } from '../domain/search/catalog-file.ts';
import { packCatalog } from '../domain/search/catalog-pack.ts';
import { catalogOf } from '../domain/search/catalog.ts';
import { keysOf } from '../domain/search/record-keys.ts';
import { searchRecords } from '../domain/search/records.ts';
import { getGuide } from '../load/guide.ts';

/** What our own dialog needs of Pagefind's output; its ready-made interfaces stay out of the site. */
const isNeeded = (path: string) => !/(ui|highlight|playground|worker)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

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
async function writeIndex(index: PagefindIndex, folder: URL): Promise<ReadonlyMap<string, string>> {
  const { errors, files } = await index.getFiles();
  failOn(errors);
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

async function indexSite(folder: URL, logger: AstroIntegrationLogger): Promise<void> {
  const records = searchRecords(getGuide());
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (!index) throw new Error('Pagefind gave no index and no reason.');
  for (const { path, title, text } of records) {
    const added = await index.addCustomRecord({ url: path, language: 'en', content: text || title, meta: { title } });
    failOn(added.errors);
  }
  const ids = await writeIndex(index, folder);
  await close();
  const catalog = packCatalog(catalogOf(records, getGuide().uncovered));
  // The keys stand in the order in which the catalog is unpacked.
  const keys = keysOf(unpackCatalog(catalog).entries.map(({ path }) => ids.get(path) ?? ''));
  await mkdir(new URL('search/', folder), { recursive: true });
  for (const [name, content] of Object.entries({ catalog, keys })) {
    await writeFile(new URL(`search/${name}.json`, folder), JSON.stringify(content));
  }
  logger.info(`${records.length} records indexed for search`);
}

/** Changes with what search knows, so that Pagefind's list of its files may be cached until then. */
const tagOf = (command: string) =>
  command === 'build'
    ? createHash('sha256')
        .update(JSON.stringify(searchRecords(getGuide())))
        .digest('hex')
        .slice(0, 12)
    : command;

/** Builds the search index after the pages; in `astro dev` the index of the last build is served, so that search works there too. */
export function searchIndex(): AstroIntegration {
  let built: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) =>
        void updateConfig({ vite: { define: { 'import.meta.env.SEARCH_TAG': JSON.stringify(tagOf(command)) } } }),
      'astro:config:done': ({ config }) => void (built = config.outDir),
      'astro:build:done': ({ dir, logger }) => indexSite(dir, logger),
      'astro:server:setup': ({ server }) => {
        const serve = sirv(fileURLToPath(built), { dev: true });
        server.middlewares.use((request, response, next) =>
          /\/(pagefind\/|search\/\w+\.json)/.test(request.url ?? '') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}
