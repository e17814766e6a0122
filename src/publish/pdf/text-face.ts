import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const styles = ['400-normal', '400-italic', '600-normal', '700-normal', '700-italic'];

/** One file of the text face, as the printed page loads it. */
export interface FaceFile {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** WOFF2 in Base64. */
  readonly bytes: string;
}

/**
 * The serif of the PDFs, static files with TrueType outlines: Chromium embeds those as a subset, but draws a variable or PostScript font as
 * Type 3. Only the page that becomes a PDF gets the files, so they cost readers of the site nothing.
 */
export function readTextFace(): FaceFile[] {
  return styles.map((file) => {
    const [weight = '', style = ''] = file.split('-');
    const path = require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${file}.woff2`);
    return { family: 'Source Serif 4', weight, style, bytes: readFileSync(path).toString('base64') };
  });
}
