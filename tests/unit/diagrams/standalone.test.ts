import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderedDiagram } from '../../../src/diagrams/mermaid/rendered.ts';
import { describeServiceSplit, drawServiceSplit, lightStyles, standaloneSvg } from '../../../src/diagrams/standalone.ts';
import { serviceSplit } from '../../../src/domain/service/split.ts';
import { cellOf, layerOf, serviceOf } from '../domain/service/samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const bands = serviceSplit(
  serviceOf('queue', { layers: { os: cellOf('aws'), network: cellOf('shared'), data: cellOf('customer') } }),
  layers,
);
const words = { title: 'Layers & walls', description: describeServiceSplit(bands) };

describe.each([
  ['drawn by Mermaid', renderedDiagram('layered-security', 'wide')],
  ['of a service’s split', drawServiceSplit(bands)],
])('a downloaded picture %s', (_, picture) => {
  const svg = standaloneSvg(picture, words);

  it('has no link, no custom property, and no external resource', () => {
    expect(svg).not.toMatch(/<a |href|var\(|url\((?!#)/);
  });

  it('has a title and a description', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"><title>Layers &amp; walls<\/title><desc>You: DATA\. Both: NETWORK\. AWS: OS\.<\/desc>/);
    expect(svg).not.toContain('aria-');
  });

  it('has the light palette of each party', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const fill = /--aws-fill: var\(--light, (#\w+)/.exec(tokens)?.[1] ?? '';
    expect(svg).toContain(`.drawing .aws rect:first-child{fill:${fill}`);
  });
});

it('rejects a rule with an unknown color', () => {
  expect(() => lightStyles('.drawing { color: var(--no-such) }', ':root { --ink: #000; }')).toThrow('--no-such');
});
