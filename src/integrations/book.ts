import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { getGuide } from '../load/guide.ts';
import { assembleBook } from '../tools/book/assemble.ts';
import { writeBookPage } from '../tools/book/write-page.ts';

/** Fills the page of the book from the finished chapters; in `astro dev` what the last build made is served. */
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
        logger.info(`a book of ${parts.length} parts`);
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
