/** The number of pages of a PDF that Chromium has just made. @throws if none is found */
export function countPages(pdf: Buffer): number {
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g);
  if (!pages) throw new Error('No page was found: Chromium may pack the structure of its PDFs now. Count them with readPdf().');
  return pages.length;
}
