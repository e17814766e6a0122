import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

// A component is rendered alone: what the site's own configuration adds (search index, MDX) must not be needed, nor break the test.
const componentConfig = { configFile: false as const, compressHTML: true, trailingSlash: 'always' as const };

// Four projects: `unit` runs on bare Node and is quick, `dom` in a DOM library; `component` renders .astro files, which takes Astro's
// compiler;
// `built` reads the finished site in dist/, so a build comes first.
export default defineConfig({
  test: {
    maxWorkers: 2,
    // No test leaves anything behind in its modules; a worker of its own for each file would take longer than the tests. A file of another
    // project takes a new worker, too: with an order of projects, that happens only between them.
    isolate: false,
    projects: [
      // A few tests read the whole content hundreds of times: seconds on a quiet machine, more on a busy one.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: ['**/*.dom.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'dom', include: ['tests/unit/**/*.dom.test.ts'], environment: 'happy-dom', sequence: { groupOrder: 1 } } },
      getViteConfig(
        { test: { name: 'component', include: ['tests/component/**/*.test.ts'], env: { BASE_URL: '/sub/' }, sequence: { groupOrder: 2 } } },
        componentConfig,
      ),
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 } },
      // Takes minutes: run once a week by `npm run weekly`, and by no other run.
      { test: { name: 'scale', include: ['tests/scale/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
