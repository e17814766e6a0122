import { expect, test } from 'vitest';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { everyPage } from '../../every-page.ts';
import { jobs, readManifest, readPdfFile } from './made-handouts.ts';

readManifest();

const gray = jobs.filter(({ tone }) => tone === 'grey');

/** The colors in a PDF, as `#rrggbb`. */
async function colorsOf(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const colors = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    fnArray.forEach((operator, at) => {
      if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor) colors.add(String((argsArray[at] as unknown[])[0]));
    });
  }
  await loading.destroy();
  return [...colors];
}

test('handouts that are copied for a class have a gray edition', () => {
  expect(gray.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['cheat-sheet-gray-a4.pdf', 'quiz-a-blank-gray-letter.pdf', 'matrix-gray-a4.pdf']),
  );
});

/** One of each kind, and all in the weekly run. */
const isRead = (file: string) => everyPage || /^(?:cheat-sheet|quiz-a-blank|matrix)-/.test(file);

for (const job of gray.filter(({ paper, file }) => paper === 'a4' && isRead(file)))
  test(`${job.file} has no color`, async () => {
    const colors = await colorsOf(readPdfFile(job));
    expect(colors.length).toBeGreaterThan(1);
    expect(colors.filter((color) => !/^#(..)\1\1$/.test(color))).toEqual([]);
  });
