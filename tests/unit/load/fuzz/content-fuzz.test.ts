import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { jsonFiles } from '../../../../src/domain/data/json-files.ts';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import { drawServiceSplit } from '../../../../src/diagrams/standalone.ts';
import { serviceSplit } from '../../../../src/domain/service/split.ts';
import type { Fault } from '../../../../src/domain/faults.ts';
import type { Guide } from '../../../../src/domain/guide.ts';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { checkContent } from '../../../../src/load/guide.ts';
import type * as Mdx from '../../../../src/load/mdx/parse.ts';
import type * as Yaml from '../../../../src/load/yaml.ts';
import { bytesIn, validFiles, type FileBytes } from '../fixtures.ts';
import { mutations, type Mutation } from './mutations.ts';

vi.mock('../../../../src/load/mdx/parse.ts', async (original) => {
  const module = await original<typeof Mdx>();
  const { remembered } = await import('../remembered.ts');
  return { ...module, parseMdx: remembered(module.parseMdx) };
});
vi.mock('../../../../src/load/yaml.ts', async (original) => {
  const module = await original<typeof Yaml>();
  const { remembered } = await import('../remembered.ts');
  return { ...module, parseYaml: remembered(module.parseYaml) };
});

/** Other numbers look further, as they do once a week in `npm run weekly`: `FUZZ_SEED=7 FUZZ_RUNS=20000 npx vitest run --project unit content-fuzz`. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_125);
const runs = Number(process.env.FUZZ_RUNS ?? 100);

/** The weekly run takes minutes, and longer on a busy machine. */
const timeout = process.env.FUZZ_RUNS ? 3_600_000 : 60_000;

/** The maximum CPU time in ms for a check of a damaged file: a hundred times that of a valid file. */
const longest = 3_000;

const realFiles = bytesIn('content');
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The files to damage: the valid small content, and all real files, which are checked within the small content for speed. */
const small = [...validFiles.keys()];
const real = [...realFiles.keys()];
const anyFile = fc.oneof(fc.constantFrom(...small), fc.constantFrom(...real));
const bytesOf = (file: string) => realFiles.get(file) ?? validFiles.get(file) ?? new Uint8Array();

/** The small content with one damaged file. */
function spoiled(file: string, changes: readonly Mutation[], isReal: boolean): FileBytes {
  const before = decoder.decode((isReal ? realFiles : validFiles).get(file) ?? bytesOf(file));
  const text = changes.reduce((sofar, { edit }) => edit(sofar), before);
  return new Map([...validFiles, [file, encoder.encode(text)]]);
}

/** Says what is wrong with the location of a fault. */
function misplaced({ file, line, column, message, hint }: Fault, files: FileBytes): string | undefined {
  const bytes = files.get(file);
  if (message.length < 10 || hint.length < 5 || `${message}${hint}`.includes('[object')) return `it says too little: ${message} ${hint}`;
  if (!bytes) return line === 1 && column === 1 ? undefined : 'it points into a file that is not there';
  // A lone carriage return isn't a line end.
  const lines = decoder.decode(bytes).split(/\r?\n/);
  if (!(line >= 1 && line <= lines.length)) return `line ${line} of ${lines.length}`;
  const length = lines[line - 1]?.length ?? 0;
  return column >= 1 && column <= length + 1 ? undefined : `column ${column} of ${length} in line ${line}`;
}

/** Checks that the site can be computed from a Guide. */
function expectWholeGuide(guide: Guide): void {
  const terms = new Set(guide.terms.keys());
  for (const chapter of guide.chapters) {
    const ids = chapter.places.map(({ id }) => id);
    expect(new Set(ids).size, `places of ${chapter.id}`).toBe(ids.length);
    expect(chapter.terms.filter((id) => !terms.has(id))).toEqual([]);
    expect(chapter.sources.filter((id) => !guide.sources.has(id))).toEqual([]);
    expect(chapter.questions.filter((id) => !guide.questions.has(id))).toEqual([]);
  }
  const layers = guide.layers.map(({ id }) => id).sort();
  for (const service of guide.services.values()) expect(Object.keys(service.layers).sort()).toEqual(layers);
  const records = searchRecords(guide);
  expect(records.filter(({ path, title }) => !path.startsWith('/') || title.trim() === '')).toEqual([]);
  expect(jsonFiles.services.contentOf(guide).services).toHaveLength(guide.services.size);
  const splits = [...guide.services.values()].map((service) => drawServiceSplit(serviceSplit(service, guide.layers)));
  const drawn = [...[...guide.diagrams.values()].flatMap(drawingsOf), ...splits];
  expect(drawn.length).toBeGreaterThan(0);
}

/** Checks damaged content. @returns whether it was accepted anyway @throws if the check misbehaves */
function expectGoodCheck(files: FileBytes, what: string): boolean {
  const before = process.cpuUsage();
  const { guide, faults } = checkContent(files, '2026-11-24');
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000, `${what}: ms of the processor's time`).toBeLessThan(longest);
  const wrong = faults.flatMap((fault) => {
    const why = misplaced(fault, files);
    return why ? [`${fault.file}:${fault.line}:${fault.column} ${fault.code}: ${why}`] : [];
  });
  expect(wrong, what).toEqual([]);
  expect(guide === null, what).toBe(faults.some(({ severity }) => severity === 'error'));
  if (guide) expectWholeGuide(guide);
  return guide !== null;
}

describe('content with random mistakes', () => {
  test(`is accepted as a whole Guide, or its faults are named where they are (${runs} times)`, { timeout }, () => {
    const counts = { accepted: 0, refused: 0 };
    const property = fc.property(anyFile, mutations, fc.boolean(), (file, changes, isReal) => {
      const what = `${file}: ${changes.map(({ name }) => name).join(', then ')}`;
      counts[expectGoodCheck(spoiled(file, changes, isReal), what) ? 'accepted' : 'refused'] += 1;
    });
    // If it fails, fast-check prints the seed and path to repeat the run.
    fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    // Few are accepted: most of the files are lists whose values are ids, dates, and addresses.
    expect(Math.min(counts.accepted, counts.refused), 'both outcomes are put to the test').toBeGreaterThan(runs / 25);
  });

  test('is rejected if a file has the text of another file, is not text, or has a strange name', { timeout }, () => {
    const text = (file: string) => validFiles.get(file) ?? new Uint8Array();
    // The weekly run swaps each file with each other one.
    const others = process.env.FUZZ_RUNS ? small : small.filter((_, at) => at % 5 === 0);
    for (const file of small) {
      for (const other of others) if (other !== file) expectGoodCheck(new Map([...validFiles, [file, text(other)]]), `${file} as ${other}`);
      expectGoodCheck(new Map([...validFiles, [file, Uint8Array.of(...text(file).slice(0, 40), 0xff, 0xc0, 0x00)]]), `${file} as bytes`);
      const without = new Map([...validFiles].filter(([name]) => name !== file));
      expectGoodCheck(without, `without ${file}`);
      for (const name of ['__proto__.yaml', 'a b.mdx', '.yaml', '99-é.mdx', 'x'.repeat(300) + '.yaml'])
        expectGoodCheck(new Map([...without, [file.replace(/[^/]*$/, name), text(file)]]), `${file} as ${name}`);
    }
  });
});
