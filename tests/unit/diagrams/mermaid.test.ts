import { describe, expect, it } from 'vitest';
import { blockNest, blockRows, decodeText, encodeText, flowchart, splitAside } from '../../../src/diagrams/mermaid.ts';
import { hostileLabels } from './hostile-labels.ts';

const syntaxCharacters = /["`[\]{}()<>|\\#;&%=*_~/°¶]/;

describe('a label on its way through Mermaid', () => {
  it.each(hostileLabels)('holds no character that means something to Mermaid: %s', (label) => {
    expect(encodeText(label)).not.toMatch(syntaxCharacters);
  });

  it.each(hostileLabels)('comes back as it was written: %s', (label) => {
    expect(decodeText(encodeText(label))).toBe(label.replaceAll(/\s+/g, ' '));
  });

  it('loses characters that cannot be seen, such as marks that turn the reading direction', () => {
    expect(encodeText('a\u202Eb\u2066c\u200Bd\u0000e')).toBe('abcde');
  });

  it('loses private stand-ins that an author may have typed, so that none can be forged', () => {
    expect(encodeText('a\u{F0022}b\u{E000}c')).toBe('abc');
  });

  it('keeps letters of every script', () => {
    expect(encodeText('Größe 日本語 “quoted”, isn’t it?')).toBe('Größe 日本語 “quoted”, isn’t it?');
  });

  it('tells the word at the far end of a line from its start', () => {
    const text = blockRows(1, [[{ node: 'a', text: { lines: ['Left'], aside: 'Right' }, span: 1 }]]);
    const line = /"(.*)"/.exec(text)?.[1] ?? '';
    expect(splitAside(line)).toEqual({ text: 'Left', aside: 'Right' });
  });
});

describe('Mermaid text', () => {
  it.each(hostileLabels)('has the same lines whatever a label says: %s', (label) => {
    const shape = (text: string) => text.replaceAll(/"[^"]*"/g, '""');
    const rows = (words: string) => blockRows(2, [[{ node: 'a', text: { lines: [words] }, span: 2 }]]);
    const nest = (words: string) =>
      blockNest([
        { node: 'a', text: { lines: [words] } },
        { node: 'b', text: { lines: [words] } },
      ]);
    const flow = (words: string) => flowchart('LR', [{ node: 'a', text: { lines: [words] } }], [{ from: 'a', to: 'a', label: words }]);
    for (const write of [rows, nest, flow]) expect(shape(write(label))).toBe(shape(write('plain')));
  });

  it('nests blocks, each around the next', () => {
    expect(blockNest(['outer', 'inner'].map((node) => ({ node, text: { lines: [node] } })))).toBe(
      'block\n  columns 1\n  block:outer["outer"]\n    columns 1\n    inner["inner"]\n  end\n',
    );
  });
});
