import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { epubPath, wantsPdfs } from '../domain/handouts/files.ts';
import { getGuide } from '../load/guide.ts';
import { assembleBook } from '../tools/book/assemble.ts';
import { writeBookPage } from '../tools/book/write-page.ts';
import { makeEpub } from '../tools/epub/make-epub.ts';

/** Before the service worker is made, which names each page by its hash: the pages list what was made. */
async function printHandouts(dir: string, base: string, logger: AstroIntegrationLogger): Promise<void> {
  // Loaded only now: `astro dev` has no use for what prints.
  const [{ findChromium }, { makeHandouts }, { cacheDir }] = await Promise.all([
    import('../render/chromium.ts'),
    import('../tools/pdf/make-handouts.ts'),
    import('../tools/project.ts'),
  ]);
  const executablePath = findChromium();
  if (!executablePath) return logger.info('no Chromium is at hand, so no PDFs are made: the pages of handouts print from the browser');
  const say = (line: string) => logger.info(line);
  await makeHandouts({ dir, base, url: process.env.SITE_URL }, { executablePath, cacheDir: `${cacheDir}/handouts`, say });
}

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
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const parts = assembleBook(folder, getGuide(), base);
        writeBookPage(folder, parts);
        const epub = makeEpub(parts, getGuide(), { dir: folder, siteUrl: process.env.SITE_URL });
        writeFileSync(join(folder, epubPath), epub);
        logger.info(`a book of ${parts.length} parts, and an EPUB of ${Math.ceil(epub.length / 1000)} kB`);
        if (process.env[wantsPdfs]) await printHandouts(folder, base, logger);
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
