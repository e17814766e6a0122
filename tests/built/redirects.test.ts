import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalizeBase } from '../../src/publish/built-site.ts';
import { redirects } from '../../src/publish/hosting.ts';
import { dist } from '../pages.ts';

const root = normalizeBase(process.env.BASE_PATH);

describe.each(Object.entries(redirects))('the old address %s', (from, to) => {
  it('leads to a page that exists', () => {
    expect(existsSync(join(dist, to, 'index.html'))).toBe(true);
    expect(to in redirects, 'a second redirect').toBe(false);
  });

  it('redirects on any host, and with a 301 on hosts that read _redirects', () => {
    expect(readFileSync(join(dist, from, 'index.html'), 'utf8')).toContain(`http-equiv="refresh" content="0; url=${root}${to}"`);
    expect(readFileSync(join(dist, '_redirects'), 'utf8')).toContain(`${root}${from} ${root}${to} 301\n`);
  });
});

it('stores no redirect for reading offline', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  for (const from of Object.keys(redirects)) expect(worker).not.toContain(from);
});
