import { describe, expect, it } from 'vitest';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import { fingerprint } from '../../../../src/diagrams/mermaid/fingerprint.ts';
import { isStale, renderedDiagram, withFingerprint } from '../../../../src/diagrams/mermaid/rendered.ts';
import { layered } from '../samples.ts';

const [drawing] = drawingsOf(layered);
if (drawing === undefined) throw new Error('The sample has no drawing.');

describe('a kept picture', () => {
  it('carries a fingerprint that changes with its text, its links and its words', () => {
    const changes = [{ mermaid: 'block' }, { parts: [] }, { title: 'Other' }, { id: 'other' }];
    const prints = [drawing, ...changes.map((change) => ({ ...drawing, ...change }))].map(fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(withFingerprint('<svg/>', drawing)).toContain(fingerprint(drawing));
  });

  it('is stale when it was never drawn', () => {
    expect(isStale(drawing)).toBe(true);
  });

  it('that is missing says which command draws it', () => {
    expect(() => renderedDiagram('no-such-diagram', 'wide')).toThrow('run "npm run diagrams"');
  });

  it('is handed out without its fingerprint', () => {
    expect(renderedDiagram('responsibility-split', 'wide')).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });
});
