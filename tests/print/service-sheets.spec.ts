import { expect, test } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { byWeightIn, inGroups } from '../pages.ts';
import { countPages } from './count-pages.ts';

// The longest sheets would be the first to need a third page. All of them print in the weekly run.
for (const { name, paths } of inGroups(byWeightIn('/handouts/service/').slice(0, everyPage ? undefined : 3)))
  test(`${name} prints on two pages at most`, async ({ page }) => {
    for (const path of paths)
      for (const paper of ['a4', 'letter']) {
        await page.goto(`${path}?paper=${paper}`);
        expect.soft(countPages(await page.pdf({ preferCSSPageSize: true })), `${path} on ${paper}`).toBeLessThanOrEqual(2);
      }
  });
