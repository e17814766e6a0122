import { expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../src/diagrams/mermaid/chromium.ts';
import { normalizeBase } from '../../../src/publish/built-site.ts';
import { fileCache } from '../../../src/publish/project.ts';
import { makePdfs } from '../../../src/publish/pdf/handouts.ts';
import { dist } from '../../pages.ts';
import { jobs, readManifest, readPdfFile } from './made-handouts.ts';

readManifest();

test('a sheet has the same bytes when it is made again, and then comes from the cache', async () => {
  const executablePath = findChromium() ?? '';
  const job = jobs.find(({ file }) => file === 'fill-in-the-split-blank-letter.pdf');
  if (!job) throw new Error('There is no such sheet any more: name another small one.');
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  const lines: string[] = [];
  const make = () =>
    makePdfs(
      [job],
      { dir: dist, base: normalizeBase(process.env.BASE_PATH), url: process.env.SITE_URL },
      fileCache(folder, '.pdf'),
      executablePath,
      (line) => lines.push(line),
    );
  const first = (await make()).get(job);
  expect(Buffer.from(first ?? []).equals(readPdfFile(job))).toBe(true);
  const again = (await make()).get(job);
  expect(Buffer.from(again ?? []).equals(readPdfFile(job))).toBe(true);
  expect(lines).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
