import { fileURLToPath } from 'node:url';
import { listPages } from '../src/tools/built-site.ts';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Every page of the built site; tests that must hold on each page run once per entry. */
export const pages = listPages(dist);

if (pages.length === 0) throw new Error('There is nothing in dist/ to test: run "npm run build" first.');
