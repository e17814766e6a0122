import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A piece of text and its position, in points from the page's lower left corner. */
interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A link to a place in the document or to a URL. */
export interface PdfLink {
  readonly url: string | undefined;
  /** The page number of the place, from 1. Undefined if there is no such place. */
  readonly page: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly links: readonly PdfLink[];
  readonly isTagged: boolean;
}

/** What tests need to know about a PDF. */
export interface PdfFacts {
  readonly title: unknown;
  readonly author: unknown;
  readonly language: unknown;
  readonly dates: readonly unknown[];
  readonly isMarked: boolean;
  /** Titles of the outline's first level. */
  readonly outline: readonly string[];
  /** The number of bitmaps. */
  readonly images: number;
  /** The names of the fonts, without subset prefixes. `Type 3` for fonts of drawn letters. */
  readonly fonts: readonly string[];
  /** The fonts that are not embedded. */
  readonly foreignFonts: readonly string[];
  readonly pages: readonly PdfPage[];
}

const isNamed = (dict: PDFDict, key: string, name: string) => dict.get(PDFName.of(key)) === PDFName.of(name);

/** Whether a font is not embedded. Type 3 fonts are drawn in the file, and composite fonts have their own descendant fonts. */
function isForeign(font: PDFDict): boolean {
  if (!isNamed(font, 'Type', 'Font') || isNamed(font, 'Subtype', 'Type3') || font.lookup(PDFName.of('DescendantFonts')) instanceof PDFArray)
    return false;
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  return !(descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key))));
}

/** Reads the objects of the file. Going through the drawing commands of each page takes half a minute if there are many hatches. */
async function readParts(pdf: Uint8Array): Promise<Pick<PdfFacts, 'images' | 'fonts' | 'foreignFonts'>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object): object is PDFDict => object instanceof PDFDict && isNamed(object, 'Type', 'Font'));
  const nameOf = (font: PDFDict) =>
    isNamed(font, 'Subtype', 'Type3') ? 'Type 3' : String(font.get(PDFName.of('BaseFont'))).replace(/^\/(?:[A-Z]{6}\+)?/, '');
  return {
    images: objects.filter((object) => object instanceof PDFRawStream && isNamed(object.dict, 'Subtype', 'Image')).length,
    fonts: [...new Set(dicts.map(nameOf))],
    foreignFonts: dicts.filter(isForeign).map(nameOf),
  };
}

async function readTexts(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [, , , , left = 0, bottom = 0] = item.transform as number[];
    return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }];
  });
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly dest?: unknown;
  readonly rect: readonly [number, number, number, number];
}
type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

/** Finds the pages of places. The book has a thousand links to a hundred pages, so each page is looked up once. */
class Places {
  readonly #document: PDFDocumentProxy;
  readonly #named: ReadonlyMap<string, readonly unknown[]>;
  readonly #pages = new Map<string, Promise<number>>();

  constructor(document: PDFDocumentProxy, named: ReadonlyMap<string, readonly unknown[]>) {
    this.#document = document;
    this.#named = named;
  }

  /** The page number, from 1. Undefined if there is no such place. */
  async pageOf(place: unknown): Promise<number | undefined> {
    const target = typeof place === 'string' ? this.#named.get(place) : (place as readonly unknown[] | undefined);
    const reference = target?.[0] as Reference | undefined;
    if (!reference) return undefined;
    const known = this.#pages.get(JSON.stringify(reference)) ?? this.#document.getPageIndex(reference);
    this.#pages.set(JSON.stringify(reference), known);
    return (await known) + 1;
  }
}

async function readLinks(page: PDFPageProxy, places: Places): Promise<PdfLink[]> {
  const links = ((await page.getAnnotations()) as Annotation[]).filter(({ subtype }) => subtype === 'Link');
  return Promise.all(
    links.map(async ({ url, dest, rect: [left, bottom, right, top] }) => ({
      url,
      page: await places.pageOf(dest),
      left,
      right,
      bottom,
      top,
    })),
  );
}

async function readPage(document: PDFDocumentProxy, number: number, places: Places): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const [texts, links, structure] = await Promise.all([readTexts(page), readLinks(page, places), page.getStructTree()]);
  // The type doesn't say that untagged pages have none.
  return { width, height, texts, links, isTagged: (structure as object | null) !== null };
}

/** Reads a PDF. */
export async function pdfFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true });
  const document = await loading.promise;
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  // pdfjs-dist 6 declares an object but returns a map.
  const mark = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const outline = (await document.getOutline()) as { title: string }[] | null;
  const places = new Places(document, await document.getDestinations());
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number, places));
  await loading.destroy();
  return {
    title: info.Title,
    author: info.Author,
    language: info.Language,
    dates: [info.CreationDate, info.ModDate].filter(Boolean),
    isMarked: mark?.get('Marked') === true,
    outline: outline?.map(({ title }) => title) ?? [],
    ...(await readParts(pdf)),
    pages,
  };
}
