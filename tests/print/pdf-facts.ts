import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A piece of text and where it stands, in points from the page's lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A link: to a place in the document, or to an address. */
export interface PdfLink {
  readonly url: string | undefined;
  /** The page of the place, from 1; undefined where there is no such place. */
  readonly page: number | undefined;
  readonly bottom: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly links: readonly PdfLink[];
  /** How many pictures made of dots it shows. */
  readonly images: number;
  /** Fonts whose letters are not in the file. */
  readonly foreignFonts: readonly string[];
  readonly isTagged: boolean;
}

/** What a test asks of a PDF. */
export interface PdfFacts {
  readonly title: unknown;
  readonly author: unknown;
  readonly language: unknown;
  readonly dates: readonly unknown[];
  readonly isMarked: boolean;
  /** Titles of the outline's first level. */
  readonly outline: readonly string[];
  readonly pages: readonly PdfPage[];
}

const imageOperators = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** Operators of a page and of the tiles that its hatches are made of. */
function countImages(operators: { fnArray: readonly number[]; argsArray: readonly unknown[] }): number {
  return operators.fnArray.filter((operator) => imageOperators.has(operator)).length;
}

async function foreignFonts(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Set(fnArray.flatMap((operator, at) => (operator === OPS.setFont ? [String((argsArray as unknown[][])[at]?.[0])] : [])));
  return [...names].filter((name) => {
    const font = page.commonObjs.get(name) as { missingFile?: boolean; isType3Font?: boolean } | null;
    return !font || (font.missingFile === true && font.isType3Font !== true);
  });
}

async function readTexts(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [, , , , left = 0, bottom = 0] = item.transform as number[];
    return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }];
  });
}

type Annotation = { subtype: string; url?: string; dest?: unknown; rect: [number, number, number, number] };

async function readLinks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfLink[]> {
  const links = ((await page.getAnnotations()) as Annotation[]).filter(({ subtype }) => subtype === 'Link');
  return Promise.all(
    links.map(async ({ url, dest, rect: [, bottom, , top] }) => {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : (dest as unknown[] | null | undefined);
      const reference = target?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
      return { url, page: reference && (await document.getPageIndex(reference)) + 1, bottom, top };
    }),
  );
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const [texts, links, operators, structure] = await Promise.all([
    readTexts(page),
    readLinks(document, page),
    page.getOperatorList(),
    // Its type leaves out that an untagged page has none.
    page.getStructTree() as Promise<object | null>,
  ]);
  return {
    width,
    height,
    texts,
    links,
    images: countImages(operators),
    foreignFonts: await foreignFonts(page),
    isTagged: structure !== null,
  };
}

/** Reads a PDF. */
export async function pdfFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true });
  const document = await loading.promise;
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = (await document.getOutline()) as { title: string }[] | null;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
  await loading.destroy();
  return {
    title: info.Title,
    author: info.Author,
    language: info.Language,
    dates: [info.CreationDate, info.ModDate].filter(Boolean),
    isMarked: mark?.Marked === true,
    outline: outline?.map(({ title }) => title) ?? [],
    pages,
  };
}
