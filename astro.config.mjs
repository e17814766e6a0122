import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cssLayers } from './src/layouts/css-layers.ts';
import { publishing } from './src/publish/dev.ts';
import { readSiteAddress } from './src/publish/built-site.ts';

const { base, url, repository } = readSiteAddress();

/**
 * Vite wraps each `import()` in a helper that preloads the styles and modules behind it: one request and a kilobyte on every page.
 * Ours have no styles, so a line replaces it that requests only the modules, all at once: one round trip, not one for
 * each file that imports the next. The portable edition, opened from a disk, has them in one file.
 */
const preloadModules = `(load, files = []) => {
  if (location.protocol !== 'file:')
    for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }));
  return load();
};`;
const smallDynamicImport = {
  name: 'small-dynamic-import',
  renderChunk: (/** @type {string} */ code) =>
    code.replace(/import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["'][^"']*preload-helper[^"']*["'];?/, `const $1 = ${preloadModules}`),
  generateBundle(/** @type {unknown} */ _options, /** @type {Record<string, unknown>} */ bundle) {
    for (const name of Object.keys(bundle)) if (name.includes('preload-helper')) delete bundle[name];
  },
};

/** Adds the gallery of component examples as /examples/, in development only. */
const exampleGallery = {
  name: 'example-gallery',
  hooks: {
    /** @param {{ command: string, injectRoute: (route: { pattern: string, entrypoint: string }) => void }} setup */
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/examples/', entrypoint: './src/pages/_examples.astro' });
    },
  },
};

export default defineConfig({
  site: url ?? 'https://shared-responsibility.example',
  base,
  trailingSlash: 'always',
  // As in JSX, only a space on the same line counts; Prettier formats by the same rule, so that it never adds one inside a link.
  compressHTML: 'jsx',
  // Shiki writes inline styles, which the policy refuses; the guide shows commands, not programs.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [smallDynamicImport, cssLayers],
    define: {
      'import.meta.env.SITE_URL': JSON.stringify(url) ?? 'undefined',
      'import.meta.env.REPOSITORY_URL': JSON.stringify(repository) ?? 'undefined',
    },
    build: {
      cssCodeSplit: false,
      // The oldest browsers of the list in package.json. Firefox 115 doesn't know nested rules.
      cssTarget: ['chrome119', 'edge119', 'firefox115', 'safari17'],
      assetsInlineLimit: 0,
      // Astro's own marks in MDX modules are taken for lost directives otherwise, a warning for each chapter.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // What practice, cards and checkpoints share comes in two files, not in one for each module: on a phone, every file costs a round trip.
        output: {
          codeSplitting: {
            groups: [
              // Apart, so that the plugin above finds it.
              { name: 'preload-helper', test: /preload-helper/, priority: 2 },
              // The code of every page, and nothing that only other parts use: it is part of what a reader waits for.
              {
                name: 'shared',
                test: /src\/layouts\/Base\.astro|src\/client\/(?:site\/(?:main|loading|storage)|chapter\/chapter-page|glossary\/term-card-opener|search\/search-opener)|src\/domain\/urls/,
                priority: 1,
              },
              // Names and addresses, which search, My stack, the comparison, and practice use: without this, they would be in the code of questions.
              { name: 'names', test: /src\/domain\/(?:paths|party-names|service\/labels|framework\/requirements)\.ts/, priority: 1 },
              // What parts that load on demand use to load data and to show it: apart, so that the card of a term doesn't load the code of questions.
              { name: 'helpers', test: /src\/client\/site\/(?:fetch-json|element|address)|src\/domain\/(?:text|markup)\.ts/, priority: 1 },
              // The reader's store; the board of the progress page is a file of its own.
              {
                name: 'reader',
                test: /src\/(?:client\/progress\/(?!board)|domain\/progress\/(?:schema|changes|tab-sync|answers|reading))|node_modules\/zod\//,
              },
              { name: 'questions', test: /src\/(?:client|domain)\/question\// },
            ],
          },
        },
      },
    },
  },
  integrations: [mdx(), exampleGallery, publishing()],
});
