import { expect, test } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { readPdf } from '../read-pdf.ts';

const stacks = ['three-tier-web-application', 'container-platform'];
// The weekly run prints all of them.
const others = ['static-website', 'serverless-api', 'data-lake'];

for (const stack of everyPage ? [...stacks, ...others] : stacks)
  test(`the stack "${stack}" prints on two pages`, async ({ page }) => {
    await page.goto(`/stack/${stack}/`);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(2);
  });
