import { readdirSync, readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import DiagramFigure from '../../../src/components/diagram/DiagramFigure.astro';
import { diagramSchema } from '../../../src/schema/diagram.ts';

const diagrams = readdirSync('content/diagrams').map((file) => ({
  ...diagramSchema.parse(parse(readFileSync(`content/diagrams/${file}`, 'utf8'))),
  id: file.replace('.yaml', ''),
}));

const render = async (props: Record<string, unknown>): Promise<string> =>
  (await AstroContainer.create()).renderToString(DiagramFigure, { props });

type Node = DefaultTreeAdapterTypes.Node;
const elementsIn = (node: Node): DefaultTreeAdapterTypes.Element[] => [
  ...('attrs' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];
const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) => element.attrs.find((it) => it.name === name)?.value;

describe.each(diagrams)('the figure of $id', (diagram) => {
  let html = '';
  beforeAll(async () => {
    html = await render({ diagram });
  });

  it('is named by its caption, which starts with the title', () => {
    expect(html).toContain(`aria-labelledby="${diagram.id}-caption"`);
    expect(html).toContain(`${diagram.title}.</strong>`);
  });

  it('has every link under the base path', () => {
    const links = elementsIn(parseHtml(html)).filter(({ tagName }) => tagName === 'a');
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(attribute(link, 'href')).toMatch(/^\/sub\/(guide|diagrams)\//);
  });

  it('refers only to ids that exist', () => {
    const elements = elementsIn(parseHtml(html));
    const ids = new Set(elements.map((element) => attribute(element, 'id')));
    const named = elements
      .flatMap((it) => [attribute(it, 'aria-labelledby'), attribute(it, 'aria-describedby')])
      .filter((id) => id !== undefined);
    for (const id of named) expect(ids, `nothing has the id ${id}`).toContain(id);
  });

  it('needs no inline style and no script', () => {
    expect(html).not.toMatch(/<style|\sstyle=|<script/);
  });

  if (diagram.kind === 'who-decides') return;

  it('has the same facts as a table, with the party in words in each row', () => {
    const rows = /<tbody[\s\S]*<\/tbody>/.exec(html)?.[0].match(/<tr[\s\S]*?<\/tr>/g) ?? [];
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row).toMatch(/<th[^>]*scope="row"[\s\S]*>\s*(AWS|You|Both)\s*<\/span>/);
  });

  it('offers the picture as a download', () => {
    expect(html).toContain(`href="/sub/diagrams/${diagram.id}.svg"`);
  });
});

it('has each question of the decision once, and each outcome after the answer that leads to it', async () => {
  const diagram = diagrams.find(({ kind }) => kind === 'who-decides');
  if (diagram?.kind !== 'who-decides') throw new Error('There is no decision.');
  const { steps, outcomes } = diagram;
  const words = (await render({ diagram })).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  for (const { question } of steps) expect(words.split(question)).toHaveLength(2);
  for (const { label, to } of steps.flatMap(({ answers }) => answers)) {
    const outcome = outcomes.find(({ id }) => id === to);
    if (outcome) expect(words).toMatch(new RegExp(`${label} (AWS|You|Both) ${outcome.label}`));
  }
});
