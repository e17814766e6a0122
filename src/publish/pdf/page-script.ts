// Runs in the printed page, bundled as the global `onPaper`.
import { pageRule } from '../../domain/handout/book-pages.ts';

const namespace = 'http://www.w3.org/2000/svg';

function make(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The areas that a hatch covers: a rectangle, or the bars of horizontal strokes. It reads attributes, which hidden shapes have, too. */
function boxesOf(shape: SVGElement, isStroke: boolean): Box[] {
  const number = (name: string) => Number(shape.getAttribute(name));
  if (!isStroke)
    return shape.tagName === 'rect' ? [{ x: number('x'), y: number('y'), width: number('width'), height: number('height') }] : [];
  const height = Number.parseFloat(getComputedStyle(shape).strokeWidth);
  const strokes = [...(shape.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)];
  return strokes.map(([, x, y, width]) => ({ x: Number(x), y: Number(y) - height / 2, width: Number(width), height }));
}

/** Copies of a tile that cover a box. @param path whose only absolute commands are `M` */
function tilesOver(box: Box, path: string, width: number, height: number): string[] {
  const tiles: string[] = [];
  for (let y = Math.floor(box.y / height) * height; y < box.y + box.height; y += height)
    for (let x = Math.floor(box.x / width) * width; x < box.x + box.width; x += width)
      tiles.push(
        path.replaceAll(/M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/g, (_, left: string, top: string) => `M${Number(left) + x} ${Number(top) + y}`),
      );
  return tiles;
}

/** Draws the parts of a pattern, which are a rectangle and a path, over boxes. */
function drawParts(pattern: SVGPatternElement, boxes: readonly Box[], outline: string): SVGElement[] {
  const [width, height] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
  return [...pattern.children].map((part) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(part);
    const tiles = () => [...new Set(boxes.flatMap((box) => tilesOver(box, part.getAttribute('d') ?? '', width, height)))].join('');
    const isGround = part.tagName === 'rect';
    const drawn = make('path', { d: isGround ? outline : tiles() });
    Object.assign(drawn.style, isGround ? { fill } : { stroke, strokeWidth, fill: 'none' });
    return drawn;
  });
}

/**
 * Replaces SVG patterns with lines inside the outlines of their shapes. Chromium would print each pattern as a bitmap of a quarter of a
 * megabyte.
 */
export function drawHatches(): void {
  const shapes = [...document.querySelectorAll<SVGElement>('svg :is([fill^="url(#"], [stroke^="url(#"])')];
  for (const [index, shape] of shapes.entries()) {
    const isStroke = shape.getAttribute('stroke')?.startsWith('url(') === true;
    const attribute = isStroke ? 'stroke' : 'fill';
    const id = /url\("?#([^")]+)/.exec(shape.getAttribute(attribute) ?? '')?.[1] ?? '';
    const pattern = document.getElementById(id);
    const boxes = boxesOf(shape, isStroke);
    if (!(pattern instanceof SVGPatternElement) || boxes.length === 0) continue;
    const outline = boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
    const clip = make('clipPath', { id: `hatch-${index}` });
    clip.append(make('path', { d: outline }));
    const group = make('g', { 'clip-path': `url(#hatch-${index})` });
    group.append(...drawParts(pattern, boxes, outline));
    shape.after(clip, group);
    shape.setAttribute(attribute, 'none');
  }
}

/** Makes links to other pages of the site plain text. Called if the site has no address, because they would lead nowhere. */
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

/** Writes page numbers after references to places. A reference to a place that isn't among the pages gets no number. */
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
