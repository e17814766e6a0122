import { describe, expect, it } from 'vitest';
import { diagramSchema } from '../../../src/schema/diagram.ts';
import { decides, house, layered, split } from './samples.ts';

const withoutId = (data: { id: string }) => Object.fromEntries(Object.entries(structuredClone(data)).filter(([key]) => key !== 'id'));

const faultsOf = (data: unknown): string[] =>
  diagramSchema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** The layered data with a different label on its first layer. */
const labelled = (label: unknown) => {
  const { layers, ...rest } = layered;
  return withoutId({ ...rest, layers: layers.map((layer, place) => (place === 0 ? { ...layer, label } : layer)) } as typeof layered);
};

/** Texts that Mermaid would read as syntax or markup. */
const hostileLabels = [
  'say "hello"] --> evil',
  "it's (round) {curly} [square] <angle>",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '%%{init: {"securityLevel": "loose"}}%%',
  '`**bold**`',
  'click box0 "javascript:alert(1)"',
  'style box0 fill:#f00; classDef x',
  'a#quot;b&lt;c',
  'ﬂ°°34¶ß',
  '"]:1\nend\nblock:x["',
];

describe('data of a diagram', () => {
  it.each([split, layered, decides, house])('of the kind $kind is valid', (data) => {
    expect(faultsOf(withoutId(data))).toEqual([]);
  });

  it.each(hostileLabels)('is refused with a label that holds syntax or markup: %s', (label) => {
    expect(faultsOf(labelled(label)).join()).toMatch(/layers\.0\.label: /);
  });

  it('is rejected if a label contains invisible characters', () => {
    expect(faultsOf(labelled('Hard\u202Eware'))).toEqual([expect.stringContaining('write it in plain words')]);
  });

  it('is rejected if a label is too long for its box, with the maximum length', () => {
    expect(faultsOf(labelled('Everything in the building'))).toEqual(['layers.0.label: Keep this to at most 20 characters.']);
    const crowded = structuredClone(split);
    crowded.bands[0]?.rows.push(['x', 'y', 'z'].map((id) => ({ id, label: 'As long as two may be, not 3', explainedIn: '/guide/a/' })));
    expect(faultsOf(withoutId(crowded))[0]).toBe(
      'bands.0.rows.2.0.label: "As long as two may be, not 3" has 28 characters, too long for its box: at most 23 fit in a row of three.',
    );
  });

  it('is rejected if a word is too long for any line', () => {
    expect(faultsOf(labelled('Unbreakablesoftwares'))).toEqual([expect.stringContaining('at most 18 letters')]);
  });

  it('is rejected with a missing or empty label, an unknown party, or an unknown key', () => {
    expect(faultsOf(labelled(undefined)).join()).toContain('layers.0.label');
    expect(faultsOf(labelled('  ')).join()).toContain('may not be empty');
    expect(faultsOf(withoutId({ ...layered, layers: layered.layers.map((it) => ({ ...it, party: 'amazon' })) } as never)).join()).toContain(
      'layers.0.party',
    );
    expect(faultsOf(withoutId({ ...layered, colour: 'red' } as never)).join()).toContain('colour');
  });

  it('is rejected if an id is used twice', () => {
    const twice = structuredClone(split);
    twice.bands[1]?.rows.push([{ id: 'data', label: 'Again', explainedIn: '/guide/a/' }]);
    expect(faultsOf(withoutId(twice))).toEqual(['bands.1.rows.1.0.id: The id "data" is used twice in this picture: rename one.']);
  });

  it('is rejected if an answer leads nowhere or backward, or if an outcome cannot be reached', () => {
    const lost = structuredClone(decides);
    lost.steps[1]?.answers.splice(1, 1, { label: 'No', to: 'touch' });
    expect(faultsOf(withoutId(lost))).toEqual([
      'steps.1.answers.1.to: "touch" is no later step and no outcome: an answer leads onward to one of those.',
      'outcomes.2: No answer leads to "both".',
    ]);
  });
});
