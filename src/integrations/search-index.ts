import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { searchRecords } from '../domain/search/records.ts';
import { vocabularyOf } from '../domain/search/vocabulary.ts';
import { getGuide } from '../load/guide.ts';

/** What our own dialog needs of Pagefind's output; its ready-made interfaces stay out of the site. */
const isNeeded = (path: string) => !/(ui|highlight|playground)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

const failOn = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
};

async function writeIndex(index: PagefindIndex, folder: URL): Promise<void> {
  const { errors, files } = await index.getFiles();
  failOn(errors);
  for (const { path, content } of files.filter((file) => isNeeded(file.path))) {
    const target = fileURLToPath(new URL(`pagefind/${path}`, folder));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

async function indexSite(folder: URL, logger: AstroIntegrationLogger): Promise<void> {
  const records = searchRecords(getGuide());
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (!index) throw new Error('Pagefind gave no index and no reason.');
  for (const { path, kind, title, within, names, text } of records) {
    const added = await index.addCustomRecord({ url: path, language: 'en', content: text || title, meta: { title, kind, within, names: names.join(' · ') } });
    failOn(added.errors);
  }
  await writeIndex(index, folder);
  await close();
  await mkdir(new URL('search/', folder), { recursive: true });
  await writeFile(new URL('search/vocabulary.json', folder), JSON.stringify(vocabularyOf(records)));
  logger.info(`${records.length} records indexed for search`);
}

/** Builds the search index after the pages; in `astro dev` the index of the last build is served, so that search works there too. */
export function searchIndex(): AstroIntegration {
  let built: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => void (built = config.outDir),
      'astro:build:done': ({ dir, logger }) => indexSite(dir, logger),
      'astro:server:setup': ({ server }) => {
        const serve = sirv(fileURLToPath(built), { dev: true });
        server.middlewares.use((request, response, next) =>
          /\/(pagefind\/|search\/vocabulary\.json)/.test(request.url ?? '') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}
