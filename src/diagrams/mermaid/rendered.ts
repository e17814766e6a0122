import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cwd } from 'node:process';
import type { Drawing, Variant } from '../drawing.ts';
import { fingerprint } from './fingerprint.ts';

const marked = /^<!-- drawn from ([0-9a-f]+) by npm run diagrams -->\n/;

const folder = () => join(cwd(), 'src/diagrams/mermaid/rendered');

/** Where a finished picture is kept: `src/diagrams/mermaid/rendered/<id>.<variant>.svg`. */
export const renderedPath = (id: string, variant: Variant): string => join(folder(), `${id}.${variant}.svg`);

/** The finished picture with the fingerprint of what it was drawn from. */
export const withFingerprint = (svg: string, drawing: Drawing): string =>
  `<!-- drawn from ${fingerprint(drawing)} by npm run diagrams -->\n${svg}\n`;

/** The finished SVG as text, links from the site's root. @throws when it has not been drawn yet */
export const renderedDiagram = (id: string, variant: Variant): string => {
  const path = renderedPath(id, variant);
  if (!existsSync(path)) throw new Error(`The diagram "${id}" has no ${variant} picture yet: run "npm run diagrams".`);
  return readFileSync(path, 'utf8').replace(marked, '').trim();
};

/** Whether a picture is missing, or was drawn from something else than this drawing. */
export const isStale = (drawing: Drawing): boolean => {
  const path = renderedPath(drawing.id, drawing.variant);
  return !existsSync(path) || marked.exec(readFileSync(path, 'utf8'))?.[1] !== fingerprint(drawing);
};

/** Pictures that are kept though nothing is drawn like that any more; their paths. */
export const leftoverPictures = (drawings: readonly Drawing[]): string[] => {
  const drawn = new Set(drawings.map(({ id, variant }) => basename(renderedPath(id, variant))));
  return readdirSync(folder())
    .filter((file) => file.endsWith('.svg') && !drawn.has(file))
    .map((file) => join(folder(), file));
};
