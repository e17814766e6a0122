import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pages } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { visit } from './visit.ts';

/** A policy as a table: the sources of each directive. */
function readPolicy(content: string): Record<string, readonly string[]> {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** Pages that are there to be used fetch what does their work as they open; what they cost before is counted on the built files. */
const isInUse = (path: string) => /^\/(?:search|practice|review|progress|stack)\/|^\/handouts\/quiz-/.test(path);

/**
 * Whether a file is fetched only when the browser is idle, such as for offline use, or when something comes into view, such as pictures of
 * handouts, forms of questions, answers of worked examples, variants of services, and scores by skill. Readers don't wait for these.
 */
const isLater = (address: string) =>
  /\/_astro\/(?:offline|later|margin-notes|questions|names|chapter-parts|reader|rolldown-runtime|variant-switch|labels|line|markup|to-dom)\.|\/manifest\.webmanifest$|\/thumbnails\//.test(
    address,
  );

/** Sources that would let in what the page did not bring itself. */
const tooWide = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'https:', 'http:'];

async function expectStrictPolicy(page: Page): Promise<void> {
  const metas = page.locator('head > meta[http-equiv="content-security-policy" i]');
  await expect(metas, 'every page carries exactly one policy').toHaveCount(1);
  const policy = readPolicy((await metas.getAttribute('content')) ?? '');
  expect(policy['default-src'], 'what no directive names is refused').toEqual(["'none'"]);
  expect(policy['script-src']).toContain("'self'");
  expect(policy['style-src']).toContain("'self'");
  const sources = Object.values(policy).flat();
  expect(sources.filter((source) => tooWide.includes(source))).toEqual([]);
}

const sidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { path } of pages) {
  test(`${path} opens without an error, keeps to a strict policy, asks no other host, and fits 320 px`, async ({ tab }) => {
    // At 1280 px the pages of each kind are opened under a sub-path.
    await tab.setViewportSize({ width: 320, height: 640 });
    const { troubles, refused, requests } = await visit(tab, path);
    expect.soft(troubles, 'errors, warnings and missing files').toEqual([]);
    expect.soft(refused, 'the policy refused something the page needs').toEqual([]);
    const origin = new URL(tab.url()).origin;
    expect
      .soft(
        requests.filter((address) => new URL(address).origin !== origin),
        'asked of other hosts',
      )
      .toEqual([]);
    const toRead = requests.filter((address) => !isLater(address));
    if (!isInUse(path)) expect.soft(toRead.length, requests.join('\n')).toBeLessThanOrEqual(6);
    await expectStrictPolicy(tab);
    expect(await sidewaysScroll(tab), 'px too wide at 320 px: find the element that sticks out, and let it wrap or scroll by itself').toBe(
      0,
    );
  });
}
