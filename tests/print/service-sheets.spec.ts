import { expect, test } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { byWeightIn, inGroups } from '../pages.ts';
import { countPages } from './count-pages.ts';

// Those with the most text would be the first to need a second page. All of them print in the weekly run.
const fullest = /\/(rds|aurora|sagemaker|ec2|storage-gateway)\//;
const sheets = byWeightIn('/handouts/service/').filter(({ path }) => everyPage || fullest.test(path));

// Letter has less room than A4.
const papers = everyPage ? ['letter', 'a4'] : ['letter'];

for (const { name, paths } of inGroups(sheets))
  test(`${name} prints on one page`, async ({ page }) => {
    for (const path of paths)
      for (const paper of papers) {
        await page.goto(`${path}?paper=${paper}`);
        expect.soft(countPages(await page.pdf({ preferCSSPageSize: true })), `${path} on ${paper}`).toBe(1);
      }
  });
