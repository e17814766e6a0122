import type { Page } from '@playwright/test';

/** Chooses a file of progress to import. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  // The page is hidden until its script listens; a file can be given to a hidden field, too.
  await page.getByRole('button', { name: 'Export' }).waitFor();
  await page.getByLabel('Import', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
