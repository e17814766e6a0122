import { expect, it, onTestFinished, vi } from 'vitest';
import { ChromiumError, launchChromium } from '../../../../src/diagrams/mermaid/chromium.ts';
import { publishSite } from '../../../../src/publish/pipeline.ts';
import { layFiles } from '../site-in-a-folder.ts';

/** A program that isn't Chromium. */
const broken = process.execPath;

it('throws an error with one sentence if Chromium does not start', async () => {
  await expect(launchChromium(broken)).rejects.toThrow(
    new ChromiumError(`The Chromium at ${broken} doesn't start: install another one, or set CHROMIUM_PATH.`),
  );
});

it('a build in which Chromium does not start has no PDFs and says so in one line', async () => {
  vi.stubEnv('CHROMIUM_PATH', broken);
  onTestFinished(() => void vi.unstubAllEnvs());
  const lines: string[] = [];
  const warn = (line: string) => lines.push(line);
  await publishSite({ dir: layFiles({}), base: '/' }, { pdfs: true, steps: ['PDFs'], log: () => undefined, warn });
  expect(lines).toEqual([expect.stringMatching(/^The Chromium at [^\n]* doesn't start[^\n]*no PDFs[^\n]*$/)]);
});
