import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { tellingPages } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { visit } from './visit.ts';

/** Pages that are there to be used fetch what does their work as they open; what they cost before is counted on the built files. */
const isInUse = (path: string) => /^\/(?:search|practice|review|progress|stack)\/|^\/handouts\/quiz-/.test(path);

/**
 * Whether a file is fetched only when the browser is idle, such as for offline use, or when something comes into view, such as pictures of
 * handouts, forms of questions, answers of worked examples, variants of services, and scores by skill. Readers don't wait for these, nor for
 * a font, which replaces another one when it arrives; `size.test.ts` weighs fonts.
 */
const isLater = (address: string) =>
  /\/_astro\/(?:offline|later|margin-notes|questions|names|helpers|term-cards|chapter-parts|reader|rolldown-runtime|variant-switch|labels|line|markup|to-dom)\.|\/manifest\.webmanifest$|\/thumbnails\/|\.woff2$/.test(
    address,
  );

const sidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { path } of tellingPages) {
  test(`${path} opens without an error, within its policy, asks no other host, and fits 320 px`, async ({ tab }) => {
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
    expect(await sidewaysScroll(tab), 'px too wide at 320 px: find the element that sticks out, and let it wrap or scroll by itself').toBe(
      0,
    );
  });
}
