import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lightStyles } from '../../../../src/diagrams/mermaid/light-styles.ts';
import { standaloneSvg } from '../../../../src/diagrams/mermaid/standalone.ts';
import { layered } from '../samples.ts';

const svg = standaloneSvg({ ...layered, id: 'layered-security', title: 'Layers & walls' });

describe('a downloaded picture', () => {
  it('stands alone: no link, no custom property, nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<a |href|var\(|light-dark|url\((?!#)/);
  });

  it('is told by title and description', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Layers &amp; walls</title><desc>From outside in, AWS holds');
  });

  it('carries the light palette of each party', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const fill = /--aws-fill: light-dark\((#\w+)/.exec(tokens)?.[1] ?? '';
    expect(svg).toContain(`.drawing .box[data-party='aws'] rect:first-child{fill:${fill}`);
  });

  it('cannot be made from a rule that names an unknown color', () => {
    expect(() => lightStyles('.drawing { color: var(--no-such) }', ':root { --ink: #000; }')).toThrow('--no-such');
  });
});
