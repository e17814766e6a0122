import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostHeaders, immutable, securityHeaders } from '../../../src/publish/hosting.ts';

describe('_headers for Netlify and Cloudflare Pages', () => {
  const rules = hostHeaders('/x/')
    .trim()
    .split(/\n(?=\S)/)
    .map((rule) => rule.trim().split(/\n\s*/));
  const headerNames = (rule: readonly string[]) => rule.slice(1).map((line) => line.split(':')[0]);

  it('caches hashed files for a year, below the base path', () => {
    expect(rules.find(([path]) => path === '/x/_astro/*')).toContain('Cache-Control: public, max-age=31536000, immutable');
  });

  it('sends CSV files as text/csv with a charset', () => {
    expect(hostHeaders('/x/', ['data/a.csv'])).toContain('\n/x/data/a.csv\n  Content-Type: text/csv; charset=utf-8\n');
  });

  it('has no header twice in overlapping rules, because Cloudflare joins their values', () => {
    const [everywhere = [], ...others] = rules;
    expect(everywhere[0]).toBe('/*');
    expect(headerNames(everywhere)).toEqual(Object.keys(securityHeaders));
    expect(others.flatMap(headerNames).filter((name) => headerNames(everywhere).includes(name))).toEqual([]);
  });
});

describe('docs/nginx.conf', () => {
  const config = readFileSync('docs/nginx.conf', 'utf8');

  it('sends the same headers as _headers', () => {
    for (const [name, value] of Object.entries(securityHeaders)) expect(config).toContain(`add_header ${name} "${value}" always;`);
    expect(config).toContain(`/(_astro|pagefind/fragment|pagefind/index)/" "${immutable}";`);
    expect(config).toMatch(/"~\^\/data\/" "\*";/);
  });

  it('serves CSV as text/csv with a charset', () => {
    expect(config).toMatch(/^ +text\/csv csv;$/m);
    expect(config).toMatch(/charset utf-8;\n +charset_types .*text\/csv/);
  });

  it('redirects only by path, so that requests cannot choose the target host', () => {
    expect(config).toContain('absolute_redirect off;');
    expect(config).toContain('merge_slashes on;');
    expect(config).not.toMatch(/return 30\d|rewrite|\$(http_)?host/);
  });

  const hasNginx = spawnSync('nginx', ['-v'], { stdio: 'ignore' }).error === undefined;
  it.skipIf(!hasNginx)('passes "nginx -t" without a warning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-nginx-'));
    const site = config.replace('include mime.types', 'include /etc/nginx/mime.types').replace('listen 80', 'listen 127.0.0.1:8099');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log stderr; events {} http { client_body_temp_path ${folder}; ${site} }`,
    );
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf'), '-p', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status, stderr).toBe(0);
    expect(stderr).not.toContain('[warn]');
  });
});
