import { expect } from '@playwright/test';
import { serviceSheetPath } from '../../src/domain/paths.ts';
import { test } from '../shared-tab.ts';
import { guide } from './made-handouts.ts';
import { countPages } from './count-pages.ts';

for (const { id } of guide.services.values())
  test(`the sheet of ${id} prints on two pages at most`, async ({ tab: page }) => {
    for (const paper of ['a4', 'letter']) {
      await page.goto(`${serviceSheetPath(id)}?paper=${paper}`);
      expect(countPages(await page.pdf({ preferCSSPageSize: true })), paper).toBeLessThanOrEqual(2);
    }
  });
