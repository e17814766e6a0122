import { describe, expect, test, vi } from 'vitest';
import { faultKinds } from '../../../src/domain/faults.ts';
import { checkContent, type Loaded } from '../../../src/load/guide.ts';
import type * as Mdx from '../../../src/load/mdx/parse.ts';
import type * as Yaml from '../../../src/load/yaml.ts';
import { changesOf, checkWith, faultCase, faultCases, inShort, validFiles, type FaultCase } from './fixtures.ts';

vi.mock('../../../src/load/mdx/parse.ts', async (original) => {
  const module = await original<typeof Mdx>();
  const { remembered } = await import('./remembered.ts');
  return { ...module, parseMdx: remembered(module.parseMdx) };
});
vi.mock('../../../src/load/yaml.ts', async (original) => {
  const module = await original<typeof Yaml>();
  const { remembered } = await import('./remembered.ts');
  return { ...module, parseYaml: remembered(module.parseYaml) };
});

const chapter = (text: string) =>
  `---\ntitle: A\nsummary: B.\nobjectives: [of-and-in]\noutcomes: [C, D]\ncheckedOn: 2026-11-23\n---\n\n${text}\n`;
const layered = 'content/guide/03-more.mdx';

/** Faults that small fixture files can't have. */
const made: readonly { readonly what: string; readonly change: readonly [string, string | null]; readonly found: string }[] = [
  { what: 'a missing file', change: ['content/layers.yaml', null], found: 'layers.yaml:1:1 missing-file' },
  { what: 'a file too big', change: ['content/glossary/cloud.yaml', 'a'.repeat(400_001)], found: 'glossary/cloud.yaml:1:1 file-too-big' },
  { what: 'a chapter too big', change: [layered, chapter('a\n'.repeat(40_000))], found: 'guide/03-more.mdx:1:1 file-too-big' },
  { what: 'a line too long', change: [layered, chapter('a'.repeat(4_001))], found: 'guide/03-more.mdx:9:1 mdx-syntax' },
  { what: 'lists nested too deep', change: [layered, chapter(`${'- '.repeat(40)}a`)], found: 'guide/03-more.mdx:9:1 mdx-syntax' },
  {
    what: 'tags nested too deep',
    change: [layered, chapter('<Note>\n'.repeat(90) + '</Note>\n'.repeat(90))],
    found: 'guide/03-more.mdx:69:1 mdx-syntax',
  },
  {
    what: 'marks without end',
    change: [layered, chapter('[a]('.repeat(900).concat('\n').repeat(3))],
    found: 'guide/03-more.mdx:1:1 mdx-syntax',
  },
  {
    what: 'asterisks without end',
    change: [layered, chapter(`${'*a'.repeat(1_900)}\n`.repeat(15))],
    found: 'guide/03-more.mdx:1:1 mdx-syntax',
  },
  {
    what: 'a table too wide',
    change: [layered, chapter(['a|', '-|', 'b|'].map((cell) => `|${cell.repeat(9)}\n`).join(''))],
    found: 'guide/03-more.mdx:9:1 wide-table',
  },
  { what: 'a lone carriage return', change: [layered, chapter('a\rb')], found: 'guide/03-more.mdx:1:1 not-text' },
  {
    what: 'a skill without questions',
    change: ['content/pages/exam.mdx', '---\ntitle: A\nsummary: B.\ncheckedOn: 2026-11-23\n---\n\nOn <SkillQuestions skill="2.1.2" />\n'],
    found: 'pages/exam.mdx:7:20 skill-coverage',
  },
  {
    what: 'a skill missing on the exam page',
    change: ['content/pages/exam.mdx', '---\ntitle: A\nsummary: B.\ncheckedOn: 2026-11-23\n---\n\nNone.\n'],
    found: 'pages/exam.mdx:2:1 skill-coverage',
  },
  { what: 'YAML nested too deep', change: ['content/glossary/cloud.yaml', '['.repeat(20_000)], found: 'yaml-syntax' },
];

const loadedCases = new Map<FaultCase, Loaded>();
/** Checks the content of a case, once. */
function checkCase(fault: FaultCase): Loaded {
  const loaded = loadedCases.get(fault) ?? checkWith(changesOf(fault));
  loadedCases.set(fault, loaded);
  return loaded;
}

describe('bad content', () => {
  test('the valid fixture has no faults', () => {
    expect(inShort(checkWith([]))).toEqual([]);
  });

  test.each(faultCases)('$name', (fault) => {
    const loaded = checkCase(fault);
    expect(inShort(loaded)).toEqual(fault.expected);
    expect(loaded.guide === null).toBe(loaded.faults.some(({ severity }) => severity === 'error'));
  });

  test.each(made)('$what is found at once', ({ change, found }) => {
    expect(inShort(checkWith([change])).some((line) => line.includes(found))).toBe(true);
  });

  test('every kind of fault has a case', () => {
    const shown = [...faultCases.flatMap(({ expected }) => expected), ...made.map(({ found }) => found)].map((line) =>
      line.split(' ').at(-1),
    );
    // This fault needs files on disk: see guide.test.ts.
    expect(Object.keys(faultKinds).filter((code) => !shown.includes(code))).toEqual(['unreadable-file']);
  });

  test('every fault says in a sentence what is wrong, and what to do', () => {
    const faults = faultCases.flatMap((fault) => checkCase(fault).faults);
    expect(faults.filter(({ message, hint }) => message.length < 10 || hint.length < 5)).toEqual([]);
    expect(faults.filter(({ message, hint }) => `${message}${hint}`.includes('undefined'))).toEqual([]);
  });

  test('suggests a similar id, field, tag, or address', () => {
    const hintsOf = (name: string) => checkCase(faultCase(name)).faults.map(({ hint }) => hint);
    expect(hintsOf('unknown-id-source')).toEqual(['Did you mean "ec2-security"?']);
    expect(hintsOf('unknown-key')).toEqual(['Did you mean "party"?']);
    expect(hintsOf('unknown-tag')).toEqual(['Did you mean "Diagram"?']);
    expect(hintsOf('broken-link')).toEqual(['Did you mean "/guide/the-layers/"?']);
    expect(hintsOf('broken-fragment-here')).toEqual(['It is in /guide/the-layers/#the-timeline']);
  });

  test('a clock that is behind causes no faults', () => {
    expect(inShort(checkContent(validFiles, '2026-01-01'))).toEqual([]);
  });

  test('the hint for a comment is valid', () => {
    const [fault] = checkCase(faultCase('mdx-syntax-comment')).faults;
    expect(fault?.hint).toBe('Remove the comment.');
    expect(fault?.message).not.toContain('{/*');
  });

  test('an outdated source and a misplaced duty are warnings and do not stop the build', () => {
    for (const name of ['stale-source', 'duty-without-responsibility']) {
      expect(checkCase(faultCase(name)).faults.map(({ severity }) => severity)).toEqual(['warning']);
      expect(checkCase(faultCase(name)).guide).not.toBeNull();
    }
  });

  test('the order of files does not matter', () => {
    const changes = changesOf(faultCase('several-at-once'));
    expect(checkWith(changes.toReversed()).faults).toEqual(checkWith(changes).faults);
  });

  test('a file cut short anywhere gives faults, never an exception', () => {
    for (const [file, bytes] of validFiles)
      for (let end = 1; end < bytes.length; end += 61) expect(() => checkWith([[file, bytes.subarray(0, end)]])).not.toThrow();
  });
});
