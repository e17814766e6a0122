import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { epubPath } from '../domain/handout/files.ts';
import { getGuide } from '../load/guide.ts';
import { assembleBook } from './book/assemble.ts';
import { writeBookPage } from './book/write-page.ts';
import { makeEpub } from './epub/make-epub.ts';

/** Fills the page of the book from the finished chapters, and makes an EPUB of the same; in `astro dev` what the last build made is served. */
export function book(): AstroIntegration {
  let built: URL;
  let base = '/';
  return {
    name: 'book',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = config.outDir;
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const parts = assembleBook(folder, getGuide(), base);
        writeBookPage(folder, parts);
        const epub = makeEpub(parts, getGuide(), { dir: folder, siteUrl: process.env.SITE_URL });
        writeFileSync(join(folder, epubPath), epub);
        logger.info(`a book of ${parts.length} parts, and an EPUB of ${Math.ceil(epub.length / 1000)} kB`);
      },
      'astro:server:setup': ({ server }) => {
        const serve = sirv(fileURLToPath(built), { dev: true });
        server.middlewares.use((request, response, next) =>
          /\/handouts\/(?:book\/$|.*\.(?:pdf|epub|zip|webp)$)/.test(request.url ?? '') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}
