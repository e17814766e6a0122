import type { Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indexSize } from '../bench/index-size.ts';
import { startHost } from '../bench/host.ts';
import { measureSearch } from '../bench/measure-search.ts';
import { unthrottled } from '../bench/throttle.ts';
import { listPages } from '../../publish/built-site.ts';
import { precompress } from '../../publish/hosting/precompress.ts';
import { Scales } from '../../publish/page-weight.ts';
import type { ScratchBuild } from './build-scratch.ts';

/** The pages whose bytes are compared: what one reads, and what lists everything. */
export const scalePages = {
  chapter: '/guide/the-model/',
  service: '/services/lambda/',
  matrix: '/services/',
  glossary: '/glossary/',
} as const;

/** What one size of the content costs; bytes are compressed. */
export interface ScaleRow extends ScratchBuild {
  readonly factor: number;
  readonly pages: number;
  readonly index: number;
  /** Bytes of HTML. */
  readonly bytes: Readonly<Record<keyof typeof scalePages, number>>;
  /** The first search of a new reader, un-throttled. */
  readonly search: { readonly bytes: number; readonly requests: number; readonly time: number };
}

function pageBytes(dir: string): ScaleRow['bytes'] {
  const scales = new Scales(dir);
  const weigh = (path: string) => {
    const file = `${path.slice(1)}index.html`;
    return existsSync(join(dir, file)) ? scales.measure({ file, path }).html : NaN;
  };
  return Object.fromEntries(Object.entries(scalePages).map(([name, path]) => [name, weigh(path)])) as ScaleRow['bytes'];
}

/** Compressed twins for what a search fetches, and nothing else: those of thousands of pages would take longer than all the rest. */
const compressForSearch = (dir: string) => ['_astro', 'pagefind', 'search'].forEach((part) => precompress(join(dir, part)));

/** Measures a built scratch copy. */
export async function measureScratch(browser: Browser, dir: string, factor: number, build: ScratchBuild): Promise<ScaleRow> {
  compressForSearch(dir);
  const host = await startHost(dir);
  try {
    const { cold } = await measureSearch(browser, host, ['guide/the-model/', 'guide/the-layers/'], unthrottled);
    return { factor, ...build, pages: listPages(dir).length, index: indexSize(dir).bytes, bytes: pageBytes(dir), search: cold };
  } finally {
    host.stop();
  }
}
