import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What must be known of a PDF while it is made. */
export interface PdfPlaces {
  readonly pages: number;
  /** The page of each place that something in the PDF links to, from 1, by the id it has on its web page. */
  readonly places: Readonly<Record<string, number>>;
}

const isReference = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

/** Reads a PDF's pages and named places. */
export async function readPlaces(pdf: Uint8Array): Promise<PdfPlaces> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const places: Record<string, number> = {};
  for (const [name, target] of await document.getDestinations()) {
    const page: unknown = target[0];
    if (isReference(page)) places[decodeURIComponent(name)] = (await document.getPageIndex(page)) + 1;
  }
  const pages = document.numPages;
  await loading.destroy();
  return { pages, places };
}
