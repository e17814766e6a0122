import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cwd } from 'node:process';
import type { Drawing, Variant } from '../drawing.ts';

/** Labels are measured in a font that is wider than nearly all system fonts, so that they fit in the reader's font. */
export const layoutFont = 'DejaVu Sans';

/** Mermaid's settings for a drawing. Layout and look are explicit, because Mermaid 12 changed the defaults. */
export const mermaidConfig = ({ id, variant, spacing }: Drawing) =>
  ({
    startOnLoad: false,
    securityLevel: 'strict',
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: id,
    fontFamily: layoutFont,
    themeVariables: { fontFamily: layoutFont, fontSize: variant === 'wide' ? '14px' : '13px' },
    block: { padding: spacing.padding },
    flowchart: {
      htmlLabels: false,
      wrappingWidth: 2000,
      subGraphTitleMargin: { top: variant === 'wide' ? 6 : 2, bottom: 4 },
      ...spacing,
    },
  }) as const;

const header = /^<!-- drawn from ([0-9a-f]+) by npm run diagrams -->\n/;

const fileText = (path: string) => readFileSync(join(cwd(), path), 'utf8');
const folder = () => join(cwd(), 'src/diagrams/mermaid/rendered');

/** The versions of drawing packages, from the lock file, because a build works without Mermaid. */
const lockedVersions = (): string[] => {
  const { packages } = JSON.parse(fileText('package-lock.json')) as { packages: Record<string, { version: string } | undefined> };
  return ['mermaid', 'dejavu-fonts-ttf'].map((name) => packages[`node_modules/${name}`]?.version ?? '');
};

/** A fingerprint of everything that affects a drawing: its text, its links, the settings, Mermaid, and our drawing code. */
export const fingerprint = (drawing: Drawing): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, mermaidConfig(drawing), ...lockedVersions()]))
    .update(fileText('src/diagrams/mermaid/draw.ts').replaceAll('\r\n', '\n'))
    .digest('hex')
    .slice(0, 16);

/** The file of a finished picture: `src/diagrams/mermaid/rendered/<id>.<variant>.svg`. */
export const renderedPath = (id: string, variant: Variant): string => join(folder(), `${id}.${variant}.svg`);

export const withFingerprint = (svg: string, drawing: Drawing): string =>
  `<!-- drawn from ${fingerprint(drawing)} by npm run diagrams -->\n${svg}\n`;

/** The finished SVG, with links from the site's root. @throws if it hasn't been drawn yet */
export const renderedDiagram = (id: string, variant: Variant): string => {
  const path = renderedPath(id, variant);
  if (!existsSync(path)) throw new Error(`The diagram "${id}" has no ${variant} picture yet: run "npm run diagrams".`);
  return readFileSync(path, 'utf8').replace(header, '').trim();
};

export const isStale = (drawing: Drawing): boolean => {
  const path = renderedPath(drawing.id, drawing.variant);
  return !existsSync(path) || header.exec(readFileSync(path, 'utf8'))?.[1] !== fingerprint(drawing);
};

export const unusedPictures = (drawings: readonly Drawing[]): string[] => {
  const used = new Set(drawings.map(({ id, variant }) => basename(renderedPath(id, variant))));
  return readdirSync(folder())
    .filter((file) => file.endsWith('.svg') && !used.has(file))
    .map((file) => join(folder(), file));
};
