import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import type { Drawing } from '../drawing.ts';
import { mermaidSettings } from './look.ts';

/** The code that turns Mermaid's drawing into ours: when it changes, so may every picture. */
const drawingCode = ['edges', 'finish', 'geometry', 'hatches', 'markup', 'settle', 'shapes'];

const fileText = (...path: string[]) => readFileSync(join(cwd(), ...path), 'utf8');

const versionOf = (library: string): string =>
  (JSON.parse(fileText('node_modules', library, 'package.json')) as { version: string }).version;

/** Changes when anything that decides how the drawing looks does: its text, its links, the settings, Mermaid, our drawing code. */
export const fingerprint = (drawing: Drawing): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, mermaidSettings(drawing), versionOf('mermaid'), versionOf('dejavu-fonts-ttf')]))
    .update(drawingCode.map((name) => fileText('src/diagrams/mermaid', `${name}.ts`).replaceAll('\r\n', '\n')).join('\n'))
    .digest('hex')
    .slice(0, 16);
