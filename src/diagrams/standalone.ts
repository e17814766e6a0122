import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { lineName, partyWord } from '../domain/party-names.ts';
import { isBelowLine, type SplitBand } from '../domain/service/split.ts';
import { escapeHtml, joinWords } from '../domain/text.ts';
import { hatches } from './drawing.ts';

const width = 420;
const rowHeight = 30;
const pitch = rowHeight + 6;

const rowsOf = (bands: readonly SplitBand[]) =>
  bands.flatMap((band, index) => [
    ...(isBelowLine(band, index) ? [{ kind: 'line', text: lineName }] : []),
    { kind: 'head', text: `${partyWord[band.party]}: ${band.label}` },
    ...band.layers.map((layer) => ({ kind: band.party, text: layer.label })),
  ]);

function drawRow({ kind, text }: { kind: string; text: string }, index: number): string {
  const fill = kind in hatches ? ` fill="url(#split-${kind})"` : '';
  const strip = kind in partyWord ? `<rect class="strip" width="8" height="${rowHeight}"${fill}/>` : '';
  const words = `<text x="${width / 2}" y="20">${escapeHtml(text)}</text>`;
  return `<g class="node ${kind}" transform="translate(0 ${index * pitch})"><rect width="${width}" height="${rowHeight}"/>${strip}${words}</g>`;
}

/** A service's split as an SVG to download, in the style of the other diagrams. On pages, it is HTML (`SplitFigure.astro`). */
export function drawServiceSplit(bands: readonly SplitBand[]): string {
  const rows = rowsOf(bands);
  const patterns = Object.entries(hatches).map(
    ([party, path]) =>
      `<pattern id="split-${party}" class="hatch ${party}" width="5" height="5" patternUnits="userSpaceOnUse"><path d="${path}"/></pattern>`,
  );
  const [boxWidth, boxHeight] = [width + 4, rows.length * pitch];
  const size = `width="${boxWidth}" height="${boxHeight}" viewBox="-2 -2 ${boxWidth} ${boxHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="drawing wide" ${size}>${patterns.join('')}${rows.map(drawRow).join('')}</svg>`;
}

export const describeServiceSplit = (bands: readonly SplitBand[]): string =>
  bands.map(({ party, layers }) => `${partyWord[party]}: ${joinWords(layers.map(({ label }) => label))}.`).join(' ');

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
