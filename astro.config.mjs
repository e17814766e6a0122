import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { book } from './src/integrations/book.ts';
import { searchIndex } from './src/integrations/search-index.ts';

/** The theme is chosen before first paint by a tiny inline script; the policy names it by its hash, as inline scripts are refused otherwise. */
const earlyTheme = readFileSync(new URL('./src/client/early-theme.js', import.meta.url), 'utf8');
const sha256 = (text) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://shared-responsibility.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // As in JSX, only a space on the same line counts; Prettier formats by the same rule, so that it never adds one inside a link.
  compressHTML: 'jsx',
  // Shiki writes inline styles, which the policy refuses; the guide shows commands, not programs.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  // One stylesheet for the whole site: the second page costs none.
  vite: {
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Astro's own marks in MDX modules are taken for lost directives otherwise, a warning for each chapter.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  integrations: [mdx(), searchIndex(), book()],
  security: {
    csp: {
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [sha256(earlyTheme)] },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
});
