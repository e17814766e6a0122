import { describe, expect, it } from 'vitest';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import { fingerprint, isStale, renderedDiagram, withFingerprint } from '../../../../src/diagrams/mermaid/rendered.ts';
import { layered } from '../samples.ts';

const [drawing] = drawingsOf(layered);
if (drawing === undefined) throw new Error('The sample has no drawing.');

describe('a committed picture', () => {
  it('has a fingerprint that changes with its text, links, title, and spacing', () => {
    const changes = [{ mermaid: 'block' }, { nodes: [] }, { title: 'Other' }, { id: 'other' }, { spacing: { padding: 1 } }];
    const fingerprints = [drawing, ...changes.map((change) => ({ ...drawing, ...change }))].map(fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(withFingerprint('<svg/>', drawing)).toContain(fingerprint(drawing));
  });

  it('is stale if it was never drawn', () => {
    expect(isStale(drawing)).toBe(true);
  });

  it('has an error with the drawing command if it is missing', () => {
    expect(() => renderedDiagram('no-such-diagram', 'wide')).toThrow('run "npm run diagrams"');
  });

  it('is returned without its fingerprint', () => {
    expect(renderedDiagram('responsibility-split', 'wide')).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });
});
