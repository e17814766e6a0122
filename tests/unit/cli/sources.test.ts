import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, readFromMirror, readFromNetwork, sectionOf, watchSources } from '../../../src/cli/sources.ts';
import type { Source } from '../../../src/schema/entries.ts';

const page = `# Backups\n<a name="backups"></a>\n\nKept for a day.\n\n## Retention\n<a name="retention"></a>\n\nUp to 35 days.\n\n## Copies\n<a name="copies"></a>\n\nYou make them.\n`;
const source = (id: string, path: string, digest?: string): Source => ({
  id,
  title: id,
  url: `https://docs.aws.amazon.com/${path}`,
  readOn: '2026-11-26',
  digest,
});

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/guide/backups.md') return void response.end(page);
    if (request.url === '/guide/slow.md') return;
    response.statusCode = request.url === '/guide/broken.md' ? 500 : 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const states = async (...sources: Source[]) =>
  (await watchSources(sources, readFromNetwork({ origin, timeout: 300 }))).map(({ source: { id }, state, reason }) => [id, state, reason]);

describe('a source', () => {
  test('is unchanged while the cited section has the same words', async () => {
    const digest = digestOf('## Retention\n<a name="retention"></a>\n\nUp to   35 days.');
    expect(await states(source('a', 'guide/backups.html#retention', digest))).toEqual([['a', 'same', undefined]]);
  });

  test('has changed when the digest of its section differs', async () => {
    expect(await states(source('a', 'guide/backups.html', '0123456789abcdef'))).toEqual([['a', 'changed', undefined]]);
  });

  test('has changed when its section is missing', async () => {
    expect(await states(source('a', 'guide/backups.html#gone', '0123456789abcdef'))).toEqual([
      ['a', 'changed', 'the page has no section "#gone"'],
    ]);
  });

  test('is reported as not reached, never as changed, when the network fails', async () => {
    const found = await states(
      source('broken', 'guide/broken.html', '0123456789abcdef'),
      source('missing', 'guide/missing.html', '0123456789abcdef'),
      source('slow', 'guide/slow.html', '0123456789abcdef'),
    );
    expect(found.map(([id, state]) => [id, state])).toEqual([
      ['broken', 'unreachable'],
      ['missing', 'unreachable'],
      ['slow', 'unreachable'],
    ]);
    expect(found[0]?.[2]).toBe('HTTP 500');
  });

  test('is listed separately if it has no digest', async () => {
    expect((await states(source('a', 'guide/backups.html')))[0]?.[1]).toBe('unrecorded');
  });

  test('can be read from a local mirror', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
    mkdirSync(join(folder, 'docs/guide'), { recursive: true });
    writeFileSync(join(folder, 'docs/guide/backups.md'), `---\nsource_url: x\n---\n\n${page}`);
    const [watched] = await watchSources([source('a', 'guide/backups.html', digestOf(page))], readFromMirror(folder));
    expect(watched?.state).toBe('same');
  });
});

test('a section ends at the next heading of its level', () => {
  expect(sectionOf(page, 'retention')).toBe('## Retention\n<a name="retention"></a>\n\nUp to 35 days.\n');
});

test('npm run sources lists changes with the entries that cite them, and --accept records a digest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  cpSync('tests/fixtures/content', join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'docs'), { recursive: true });
  const file = join(folder, 'content/sources.yaml');
  const docs = readFileSync(file, 'utf8').replaceAll('https://example.org/', 'https://docs.aws.amazon.com/');
  writeFileSync(file, docs.replace('readOn: 2026-11-23\n', 'readOn: 2026-11-23\n  digest: 0123456789abcdef\n'));
  writeFileSync(join(folder, 'docs/srm.md'), page);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/sources.ts', '--from', folder, '--content', join(folder, 'content'), ...args], {
      encoding: 'utf8',
    }).stdout;
  expect(run()).toMatch(/1 changed, 0 without a digest, 1 not reached[\s\S]*srm: [\s\S]*cited in content\//);
  expect(run('--accept', 'srm')).toContain('1 accepted');
  expect(run()).toContain('1 unchanged, 0 changed');
});
