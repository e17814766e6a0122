import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels that the longer side of a picture has: twice what the list shows, for sharp screens. */
const longSide = 360;
/** Of 100; text stays legible and the picture small. */
const quality = 70;

/** The size of the picture of a page. @param pageWidth in any unit @param pageHeight in the same */
export function thumbnailSize(pageWidth: number, pageHeight: number): { width: number; height: number; scale: number } {
  const scale = longSide / Math.max(pageWidth, pageHeight);
  return { width: Math.round(pageWidth * scale), height: Math.round(pageHeight * scale), scale };
}

/** Draws the first page of a PDF as WebP. */
export async function drawThumbnail(pdf: Uint8Array): Promise<Uint8Array> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true });
  const page = await (await loading.promise).getPage(1);
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const { width, height, scale } = thumbnailSize(pageWidth, pageHeight);
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport: page.getViewport({ scale }) }).promise;
  await loading.destroy();
  return canvas.encode('webp', quality);
}
