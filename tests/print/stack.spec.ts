import { expect, test } from '@playwright/test';
import { readPdf } from './read-pdf.ts';

for (const stack of ['static-website', 'three-tier-web-application', 'serverless-api', 'container-platform', 'data-lake'])
  test(`the stack "${stack}" prints on two pages`, async ({ page }) => {
    await page.goto(`/stack/${stack}/`);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(2);
  });
