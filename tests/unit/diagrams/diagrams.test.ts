import { describe, expect, it } from 'vitest';
import { describeDiagram, drawingsOf, tableOfDiagram } from '../../../src/diagrams/diagrams.ts';
import { wrapped } from '../../../src/diagrams/wording.ts';
import type { Diagram } from '../../../src/schema/diagram.ts';
import { decides, house, layered, split } from './samples.ts';

const mermaidOf = (diagram: Diagram, place: number) => drawingsOf(diagram)[place]?.mermaid;
const namesIn = (diagram: Diagram, place: number) => drawingsOf(diagram)[place]?.parts.map(({ role, name }) => name ?? role);

describe('the responsibility split', () => {
  it('draws the line where the first AWS band begins', () => {
    expect(namesIn(split, 0)).toEqual([
      'head',
      'Customer data: you',
      'Operating system: you',
      'Network: you',
      'line',
      'head',
      'Hardware: AWS',
    ]);
  });

  it('sets boxes of a row side by side where there is room, and one under the other on a telephone', () => {
    expect(mermaidOf(split, 0)).toMatch(/box0x1x0\["[^"]*Operating system"\]:3 box0x1x1\["[^"]*Network"\]:3\n/);
    expect(mermaidOf(split, 1)).toMatch(/box0x1x0\["[^"]*Operating system"\]:1\n {2}box0x2x0\["[^"]*Network"\]:1\n/);
  });

  it('says in words what the picture shows, in its order', () => {
    expect(describeDiagram(split)).toBe(
      'Above the line, you hold security in the cloud, from top to bottom: customer data; operating system and network. ' +
        'Below the line, AWS holds security of the cloud, from top to bottom: hardware.',
    );
  });

  it('has a table row for each box', () => {
    expect(tableOfDiagram(split).rows.map(({ label, party }) => `${label} ${party}`)).toEqual([
      'Customer data customer',
      'Operating system customer',
      'Network customer',
      'Hardware aws',
    ]);
  });
});

describe('the layers', () => {
  it('nest where there is room, and stand under each other on a telephone', () => {
    expect(mermaidOf(layered, 0)).toContain('block:layer0[');
    expect(mermaidOf(layered, 1)).not.toContain('block:');
    expect(namesIn(layered, 1)).toEqual(['Physical facilities: AWS', 'Hardware: AWS', 'Customer data: you']);
  });

  it('are told from outside in', () => {
    expect(describeDiagram(layered)).toBe(
      'From outside in, AWS holds physical facilities and hardware. Within that, you hold customer data.',
    );
  });
});

describe('the decision', () => {
  it('links every answer to its question or outcome', () => {
    expect(mermaidOf(decides, 0)).toContain('step0 -->|"No"| step1');
    expect(mermaidOf(decides, 0)).toContain('step1 -->|"No"| end2');
  });

  it('becomes a numbered key on a telephone', () => {
    expect(mermaidOf(decides, 1)).toContain('["2. Do you set it?"]');
    expect(mermaidOf(decides, 1)).toMatch(/step0answer1\["No.+go to 2"\]/u);
  });

  it('is told question by question', () => {
    expect(describeDiagram(decides)).toBe(
      'Question 1: Could you touch it? Yes: AWS. Guarded by AWS. No: go to question 2. Question 2: Do you set it? Yes: You. Your settings. No: Shared. Each has a part.',
    );
  });

  it('has a table that says which answers lead to each outcome', () => {
    expect(tableOfDiagram(decides).rows.at(-1)).toEqual({
      label: 'Each has a part',
      party: 'shared',
      href: '/guide/the-model/',
      detail: 'Could you touch it? No. Do you set it? No.',
    });
  });
});

describe('the house', () => {
  it('has the tenant above the line and the landlord below it', () => {
    expect(namesIn(house, 0)).toEqual(['Customer data: you', 'line', 'Buildings: AWS']);
    expect(describeDiagram(house)).toBe('From the top: you hold customer data (jewelry in the safe). AWS holds buildings (roof).');
  });
});

describe('words in lines', () => {
  it('fill as few lines as can be, evenly', () => {
    expect(wrapped('one two three four', 14)).toEqual(['one two', 'three four']);
    expect(wrapped('extraordinarily long', 5)).toEqual(['extraordinarily', 'long']);
  });
});
