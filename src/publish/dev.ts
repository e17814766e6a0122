import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lmsPaths } from '../domain/lms/files.ts';
import { bundledModulesFile } from './licenses.ts';
import { searchTag } from './search-index.ts';
import { sendFile } from './static-files.ts';

/** Replaces the service worker in `astro dev`, because stored pages would hide the latest changes. */
const removeWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
})()));`;

/** Files that only a build creates. `astro dev` serves those of the last build. */
const isFromLastBuild = (path: string) =>
  /\/(?:pagefind\/|search\/\w+\.json|handouts\/.*\.(?:pdf|epub|zip)$)/.test(path) ||
  Object.values(lmsPaths).some((file) => path.endsWith(file));

/** In `astro dev`, serves the search index and files of the last build, without a service worker. In a build, lists the bundled modules. */
export function publishing(): AstroIntegration {
  const modules = new Set<string>();
  const collector = {
    name: 'bundled-modules',
    generateBundle(_options: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) modules.add(id);
    },
    // Code that only renders HTML isn't sent to readers.
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
  };
  let outDir: URL;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) =>
        void updateConfig({
          // `astro dev` would serve data files only with a slash after their names.
          ...(command === 'dev' && { trailingSlash: 'ignore' }),
          vite: {
            define: { 'import.meta.env.SEARCH_TAG': JSON.stringify(command === 'build' ? searchTag() : command) },
            plugins: [collector],
          },
        }),
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:done': ({ dir }) => writeFileSync(new URL(bundledModulesFile, dir), JSON.stringify([...modules])),
      'astro:server:setup': ({ server }) => {
        const folder = fileURLToPath(outDir);
        server.middlewares.use((request, response, next) => {
          if (request.url?.endsWith('/sw.js')) return response.setHeader('content-type', 'text/javascript').end(removeWorker);
          const path = request.url?.split('?')[0] ?? '';
          if (!isFromLastBuild(path)) return next();
          void sendFile(request, response, { folder, path }).then((isSent) => isSent || next());
        });
      },
    },
  };
}
