import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Mermaid } from 'mermaid';
import { optimize } from 'svgo';
import { hatches, type Drawing } from '../drawing.ts';
import { launchChromium } from './chromium.ts';
import { layoutFont, mermaidConfig } from './rendered.ts';

const require = createRequire(import.meta.url);
const mermaidScript = () => join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
const fontFile = () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/**
 * Steps that turn the picture Mermaid has drawn into ours; its shapes and positions stay. They run in the browser one after the other,
 * so each can use nothing from outside itself.
 */
type Step = (drawing: Drawing & { readonly patterns: typeof hatches }) => void;

/** Gives each node the class of its kind and the id of its text; removes what is hidden. */
const nameNodes: Step = ({ id, nodes }) => {
  const drawn = [...document.querySelectorAll('.node, .cluster')];
  for (const { node, kind } of nodes) {
    const pattern = new RegExp(`^${id}-(flowchart-)?${node}(-\\d+)?$`);
    const element = drawn.find((each) => pattern.test(each.id));
    if (!element) throw new Error(`Mermaid drew no node called ${node}.`);
    element.id = node;
    element.classList.add(kind);
    if (kind === 'hidden') element.remove();
  }
  for (const element of document.querySelectorAll('.edgePaths, .edgeLabels')) element.remove();
};

/** Sets size, name and description. The box is measured while the picture still has Mermaid's styles. */
const frame: Step = ({ id, variant, title }) => {
  const svg = document.querySelector('svg');
  if (!svg) throw new Error(`Mermaid drew nothing for ${id}.`);
  const { x, y, width, height } = svg.getBBox();
  const size = [Math.ceil(width) + 4, Math.ceil(height) + 4] as const;
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `drawing ${variant}`,
    width: size[0],
    height: size[1],
    viewBox: [Math.floor(x) - 2, Math.floor(y) - 2, ...size].join(' '),
    role: 'group',
    'aria-label': title,
    'aria-describedby': `${id}-words`,
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
};

/** Removes Mermaid's styles and unused definitions, and joins the pieces of each line of text. */
const simplify: Step = () => {
  const unused = 'style, filter, linearGradient, marker, .label rect, .cluster-label rect';
  for (const element of document.querySelectorAll(`svg :is(${unused})`)) element.remove();
  for (const line of document.querySelectorAll('.text-outer-tspan')) {
    line.textContent = line.textContent.trim();
    line.removeAttribute('class');
    // Not drawn: it separates the words of two lines for screen readers.
    if (line.nextSibling) line.after(' ');
  }
};

/** Centers the labels of subgraphs in any font; Mermaid places them by their width in the layout font. */
const centerLabels: Step = () => {
  for (const label of document.querySelectorAll<SVGGElement>('.cluster-label')) {
    const shape = label.parentElement?.querySelector('rect');
    const top = label.transform.baseVal.consolidate()?.matrix.f ?? 0;
    if (shape) label.setAttribute('transform', `translate(${shape.x.baseVal.value + shape.width.baseVal.value / 2}, ${top})`);
  }
};

/** Adds the party's pattern at the left edge of its boxes. */
const addPatterns: Step = ({ id, variant, nodes, patterns }) => {
  const svgNamespace = 'http://www.w3.org/2000/svg';
  const idOf = (party: string) => `${id}-${variant}-${party}`;
  for (const shape of document.querySelectorAll('svg :is(.aws, .customer, .shared) > rect')) {
    const strip = shape.cloneNode() as Element;
    const party = Object.keys(patterns).find((each) => shape.parentElement?.classList.contains(each));
    strip.setAttribute('class', 'strip');
    strip.setAttribute('width', '8');
    if (party) strip.setAttribute('fill', `url(#${idOf(party)})`);
    shape.after(strip);
  }
  for (const [party, strokes] of Object.entries(patterns).filter(([each]) => nodes.some(({ kind }) => kind === each))) {
    const pattern = document.createElementNS(svgNamespace, 'pattern');
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', strokes);
    const attributes = { id: idOf(party), class: `hatch ${party}`, width: '5', height: '5', patternUnits: 'userSpaceOnUse' };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
    pattern.append(path);
    document.querySelector('svg')?.prepend(pattern);
  }
};

/** Makes boxes links, and removes classes and ids that are no longer needed. */
const addLinks: Step = ({ nodes }) => {
  for (const { node, kind, href, name } of nodes) {
    const element = document.querySelector(`svg [id="${node}"]`);
    element?.setAttribute('class', `${element.classList.contains('cluster') ? 'cluster' : 'node'} ${kind}`);
    if (!href || !element) continue;
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('class', 'box');
    link.setAttribute('href', href);
    if (name) link.setAttribute('aria-label', name);
    element.replaceWith(link);
    link.append(element);
  }
  for (const element of document.querySelectorAll('svg [id]:not(pattern)')) element.removeAttribute('id');
};

/** In this order. */
const cleaningSteps: readonly Step[] = [nameNodes, frame, simplify, centerLabels, addPatterns, addLinks];

/** Rounds numbers and drops what is never drawn; ids, roles and the viewBox stay. */
const shrink = (svg: string): string =>
  optimize(svg, {
    floatPrecision: 1,
    plugins: [
      {
        name: 'preset-default',
        params: { overrides: { cleanupIds: false, convertShapeToPath: false, mergePaths: false, removeUnknownsAndDefaults: false } },
      },
      { name: 'removeAttrs', params: { attrs: ['style', 'data-(?!party).*', 'aria-roledescription', 'font-(style|weight)'] } },
    ],
  }).data;

/** Starts the browser at `executablePath` with Mermaid and the layout font in it. Nothing is fetched from the network. */
export async function openMermaidPage(executablePath: string) {
  const browser = await launchChromium(executablePath);
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Diagrams</title>');
  await page.addScriptTag({ path: mermaidScript() });
  await page.evaluate(
    async ([name, bytes]) => {
      document.fonts.add(await new FontFace(name, `url(data:font/ttf;base64,${bytes})`).load());
    },
    [layoutFont, readFileSync(fontFile()).toString('base64')] as const,
  );
  return {
    /** Draws a picture with links and patterns, without Mermaid's styles: colors and fonts come from `Drawing.css`. */
    draw: async (drawing: Drawing): Promise<string> => {
      await page.evaluate(
        async ([{ id, mermaid }, config]) => {
          const { mermaid: library } = globalThis as unknown as { mermaid: Mermaid };
          library.initialize(config);
          document.body.innerHTML = (await library.render(id, mermaid)).svg;
        },
        [drawing, mermaidConfig(drawing)] as const,
      );
      for (const step of cleaningSteps) await page.evaluate(step, { ...drawing, patterns: hatches });
      return shrink(await page.evaluate(() => document.querySelector('svg')?.outerHTML ?? ''));
    },
    close: () => browser.close(),
  };
}
