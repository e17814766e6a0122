import { describe, expect, it } from 'vitest';
import { drawingsOf, viewDiagram } from '../../../src/diagrams/diagrams.ts';
import type { Diagram } from '../../../src/schema/diagram.ts';
import { house, layered, split } from './samples.ts';

const mermaidOf = (diagram: Diagram, index: number) => drawingsOf(diagram)[index]?.mermaid;
const kindsIn = (diagram: Diagram, index: number) => drawingsOf(diagram)[index]?.nodes.map(({ kind, name }) => name ?? kind);

describe('the responsibility split', () => {
  it('draws the line above the first AWS band', () => {
    expect(kindsIn(split, 0)).toEqual([
      'head',
      'Customer data: you',
      'Operating system: you',
      'Network: you',
      'line',
      'head',
      'Hardware: AWS',
    ]);
  });

  it('has the boxes of a row side by side in the wide drawing, and stacked in the narrow one', () => {
    expect(mermaidOf(split, 0)).toContain('box0x1x0["Operating system"]:3 box0x1x1["Network"]:3\n');
    expect(mermaidOf(split, 1)).toContain('box0x1x0["Operating system"]:1\nbox0x2x0["Network"]:1\n');
  });

  it('is described in words, in the order of the picture', () => {
    expect(viewDiagram(split)?.description).toBe(
      'Above the line, you’re responsible for security in the cloud: customer data, operating system, and network. ' +
        'Below the line, AWS is responsible for security of the cloud: hardware.',
    );
  });

  it('has a table row for each box', () => {
    expect(viewDiagram(split)?.table?.rows.map(({ label, party }) => `${label} ${party}`)).toEqual([
      'Customer data customer',
      'Operating system customer',
      'Network customer',
      'Hardware aws',
    ]);
  });
});

describe('the layers', () => {
  it('are nested subgraphs, with the line as a frame around the customer’s', () => {
    expect(mermaidOf(layered, 0)).toContain(
      [
        'subgraph layer0["Physical facilities: AWS"]',
        'subgraph layer1["Hardware: AWS"]',
        'subgraph line["The line"]',
        'layer2["Customer data: you"]',
        'end',
      ].join('\n'),
    );
  });

  it('are described from the outside in', () => {
    expect(viewDiagram(layered)?.description).toBe(
      'From the outside in, AWS is responsible for these layers: physical facilities and hardware. Inside them, you’re responsible for these layers: customer data.',
    );
  });
});

describe('the house', () => {
  it('has the tenant above the line and the landlord below it', () => {
    expect(kindsIn(house, 0)).toEqual(['customer', 'line', 'aws']);
    expect(mermaidOf(house, 0)).toContain('["Customer data: you<br/>Jewelry in the safe"]');
    expect(viewDiagram(house)?.description).toBe(
      'From top to bottom: you’re responsible for customer data (jewelry in the safe). AWS is responsible for buildings (roof).',
    );
  });
});
