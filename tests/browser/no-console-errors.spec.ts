import { expect, test } from '@playwright/test';
import { pages } from '../pages.ts';
import { visit } from './visit.ts';

for (const { path } of pages) {
  test(`${path} opens without an error, a warning or a missing file`, async ({ page }) => {
    const { troubles } = await visit(page, path);
    expect(troubles).toEqual([]);
  });
}
