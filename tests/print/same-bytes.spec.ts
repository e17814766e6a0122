import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../src/diagrams/mermaid/chromium.ts';
import { makePdfs } from '../../src/publish/pdf/make-pdfs.ts';
import { PdfCache } from '../../src/publish/pdf/pdf-cache.ts';
import { dist } from '../pages.ts';
import { jobs, readManifest, readPdfFile } from './made-handouts.ts';

readManifest();

test('a sheet made again has the same bytes, and is not made a third time', async () => {
  const executablePath = findChromium() ?? '';
  const job = jobs.find(({ file }) => file === 'fill-in-the-split-blank-letter.pdf');
  if (!job) throw new Error('There is no such sheet any more: name another small one.');
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  const said: string[] = [];
  const make = () =>
    makePdfs(
      [job],
      { dir: dist, base: process.env.BASE_PATH, url: process.env.SITE_URL },
      {
        executablePath,
        cache: new PdfCache(folder),
        say: (line) => said.push(line),
      },
    );
  const first = (await make()).get(job)?.pdf;
  expect(Buffer.from(first ?? []).equals(readPdfFile(job))).toBe(true);
  const again = (await make()).get(job)?.pdf;
  expect(Buffer.from(again ?? []).equals(readPdfFile(job))).toBe(true);
  expect(said).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
