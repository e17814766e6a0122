import { lineName, partyWord } from '../domain/party-names.ts';
import type { SplitBand } from '../domain/service/split.ts';
import { escapeHtml, joinWords } from '../domain/text.ts';
import { hatches } from './drawing.ts';

const width = 420;
const rowHeight = 30;
const pitch = rowHeight + 6;

const rowsOf = (bands: readonly SplitBand[]) =>
  bands.flatMap(({ party, label, layers, hasLineAbove }, index) => [
    ...(hasLineAbove ? [{ kind: 'line', text: index === 1 ? lineName : '' }] : []),
    { kind: 'head', text: `${partyWord[party]}: ${label}` },
    ...layers.map((layer) => ({ kind: party, text: layer.label })),
  ]);

function drawRow({ kind, text }: { kind: string; text: string }, index: number): string {
  const fill = kind in hatches ? ` fill="url(#split-${kind})"` : '';
  const strip = kind in partyWord ? `<rect class="strip" width="8" height="${rowHeight}"${fill}/>` : '';
  const words = `<text x="${width / 2}" y="20">${escapeHtml(text)}</text>`;
  return `<g class="node ${kind}" transform="translate(0 ${index * pitch})"><rect width="${width}" height="${rowHeight}"/>${strip}${words}</g>`;
}

/** A service's split as an SVG to download, in the style of the other diagrams. On pages, it is HTML (`ServiceSplit.astro`). */
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

/** The split in sentences, from top to bottom. */
export const describeServiceSplit = (bands: readonly SplitBand[]): string =>
  bands.map(({ party, layers }) => `${partyWord[party]}: ${joinWords(layers.map(({ label }) => label))}.`).join(' ');
