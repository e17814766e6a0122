import { expect } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { byWeightIn } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { countPages } from './count-pages.ts';

// The longest sheets would be the first to need a third page.
for (const { path } of byWeightIn('/handouts/service/').slice(0, everyPage ? undefined : 8))
  test(`${path} prints on two pages at most`, async ({ tab: page }) => {
    for (const paper of ['a4', 'letter']) {
      await page.goto(`${path}?paper=${paper}`);
      expect(countPages(await page.pdf({ preferCSSPageSize: true })), paper).toBeLessThanOrEqual(2);
    }
  });
