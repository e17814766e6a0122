import { expect } from '@playwright/test';
import { serviceSheetPath } from '../../src/domain/paths.ts';
import { test } from '../shared-tab.ts';
import { guide } from './made-handouts.ts';
import { readPdf } from './read-pdf.ts';

for (const { id } of guide.services.values())
  test(`the sheet of ${id} prints on two pages at most`, async ({ tab: page }) => {
    for (const paper of ['a4', 'letter']) {
      await page.goto(`${serviceSheetPath(id)}?paper=${paper}`);
      expect((await readPdf(await page.pdf({ preferCSSPageSize: true }))).length, paper).toBeLessThanOrEqual(2);
    }
  });
