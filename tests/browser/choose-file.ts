import type { Page } from '@playwright/test';

/** Chooses a progress file to import. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  // Wait for the script: Playwright can set the file of a field that is still hidden.
  await page.getByRole('button', { name: 'Export' }).waitFor();
  await page.getByLabel('Import', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
