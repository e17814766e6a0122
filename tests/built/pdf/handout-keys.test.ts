import { expect, test } from 'vitest';
import { allHandouts, jobsOf } from '../../../src/domain/handout/handouts.ts';
import { attribute, elementsIn, textOf } from '../../../src/publish/built-site.ts';
import { guide, joined, mainOf, readManifest, readPdfFile } from './made-handouts.ts';
import { readPdf } from '../../read-pdf.ts';

readManifest();
const asking = allHandouts(guide).filter(({ modes }) => modes.includes('key'));

/** The questions of a sheet, in order. */
const askedOn = (path: string): string[] =>
  elementsIn(mainOf(path))
    .filter((element) => ['asked', 'stem'].includes(attribute(element, 'class') ?? ''))
    .map((element) => textOf(elementsIn(element).find(({ tagName }) => tagName === 'b') ?? element))
    .filter(Boolean);

for (const sheet of asking) {
  test(`the worksheet and the key of ${sheet.id} have the same questions in the same order`, async () => {
    const asked = askedOn(sheet.path).map((words) => joined(words).slice(0, 60));
    const texts = new Map<string, string>();
    for (const job of jobsOf(sheet).filter(({ paper }) => paper === 'a4'))
      texts.set(job.mode, joined((await readPdf(readPdfFile(job))).join('')));
    const placesIn = (mode: string) => {
      let from = 0;
      return asked.map((words) => {
        const at = texts.get(mode)?.indexOf(words, from) ?? -1;
        if (at >= 0) from = at + words.length;
        return { words, found: at >= 0 };
      });
    };
    const all = asked.map((words) => ({ words, found: true }));
    expect(placesIn('blank'), 'on the worksheet').toEqual(all);
    expect(placesIn('key'), 'in the key').toEqual(all);
  });
}
