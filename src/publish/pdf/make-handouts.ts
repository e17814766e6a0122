import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jobsOf, manifestPath, pdfFolder, thumbnailPath, zipPath } from '../../domain/handout/files.ts';
import type { HandoutManifest, MadePdf } from '../../domain/handout/files.ts';
import { handoutSheets } from '../../domain/handout/sheets.ts';
import { getGuide } from '../../load/guide.ts';
import { zipFiles } from './archive.ts';
import { Filler } from './fill-pages.ts';
import { makePdfs, type Made } from './make-pdfs.ts';
import type { PrintedSite } from './paper-browser.ts';
import { PdfCache } from './pdf-cache.ts';
import { readPlaces } from './read-places.ts';
import { thumbnailSize } from './thumbnail.ts';

interface Options {
  readonly executablePath: string;
  /** Where what was made is kept for the next time. */
  readonly cacheDir: string;
  readonly say: (line: string) => void;
}

function write(dir: string, path: string, bytes: Uint8Array | string): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

async function listPdfs(made: Made, dir: string): Promise<MadePdf[]> {
  const listed: MadePdf[] = [];
  for (const [{ sheet, mode, paper, file }, { pdf }] of made) {
    const path = pdfFolder + file;
    write(dir, path, pdf);
    listed.push({ sheet: sheet.id, mode, paper, path, pages: (await readPlaces(pdf)).pages, bytes: pdf.length });
  }
  return listed;
}

/** Sheets of one direction have pictures of one size: all are of A4. */
const a4 = { portrait: thumbnailSize(210, 297), landscape: thumbnailSize(297, 210) };

function writePictures(made: Made, dir: string): HandoutManifest['thumbnails'] {
  const pictures: Record<string, HandoutManifest['thumbnails'][string]> = {};
  for (const [{ sheet }, { picture }] of made) {
    if (!picture) continue;
    const path = thumbnailPath(sheet.id);
    write(dir, path, picture);
    const { width, height } = a4[sheet.orientation];
    pictures[sheet.id] = { path, width, height };
  }
  return pictures;
}

function writeZip(made: Made, dir: string): HandoutManifest['zip'] {
  const bytes = zipFiles(new Map([...made].map(([{ file, paper }, { pdf }]) => [`${paper}/${file}`, pdf])));
  write(dir, zipPath, bytes);
  return { path: zipPath, bytes: bytes.length };
}

/** Makes the PDFs of a built site and what goes with them, and writes them into it. */
export async function makeHandouts(site: PrintedSite, { executablePath, cacheDir, say }: Options): Promise<void> {
  const since = Date.now();
  const sheets = handoutSheets(getGuide());
  const jobs = sheets.flatMap(jobsOf);
  const cache = new PdfCache(cacheDir);
  const made = await makePdfs(jobs, site, { executablePath, cache, say });
  cache.tidy();
  const pdfs = await listPdfs(made, site.dir);
  const thumbnails = writePictures(made, site.dir);
  const zip = writeZip(made, site.dir);
  const manifest: HandoutManifest = { pdfs, thumbnails, zip };
  write(site.dir, manifestPath, `${JSON.stringify(manifest, null, 1)}\n`);
  new Filler(site.dir, site.base ?? '/', manifest).fillPages(sheets);
  const megabytes = pdfs.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  say(`${pdfs.length} PDFs, ${megabytes.toFixed(1)} MB, in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
