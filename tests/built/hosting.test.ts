import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../src/publish/hosting/precompress.ts';
import { has, startOurCaddy, startOurNginx, type Running } from '../../src/publish/hosting/run-servers.ts';
import { dist } from '../pages.ts';

const base = '/x/';
const folder = mkdtempSync(join(tmpdir(), 'guide-hosting-'));
const root = join(folder, 'root');

/** A site in small: of each kind of file one, below the sub-path. */
const parts = ['index.html', '404.html', '_astro', 'data/checks.csv', 'data/services.json', 'guide/the-model', 'favicon.svg', 'llms.txt'];

beforeAll(() => {
  for (const part of parts) cpSync(join(dist, part), join(root, base, part), { recursive: true });
  precompress(join(root, base));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { base, host: 'guide.example.org', root };
const servers = [
  { name: 'nginx', start: () => startOurNginx(join(folder, 'nginx'), place) },
  { name: 'caddy', start: () => startOurCaddy(join(folder, 'caddy'), place) },
];

for (const { name, start } of servers) {
  // The configurations' texts are tested everywhere (tests/unit/publish/hosting); what a server makes of them only where it is installed.
  describe.skipIf(!has(name))(`${name} with our configuration (skipped where ${name} is not installed)`, () => {
    let server: Running;
    beforeAll(async () => void (server = await start()));
    afterAll(() => server.stop());

    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${server.address}${path}`, { redirect: 'manual', headers: { 'accept-encoding': 'identity', ...headers } });

    it('serves a page, asked after before each use, with every security header', async () => {
      const answer = await ask('/x/guide/the-model/');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      for (const header of ['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']) {
        expect(answer.headers.get(header), header).toBeTruthy();
      }
    });

    it('answers "not changed" to a reader who has the page', async () => {
      const etag = (await ask('/x/')).headers.get('etag') ?? '';
      expect((await ask('/x/', { 'if-none-match': etag })).status).toBe(304);
    });

    it('lets files with a hash in their name be kept forever', async () => {
      const [style = ''] = readdirSync(join(root, base, '_astro')).filter((file) => file.endsWith('.css'));
      const answer = await ask(`/x/_astro/${style}`);
      expect(answer.headers.get('content-type')).toMatch(/^text\/css/);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    });

    it('sends the twin that was compressed before, brotli first', async () => {
      const wanted = ['identity', 'gzip', 'gzip, br'];
      const answers = await Promise.all(wanted.map((encoding) => ask('/x/data/services.json', { 'accept-encoding': encoding })));
      expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
    });

    it("sends the site's own page, with its status and never kept, where there is nothing", async () => {
      for (const path of ['/x/nowhere/', '/x/_astro/gone.css', '/nowhere']) {
        const answer = await ask(path);
        expect(answer.status, path).toBe(404);
        expect(answer.headers.get('cache-control'), path).toBe('no-cache');
        expect(await answer.text()).toContain('This page does not exist');
      }
    });

    it('sends a reader who left out the slash on to the page', async () => {
      const answer = await ask('/x/guide/the-model');
      expect([301, 302, 307, 308]).toContain(answer.status);
      expect(new URL(answer.headers.get('location') ?? '', server.address).pathname).toBe('/x/guide/the-model/');
    });

    it('names the type of Markdown, and lets other sites fetch the data', async () => {
      expect((await ask('/x/guide/the-model/index.md')).headers.get('content-type')).toMatch(/^text\/markdown/);
      const data = await ask('/x/data/checks.csv');
      expect(data.headers.get('access-control-allow-origin')).toBe('*');
      expect((await ask('/x/')).headers.get('access-control-allow-origin')).toBeNull();
    });
  });
}

it('each file that shrinks has both twins', () => {
  expect(existsSync(join(root, base, 'index.html.br'))).toBe(true);
  expect(existsSync(join(root, base, 'index.html.gz'))).toBe(true);
});
