import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { get, request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSiteServer } from '../../../src/cli/serve.ts';
import { layFiles } from '../publish/site-in-a-folder.ts';

const files = {
  'index.html': 'home',
  '404.html': 'lost',
  'guide/index.html': 'guide',
  'app.js': 'let a',
  'style.css': 'a{}',
  'mark.svg': '<svg/>',
  'engine.wasm': 'w',
  'data/checks.csv': '0123456789',
  'empty.txt': '',
};

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly range: string | undefined;
  readonly length: string | undefined;
  readonly body: string;
}

/** Serves the files under `base`. @returns the folder and the port */
async function start(base?: string): Promise<{ dir: string; port: number }> {
  const dir = `${layFiles({ 'secret.txt': 'secret', ...withFolder('site') })}site`;
  const server = createSiteServer({ dir, base }).listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { dir, port: (server.address() as AddressInfo).port };
}

/** Sends a request with an unchanged path, including `..`. */
function send(port: number, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      const { 'content-type': type, 'content-range': range, 'content-length': length, location } = response.headers;
      response.on('end', () => resolve({ status: response.statusCode, type, location, range, length, body }));
    });
    asked.on('error', reject).end();
  });
}

async function serving(base?: string): Promise<(path: string, method?: string, headers?: Record<string, string>) => Promise<Answer>> {
  const { port } = await start(base);
  return (path, method, headers) => send(port, path, method, headers);
}

const withFolder = (folder: string) => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

describe('the server of the built site', () => {
  it.each([
    ['/', 'text/html', 'home'],
    ['/guide/', 'text/html', 'guide'],
    ['/app.js', 'text/javascript', 'let a'],
    ['/style.css', 'text/css', 'a{}'],
    ['/mark.svg', 'image/svg+xml', '<svg/>'],
    ['/engine.wasm', 'application/wasm', 'w'],
  ])('answers %s as %s', async (path, type, body) => {
    const ask = await serving();
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.type).toContain(type);
  });

  it('shows 404.html with status 404 for unknown addresses', async () => {
    const ask = await serving();
    expect(await ask('/no/such/page/')).toMatchObject({ status: 404, body: 'lost' });
  });

  it('redirects /guide to /guide/ and keeps the query', async () => {
    const ask = await serving();
    expect(await ask('/guide?q=a')).toMatchObject({ status: 301, location: '/guide/?q=a' });
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/guide/../../secret.txt'])(
    'gives nothing outside the site for %s',
    async (path) => {
      const ask = await serving();
      expect(await ask(path)).toMatchObject({ status: 404, body: 'lost' });
    },
  );

  it('rejects POST', async () => {
    const ask = await serving();
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  it('serves a site with a base path only under that path', async () => {
    const ask = await serving('/x/');
    expect(await ask('/x/guide/')).toMatchObject({ status: 200, body: 'guide' });
    expect(await ask('/guide/')).toMatchObject({ status: 404, body: 'lost' });
    expect(await ask('/x/guide')).toMatchObject({ status: 301, location: '/x/guide/' });
    expect(await ask('/')).toMatchObject({ status: 301, location: '/x/' });
    expect(await ask('/x')).toMatchObject({ status: 301, location: '/x/' });
  });
});

describe('the server of the built site does not break', () => {
  it.each(['bytes=5-2', 'bytes=99-', 'bytes=99999999999999999999-', 'bytes=-0'])(
    'on the impossible range %s: 416, then goes on',
    async (range) => {
      const ask = await serving();
      expect(await ask('/data/checks.csv', 'GET', { range })).toMatchObject({ status: 416, range: 'bytes */10', body: '' });
      expect(await ask('/data/checks.csv')).toMatchObject({ status: 200, body: '0123456789' });
    },
  );

  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99999999999999999999', '89', 'bytes 8-9/10'],
  ])('on the range %s: sends %j', async (range, body, contentRange) => {
    const ask = await serving();
    expect(await ask('/data/checks.csv', 'GET', { range })).toMatchObject({ status: 206, range: contentRange, body });
  });

  it('on HEAD and on empty files', async () => {
    const ask = await serving();
    expect(await ask('/data/checks.csv', 'HEAD')).toMatchObject({ status: 200, length: '10', body: '', type: 'text/csv; charset=utf-8' });
    expect(await ask('/empty.txt')).toMatchObject({ status: 200, length: '0', body: '' });
  });

  it('on files that come and go', async () => {
    const { dir, port } = await start();
    const statuses = new Set<number | undefined>();
    for (let round = 0; round < 100; round += 1) {
      const answer = send(port, '/app.js');
      if (round % 2) writeFileSync(`${dir}/app.js`, 'let a');
      else setImmediate(() => rmSync(`${dir}/app.js`, { force: true }));
      statuses.add((await answer).status);
    }
    expect([...statuses].every((status) => status === 200 || status === 404)).toBe(true);
  });

  const openFiles = '/proc/self/fd';
  // Only Linux lists the open files of a process here.
  it.skipIf(!existsSync(openFiles))('on downloads that break off: it closes their files', async () => {
    const { dir, port } = await start();
    writeFileSync(`${dir}/big.zip`, Buffer.alloc(8_000_000));
    const count = () => readdirSync(openFiles).length;
    const before = count();
    const breakOff = () =>
      new Promise<void>((resolve) => {
        const asked = get({ host: 'localhost', port, path: '/big.zip', agent: false }, (response) => {
          response.once('data', () => asked.destroy());
          response.once('error', () => undefined);
          response.once('close', resolve);
        });
      });
    await Promise.all(Array.from({ length: 30 }, breakOff));
    await expect.poll(count).toBeLessThan(before + 5);
  });

  it.each([
    ['//guide', '/guide/'],
    ['/\\guide', '/guide/'],
    ['///guide?q=a', '/guide/?q=a'],
  ])('into an open redirect: %s leads to %s', async (path, location) => {
    const ask = await serving();
    expect(await ask(path)).toMatchObject({ status: 301, location });
  });

  it.each(['//evil.com/x', '//evil.com', '/\\evil.com/', 'http://evil.com/guide'])(
    'into an open redirect: %s is not found',
    async (path) => {
      const ask = await serving();
      expect(await ask(path)).toMatchObject({ status: 404, location: undefined });
    },
  );
});
