import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lmsOffers, lmsPaths } from '../../../src/domain/lms/files.ts';
import { getGuide } from '../../../src/load/guide.ts';
import { makeLmsFiles } from '../../../src/publish/lms-files.ts';

const guide = getGuide();
const site = { base: '/sub/', url: 'https://guide.example' };
const files = makeLmsFiles(guide, site);
const unzip = (content: Uint8Array | string = '') => unzipSync(Buffer.from(content));

test('every file is made and offered for a program', () => {
  expect([...files.keys()].toSorted()).toEqual(Object.values(lmsPaths).toSorted());
  const offered = new Set(lmsOffers(true).flatMap((offer) => offer.files.map(([, path]) => path)));
  for (const path of files.keys()) expect(offered).toContain(path);
});

test('the same content gives the same bytes', () => {
  const again = makeLmsFiles(guide, site);
  for (const [path, content] of files) expect(Buffer.from(again.get(path) ?? '').equals(Buffer.from(content)), path).toBe(true);
});

test('links have the address and base path of the site', () => {
  const link = unzip(files.get(lmsPaths.cartridge))['links/link-the-model.xml'];
  expect(strFromU8(link ?? new Uint8Array())).toContain('href="https://guide.example/sub/guide/the-model/"');
  expect(files.get(lmsPaths.moodle)).toContain('https://guide.example/sub/guide/');
  expect(files.get(lmsPaths.moodle)).not.toContain('https://guide.example/guide/');
});

test('a site without an address has no links in its files', () => {
  const without = makeLmsFiles(guide, { base: '/sub/' });
  expect(without.get(lmsPaths.moodle)).not.toContain('/sub/');
  expect(Object.keys(unzip(without.get(lmsPaths.cartridge))).some((path) => path.startsWith('links/'))).toBe(false);
});
