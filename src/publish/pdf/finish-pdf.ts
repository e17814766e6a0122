import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { bookTitle } from '../../domain/handout/book.ts';

/** Entries that Chromium writes and that differ from one making to the next, or tell of the machine. */
const fleeting = ['CreationDate', 'ModDate', 'Creator'];

/** What stands in a PDF about itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly subject: string;
}

/**
 * Chromium's PDF with our metadata and without dates, its structure packed: the same page gives the same bytes.
 * Tags, outline and links stay as they are.
 */
export async function finishPdf(pdf: Uint8Array, { title, subject }: PdfMetadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setAuthor(bookTitle);
  document.setLanguage('en');
  const info = document.context.trailerInfo.Info;
  const entries = info && document.context.lookup(info, PDFDict);
  for (const name of fleeting) entries?.delete(PDFName.of(name));
  entries?.set(PDFName.of('Creator'), PDFString.of(bookTitle));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
