import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { escapeHtml } from '../domain/text.ts';

const stylesheet = (path: string) => readFileSync(join(cwd(), 'src', path), 'utf8');

/** The custom properties in `tokens.css`, with their light values. */
const lightPalette = (tokens: string): ReadonlyMap<string, string> => {
  // Rules outside @media have the light values.
  const [plain = ''] = tokens.split('@media', 1);
  const lightOf = (value: string) => value.replaceAll(/var\(--light, ([^()]+)\) var\(--dark, [^()]+\)/g, '$1').replaceAll(/\s+/g, ' ');
  return new Map([...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, lightOf(value)]));
};

const resolveVariables = (css: string, palette: ReadonlyMap<string, string>): string =>
  css.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = palette.get(name);
    if (value === undefined) throw new Error(`Drawing.css uses ${name}, which tokens.css does not set.`);
    return resolveVariables(value, palette);
  });

/** The rules in `Drawing.css` with light colors, for programs that don't support custom properties. */
export const lightStyles = (drawing: string, tokens: string): string => {
  const rules = drawing.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/[.\w][^{}@]*\{[^{}]*\}/g) ?? [];
  return resolveVariables(rules.join(''), lightPalette(tokens))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':');
};

/** Removes links, which don't work outside the site. */
const withoutLinks = (svg: string) => svg.replaceAll(/<a [^>]*>/g, '<g class="box">').replaceAll('</a>', '</g>');

/** A picture as a separate file: on white, with light colors, a title, and a description, and without links. */
export const standaloneSvg = (svg: string, { title, description }: { title: string; description: string }): string => {
  const [, x = 0, y = 0, width = 0, height = 0] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? [];
  const words = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(description)}</desc>`;
  const style = `<style>${lightStyles(stylesheet('components/diagram/Drawing.css'), stylesheet('styles/tokens.css'))}</style>`;
  const paper = `<path fill="#fff" d="M${x} ${y}h${width}v${height}h-${width}z"/>`;
  return withoutLinks(svg)
    .replaceAll(/ (role|aria-label|aria-describedby)="[^"]*"/g, '')
    .replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img">${words}${style}${paper}`);
};
