import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../read-pdf.ts';

test('the matrix prints on a few landscape sheets, with column heads on each', async ({ page }) => {
  await page.goto('/services/');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = await readPdf(pdf);
  expect(sheets.length).toBeLessThanOrEqual(4);
  for (const sheet of sheets.filter((text) => text.includes('AWS by') || text.includes('infrastructure'))) {
    expect(sheet).toContain('Resilience');
    expect(sheet).toContain('Facilities');
  }
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const [, , width = 0, height = 0] = (await (await loading.promise).getPage(1)).view;
  await loading.destroy();
  expect(width, 'sheets lie across').toBeGreaterThan(height);
});
