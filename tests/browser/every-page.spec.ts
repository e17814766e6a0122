import { expect, test, type Page } from '@playwright/test';
import { expectNoViolations, looks, thinOut } from '../a11y/expect-no-violations.ts';
import { everyPage } from '../every-page.ts';
import { inGroups, onePageOfEachKind } from '../pages.ts';
import { layOutEverything, openDetails, smallTargets } from './small-targets.ts';
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

/** Pages whose layout changes with the width. */
const isWideToo = (path: string) =>
  everyPage || /^\/$|^\/(?:glossary|search|handouts)\/$|^\/(?:guide|services)\/(?:[\w-]+\/)?$|^\/(?:layers|compare)\/[\w-]+\/$/.test(path);
/** Where layouts change. The weekly run looks at what is between them, too. */
const widths = everyPage ? [480, 640, 768, 1024, 1100, 1280, 1366, 1440, 1680, 1920] : [480, 768, 1024, 1440];

/** The pages that axe also reads at 320 px in dark. Unit tests compare the colors of both themes: tests/unit/styles/tokens.test.ts. */
const isReadTwice = (path: string) => everyPage || /^\/$|^\/(?:guide|services)\/[\w-]+\/$|^\/search\//.test(path);

/** Runs axe. A list of a hundred entries takes ten times as long as one of ten, and says the same; in the weekly run, lists are whole. */
async function expectAccessible(page: Page, path: string): Promise<void> {
  if (!everyPage) await page.evaluate(thinOut);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoViolations(page, `${path}, light, 1280 px`);
  if (!isReadTwice(path)) return;
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, `${path}, dark, 320 px`, { rules: looks });
}

const sidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { name, paths } of inGroups(onePageOfEachKind)) {
  test(`${name} opens without an error, within its policy, asks no other host, fits any width from 320 px, has targets of 24 px at 360 px, and has no accessibility violation`, async ({
    page,
  }) => {
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      const { troubles, refused, requests } = await visit(page, path);
      expect.soft(troubles, `errors, warnings and missing files of ${path}`).toEqual([]);
      expect.soft(refused, `the policy refused something that ${path} needs`).toEqual([]);
      const origin = new URL(page.url()).origin;
      const others = requests.filter((address) => new URL(address).origin !== origin);
      expect.soft(others, `${path} asked other hosts`).toEqual([]);
      const toRead = requests.filter((address) => !isLater(address));
      if (!isInUse(path)) expect.soft(toRead.length, `${path}: ${requests.join('\n')}`).toBeLessThanOrEqual(6);
      for (const width of isWideToo(path) ? [320, ...widths] : [320]) {
        await page.setViewportSize({ width, height: 640 });
        const tooWide = `${path} is too wide at ${width} px: find the element that sticks out, and let it wrap or scroll`;
        expect.soft(await sidewaysScroll(page), tooWide).toBe(0);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      // The notes in the margin of wide screens disappear in the next frame.
      await expect(page.locator('.margin-note')).toHaveCount(0);
      await page.evaluate(openDetails);
      await page.evaluate(layOutEverything);
      expect.soft(await page.evaluate(smallTargets), `small targets of ${path}`).toEqual([]);
      // Last, because it removes parts of the page. Components are read in all their states by tests/component/examples.test.ts, too.
      await expectAccessible(page, path);
    }
  });
}
