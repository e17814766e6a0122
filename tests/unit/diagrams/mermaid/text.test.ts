import { describe, expect, it } from 'vitest';
import { blockDiagram, decodeText, encodeText, mermaidText, quoted } from '../../../../src/diagrams/mermaid/text.ts';
import { escapeHtml } from '../../../../src/domain/text.ts';
import { hostileLabels } from '../hostile-labels.ts';

const syntaxCharacters = /["`[\]{}()<>|\\#;&%=*_~/°¶]/;

describe('an encoded label', () => {
  it.each(hostileLabels)('has no character with a meaning in Mermaid: %s', (label) => {
    expect(encodeText(label)).not.toMatch(syntaxCharacters);
  });

  it.each(hostileLabels)('is decoded to the original text: %s', (label) => {
    expect(decodeText(encodeText(label))).toBe(label.replaceAll(/\s+/g, ' '));
  });

  it('is escaped if it is decoded inside markup', () => {
    expect(decodeText(encodeText('<b>&'), escapeHtml)).toBe('&lt;b&gt;&amp;');
  });

  it('has no invisible characters, such as marks that change the reading direction', () => {
    expect(encodeText('a\u202Eb\u2066c\u200Bd\u0000e')).toBe('abcde');
  });

  it('has no private-use characters from the author', () => {
    expect(encodeText('a\u{F0022}b\u{E000}c')).toBe('abc');
  });

  it('keeps letters of every script', () => {
    expect(encodeText('Größe 日本語 “quoted”, isn’t it?')).toBe('Größe 日本語 “quoted”, isn’t it?');
  });
});

describe('Mermaid text', () => {
  it.each(hostileLabels)('has the same lines for any label: %s', (label) => {
    const shape = (text: string) => text.replaceAll(/"[^"]*"/g, '""');
    const blocks = (words: string) => blockDiagram(2, [[{ node: 'a', lines: [words], span: 2 }]]);
    const flow = (words: string) => mermaidText('flowchart LR', `a[${quoted(words)}]`, [`a -->|${quoted(words)}| a`]);
    for (const write of [blocks, flow]) expect(shape(write(label))).toBe(shape(write('plain')));
  });
});
