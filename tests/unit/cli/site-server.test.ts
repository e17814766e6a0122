import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
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
};

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** Serves the files under `base` and answers requests whose path is sent as it stands, `..` and all. */
async function serving(base?: string): Promise<(path: string, method?: string) => Promise<Answer>> {
  const server = createSiteServer({ dir: layFiles({ 'secret.txt': 'secret', ...withFolder('site') }) + 'site', base }).listen(
    0,
    'localhost',
  );
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (path, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ host: 'localhost', port, path, method, agent: false }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        const { 'content-type': type, location } = response.headers;
        response.on('end', () => resolve({ status: response.statusCode, type, location, body }));
      });
      asked.on('error', reject).end();
    });
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

  it('shows the page 404.html with status 404 where nothing is', async () => {
    const ask = await serving();
    expect(await ask('/no/such/page/')).toMatchObject({ status: 404, body: 'lost' });
  });

  it('sends a reader of /guide on to /guide/, and keeps the question', async () => {
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

  it('changes nothing: POST is refused', async () => {
    const ask = await serving();
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  it('serves a site built for a sub-path under that path only', async () => {
    const ask = await serving('/x/');
    expect(await ask('/x/guide/')).toMatchObject({ status: 200, body: 'guide' });
    expect(await ask('/guide/')).toMatchObject({ status: 404, body: 'lost' });
    expect(await ask('/x/guide')).toMatchObject({ status: 301, location: '/x/guide/' });
    expect(await ask('/')).toMatchObject({ status: 301, location: '/x/' });
    expect(await ask('/x')).toMatchObject({ status: 301, location: '/x/' });
  });
});
