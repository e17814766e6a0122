import type { AstroIntegration } from 'astro';

/** In place of the built worker while one writes: a reader's kept copy of this address would hide what was just written. */
const goneWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
})()));`;

/** While one writes, the worker of an earlier build takes itself and its copies away. */
export const noOldWorker = (): AstroIntegration => ({
  name: 'no-old-worker',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.endsWith('/sw.js')) return next();
        response.setHeader('content-type', 'text/javascript').end(goneWorker);
      });
    },
  },
});
