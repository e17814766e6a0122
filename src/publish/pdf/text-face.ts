import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const styles = ['400-normal', '400-italic', '600-normal', '700-normal', '700-italic'];

/** A font file for the printed page. */
export interface FaceFile {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** WOFF2 in base64. */
  readonly bytes: string;
}

/**
 * The serif font of the PDFs, as static files with TrueType outlines: Chromium embeds a subset of these, but converts variable and PostScript
 * fonts to Type 3. Only pages that become PDFs load the files.
 */
export function readTextFace(): FaceFile[] {
  return styles.map((file) => {
    const [weight = '', style = ''] = file.split('-');
    const path = require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${file}.woff2`);
    return { family: 'Source Serif 4', weight, style, bytes: readFileSync(path).toString('base64') };
  });
}
