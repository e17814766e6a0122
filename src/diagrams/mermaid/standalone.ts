import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { describeDiagram } from '../diagrams.ts';
import type { Diagram } from '../../schema/diagram.ts';
import { lightStyles } from './light-styles.ts';
import { renderedDiagram } from './rendered.ts';

const stylesheet = (name: string) => readFileSync(join(cwd(), 'src/styles', name), 'utf8');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Links lead nowhere outside the site. */
const withoutLinks = (svg: string) =>
  svg
    .replaceAll(/<a ([^>]*)>/g, (_, attributes: string) => `<g ${attributes.replaceAll(/ ?(href|aria-label)="[^"]*"/g, '')}>`)
    .replaceAll('</a>', '</g>');

const paperUnder = (svg: string): string => {
  const [, x = 0, y = 0, width = 0, height = 0] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? [];
  return `<path fill="#fff" d="M${x} ${y}h${width}v${height}h-${width}z"/>`;
};

/**
 * The wide picture as a file of its own: light colors inside, told by title and description, no links.
 * @param wide the finished picture; by default the one kept under the diagram's id
 */
export const standaloneSvg = (diagram: Diagram, wide = renderedDiagram(diagram.id, 'wide')): string => {
  const svg = withoutLinks(wide).replace(/ role="group" aria-label="[^"]*" aria-describedby="[^"]*"/, ' role="img"');
  const words = `<title>${escaped(diagram.title)}</title><desc>${escaped(describeDiagram(diagram))}</desc>`;
  const style = `<style>${lightStyles(stylesheet('drawing.css'), stylesheet('tokens.css'))}</style>`;
  return svg.replace(/^<svg[^>]*>/, (open) => `${open}${words}${style}${paperUnder(svg)}`);
};
