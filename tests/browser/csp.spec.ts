import { expect, test } from '@playwright/test';
import { tellingPages } from '../pages.ts';
import { visit } from './visit.ts';

/** A policy as a table: the sources of each directive. */
function readPolicy(content: string): Record<string, readonly string[]> {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** The page of search fetches its engine as it opens: there, search is in use. */
const searchPage = '/search/';

/** Sources that would let in what the page did not bring itself. */
const tooWide = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'https:', 'http:'];

for (const { path } of tellingPages) {
  test(`${path} keeps to a strict policy: nothing from another host, at most six requests`, async ({ page, baseURL }) => {
    const { refused, requests } = await visit(page, path);
    const metas = page.locator('head > meta[http-equiv="content-security-policy" i]');
    await expect(metas, 'every page carries exactly one policy').toHaveCount(1);
    const policy = readPolicy((await metas.getAttribute('content')) ?? '');
    expect(policy['default-src'], 'what no directive names is refused').toEqual(["'none'"]);
    expect(policy['script-src']).toContain("'self'");
    expect(policy['style-src']).toContain("'self'");
    expect(
      Object.values(policy)
        .flat()
        .filter((source) => tooWide.includes(source)),
    ).toEqual([]);
    expect(refused, 'the policy refused something the page needs').toEqual([]);
    expect(requests.filter((address) => new URL(address).origin !== baseURL)).toEqual([]);
    if (path !== searchPage) expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
  });
}
