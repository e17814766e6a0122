import { expect, test, type Page } from '@playwright/test';
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

const sidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { name, paths } of inGroups(onePageOfEachKind)) {
  test(`${name} opens without an error, within its policy, asks no other host, fits any width from 320 px, and has targets of 24 px at 360 px`, async ({
    page,
  }) => {
    // At 1280 px, axe reads the pages of each kind.
    for (const path of paths) {
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
      await page.evaluate(openDetails);
      await page.evaluate(layOutEverything);
      expect.soft(await page.evaluate(smallTargets), `small targets of ${path}`).toEqual([]);
    }
  });
}
