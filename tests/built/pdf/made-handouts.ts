import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allHandouts, type HandoutManifest, jobsOf, manifestPath, pdfFolder, type PdfJob } from '../../../src/domain/handout/handouts.ts';
import { getGuide } from '../../../src/load/guide.ts';
import { attribute, type Element, elementsIn, parsePage, textOf } from '../../../src/publish/built-site.ts';
import { dist } from '../../pages.ts';
import { pdfFacts, type PdfFacts } from './pdf-facts.ts';

export const guide = getGuide();

/** Every PDF that has to exist. */
export const jobs = allHandouts(guide).flatMap(jobsOf);

/** @throws an error that says what to do if no PDFs were made */
export function readManifest(): HandoutManifest {
  const path = join(dist, manifestPath);
  if (!existsSync(path))
    throw new Error(
      'No PDFs were made: a build makes them where there is a Chromium. Install one or set CHROMIUM_PATH, then run "npm run build".',
    );
  return JSON.parse(readFileSync(path, 'utf8')) as HandoutManifest;
}

/** Caches results, so that a worker reads each file once. */
function remembered<Result>(read: (name: string) => Result): typeof read {
  const results = new Map<string, Result>();
  return (name) => {
    const result = results.get(name) ?? read(name);
    results.set(name, result);
    return result;
  };
}

export const readPdfFile = ({ file }: Pick<PdfJob, 'file'>): Buffer => readFileSync(join(dist, pdfFolder, file));

/**
 * Removes white space, because lines and columns break elsewhere on paper. The font has one shape for the apostrophe and the letter U+02BC,
 * and Chromium writes the letter.
 */
export const joined = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replaceAll('\u02BC', '’');

/** Whether an element is printed in a mode of the sheet. */
const isIn = (element: Element, mode: string) =>
  attribute(element, 'data-in')?.split(' ').includes(mode) !== false &&
  attribute(element, 'class')?.split(' ').includes('screen-only') !== true;

function shownIn(element: Element, mode: string): Element[] {
  const children = element.childNodes.filter((node): node is Element => 'tagName' in node && isIn(node, mode));
  return children.flatMap((child) => [child, ...shownIn(child, mode)]);
}

const readFacts = remembered((file: string) => pdfFacts(readPdfFile({ file })));
export const factsOf = ({ file }: Pick<PdfJob, 'file'>): Promise<PdfFacts> => readFacts(file);

/** The main part of a sheet's page. */
export const mainOf = remembered((path): Element => {
  const main = elementsIn(parsePage(dist, `${path.slice(1)}index.html`)).find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no <main>.`);
  return main;
});

/** The headings that a sheet shows in one mode. */
export const headingsOf = (path: string, mode: string): string[] =>
  shownIn(mainOf(path), mode)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((heading) => shownText(heading, mode));

/** The text of an element in one mode. */
function shownText(element: Element, mode: string): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node && isIn(node, mode) ? shownText(node, mode) : ''))
    .join('');
}

/** The answers of a sheet. Only sentences, because single words occur elsewhere, too. */
export const answersOf = (path: string): string[] =>
  elementsIn(mainOf(path))
    .filter((element) => attribute(element, 'data-in') === 'answers key')
    .map((element) => textOf(element))
    .filter((text) => text.length > 40 && text.endsWith('.'));
