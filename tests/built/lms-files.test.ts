import { normalizeBase } from '../../src/publish/built-site.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lmsPaths } from '../../src/domain/lms/files.ts';
import { getGuide } from '../../src/load/guide.ts';
import { makeLmsFiles } from '../../src/publish/lms-files.ts';
import { dist } from '../pages.ts';

const guide = getGuide();

it.each(Object.values(lmsPaths))('%s is on the site, and has the same bytes when it is made again', (path) => {
  const again = makeLmsFiles(guide, { base: normalizeBase(process.env.BASE_PATH), url: process.env.SITE_URL }).get(path);
  expect(readFileSync(join(dist, path)).equals(Buffer.from(again ?? ''))).toBe(true);
});
