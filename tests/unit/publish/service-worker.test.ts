import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fileHeaders, filesIn, type Pack } from '../../../src/domain/offline/stored-files.ts';
import { makePack, splitFiles, writePacks } from '../../../src/publish/service-worker.ts';

const filesOf = (contents: Readonly<Record<string, string | Buffer>>) =>
  new Map(Object.entries(contents).map(([file, content]) => [file, Buffer.from(content)]));

test('a pack returns its files unchanged, with address and content type', () => {
  const bytes = randomBytes(1000);
  const pack = makePack(filesOf({ 'index.html': '<p>“Hi”</p>', 'guide/index.html': '<p>', 'a.js': 'go()', 'wasm.en.pagefind': bytes }));
  expect(filesIn(JSON.parse(JSON.stringify(pack)) as Pack)).toEqual([
    { url: './', type: 'text/html; charset=utf-8', body: '<p>“Hi”</p>' },
    { url: 'guide/', type: 'text/html; charset=utf-8', body: '<p>' },
    { url: 'a.js', type: 'text/javascript; charset=utf-8', body: 'go()' },
    { url: 'wasm.en.pagefind', type: 'application/octet-stream', body: new Uint8Array(bytes) },
  ]);
});

test('pages share their styles in a pack', () => {
  const page = (css: string, text: string) => `<head><style>${css}</style></head>${text}`;
  const pages = { 'a/index.html': page('p {}', 'A'), 'b/index.html': page('q {}', 'B'), 'c/index.html': page('p {}', 'C') };
  const pack = makePack(filesOf(pages));
  expect(pack.styles).toEqual(['p {}', 'q {}']);
  expect(filesIn(pack).map(({ body }) => body)).toEqual(Object.values(pages));
});

test('packs stay below a size limit; a larger file gets its own pack', () => {
  const files = filesOf({ a: randomBytes(400), b: randomBytes(400), c: randomBytes(5000), d: randomBytes(10) });
  expect(splitFiles(files, 1000).map((pack) => [...pack.keys()])).toEqual([['a', 'b'], ['c'], ['d']]);
});

test('a file keeps the security headers that the host sends with its pack, but nothing about the pack’s own bytes', () => {
  const ofPack = new Headers({
    'content-type': 'application/json',
    'content-encoding': 'br',
    'content-security-policy': "frame-ancestors 'none'",
  });
  expect([...fileHeaders(ofPack, 'text/html')]).toEqual([
    ['content-security-policy', "frame-ancestors 'none'"],
    ['content-type', 'text/html'],
  ]);
});

test('texts of search results are in the pack of their pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-packs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fragment = (url: string) => gzipSync(`pagefind_dcd{"url":"${url}","content":"…"}`);
  const site = filesOf({
    'index.html': 'home',
    'guide/a/index.html': 'chapter',
    'services/ec2/index.html': 'service',
    'pagefind/fragment/en_1.pf_fragment': fragment('/guide/a/#part'),
    'pagefind/fragment/en_2.pf_fragment': fragment('/services/ec2/#part'),
    'pagefind/fragment/en_3.pf_fragment': fragment('/'),
  });
  for (const [file, bytes] of site) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  const { first, rest, version } = writePacks(folder);
  const read = (packs: typeof first) =>
    packs.flatMap(({ url }) => filesIn(JSON.parse(readFileSync(join(folder, url), 'utf8')) as Pack)).map(({ url, body }) => [url, body]);
  expect(Object.keys(JSON.parse(String(new Map(read(first) as [string, string][]).get('pagefind/fragments.json'))) as object)).toEqual([
    'en_1',
    'en_3',
  ]);
  expect(read(rest).map(([url]) => url)).toEqual(['services/ec2/', 'pagefind/more-fragments.json']);
  expect(writePacks(folder).version, 'the packs of before are not packed').toBe(version);
  writeFileSync(join(folder, 'services/ec2/index.html'), 'changed');
  expect(writePacks(folder).version).not.toBe(version);
});
