// Runs in the printed page, bundled as the global `onPaper`.
import { pageRule } from '../../domain/handout/book-pages.ts';

const namespace = 'http://www.w3.org/2000/svg';

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Moves a path whose only absolute commands are `M`. */
const moved = (path: string, x: number, y: number) =>
  path.replaceAll(/M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/g, (_, left: string, top: string) => `M${Number(left) + x} ${Number(top) + y}`);

/** Repeats a tile over a box. */
function tiled(path: string, box: DOMRect, width: number, height: number): string {
  let tiles = '';
  for (let y = Math.floor(box.y / height) * height; y < box.y + box.height; y += height)
    for (let x = Math.floor(box.x / width) * width; x < box.x + box.width; x += width) tiles += moved(path, x, y);
  return tiles;
}

/** The areas that a hatch covers: a rectangle, or the bars of horizontal strokes. It reads attributes, which hidden shapes have, too. */
function outlinesOf(shape: SVGElement, isStroke: boolean): SVGElement[] {
  if (!isStroke) {
    const sides = ['x', 'y', 'width', 'height'].map((name) => [name, shape.getAttribute(name) ?? '0'] as const);
    return shape.tagName === 'rect' ? [make('rect', Object.fromEntries(sides))] : [];
  }
  const thickness = Number.parseFloat(getComputedStyle(shape).strokeWidth);
  const strokes = [...(shape.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)];
  return strokes.map(([, x, y, width]) =>
    make('rect', { x: Number(x), y: Number(y) - thickness / 2, width: Number(width), height: thickness }),
  );
}

function boxAround(outlines: readonly SVGElement[]): DOMRect {
  const number = (element: SVGElement, name: string) => Number(element.getAttribute(name));
  const left = Math.min(...outlines.map((each) => number(each, 'x')));
  const top = Math.min(...outlines.map((each) => number(each, 'y')));
  const right = Math.max(...outlines.map((each) => number(each, 'x') + number(each, 'width')));
  const bottom = Math.max(...outlines.map((each) => number(each, 'y') + number(each, 'height')));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Draws the tiles of a pattern inside outlines, in the pattern's colors. @param clip the id of the outlines as a clip path */
function drawTiles(pattern: SVGPatternElement, outlines: readonly SVGElement[], clip: string): SVGElement {
  const group = make('g', { 'clip-path': `url(#${clip})` });
  const ground = pattern.querySelector('rect');
  if (ground) {
    const fill = getComputedStyle(ground).fill;
    for (const outline of outlines) {
      const copy = outline.cloneNode() as SVGElement;
      copy.style.fill = fill;
      group.append(copy);
    }
  }
  const tile = pattern.querySelector('path');
  if (tile) {
    const [width, height] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
    const lines = make('path', { d: tiled(tile.getAttribute('d') ?? '', boxAround(outlines), width, height) });
    const { stroke, strokeWidth } = getComputedStyle(tile);
    Object.assign(lines.style, { stroke, strokeWidth, fill: 'none' });
    group.append(lines);
  }
  return group;
}

/**
 * Replaces SVG patterns with lines inside the outlines of their shapes. Chromium would print each pattern as a bitmap of a quarter of a
 * megabyte.
 */
export function drawHatches(): void {
  const shapes = [...document.querySelectorAll<SVGElement>('svg :is([fill^="url(#"], [stroke^="url(#"])')];
  for (const [place, shape] of shapes.entries()) {
    const isStroke = shape.getAttribute('stroke')?.startsWith('url(') === true;
    const attribute = isStroke ? 'stroke' : 'fill';
    const id = /url\("?#([^")]+)/.exec(shape.getAttribute(attribute) ?? '')?.[1] ?? '';
    const pattern = document.getElementById(id);
    const outlines = outlinesOf(shape, isStroke);
    if (!(pattern instanceof SVGPatternElement) || outlines.length === 0) continue;
    const clip = make('clipPath', { id: `hatch-${place}` });
    clip.append(...outlines);
    shape.after(clip, drawTiles(pattern, outlines, `hatch-${place}`));
    shape.setAttribute(attribute, 'none');
  }
}

/**
 * Makes links to other pages of the site plain text. Called if the site has no address, because the links would lead nowhere.
 */
export function removeSiteLinks(): void {
  const here = location.href.split('#')[0];
  for (const link of document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')) {
    const target = new URL(link.getAttribute('href') ?? '', location.href);
    if (target.origin === location.origin && target.href.split('#')[0] !== here) link.removeAttribute('href');
  }
}

/** The page numbers of elements, from 1, by id. */
type Pages = Readonly<Record<string, number>>;

/** Writes the first and last term at the top of each page of the glossary, as in a dictionary. Page breaks stay the same. */
function writeGlossaryHeads(pages: Pages): void {
  const { paper } = document.documentElement.dataset;
  const entries = [...document.querySelectorAll<HTMLElement>('.whole-book .entry')].filter(({ id }) => pages[id]);
  const label = (entry?: HTMLElement) => entry?.querySelector('dt')?.firstChild?.textContent?.trim() ?? '';
  const rules = [...new Set(entries.map(({ id }) => pages[id]))].map((page, index) => {
    const onPage = entries.filter(({ id }) => pages[id] === page);
    // A letter is on the page of its first entry, and the title is on the first page.
    const ids = onPage.map(({ id }) => `#${id},.letter:has(#${id}.entry:first-child) > h3`);
    const title = index === 0 ? ['#glossary > .book-head'] : [];
    const range = `${label(onPage[0])} – ${label(onPage.at(-1))}`;
    return pageRule(paper === 'letter' ? 'letter' : 'a4', `glossary-${page}`, range, `:is(${[...ids, ...title].join()})`);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets = [sheet];
}

/**
 * Writes page numbers after references to places.
 * @param pages a reference to a place that isn't among them gets no number
 */
export function writePageNumbers(pages: Pages): void {
  for (const mention of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    mention.textContent = String(pages[mention.dataset.pageOf ?? ''] ?? '');
  // The index lists each page of a term once.
  for (const link of document.querySelectorAll<HTMLElement>('.book-index a + a')) {
    const number = (each?: Element | null) => each?.querySelector('[data-page-of]')?.textContent;
    link.hidden = number(link) === number(link.previousElementSibling);
  }
  writeGlossaryHeads(pages);
}

/** Loads all fonts of the page, also those that only paper uses. */
export const loadFonts = () => Promise.all([...document.fonts].map((font) => font.load()));
