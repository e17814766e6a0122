import fc from 'fast-check';
import { hostileStrings } from '../../../hostile-strings.ts';

/** Changes the text of a file. */
type Edit = (text: string) => string;

/** A way to damage a file, with a name that a failing run prints. */
export interface Mutation {
  readonly name: string;
  readonly edit: Edit;
}

const place = fc.nat(1_000_000);
/** Depths and lengths that could slow down parsers, and harmless ones. */
const times = fc.constantFrom(2, 30, 300, 5_000);

const named = <T>(name: string, values: fc.Arbitrary<T>, edit: (value: T) => Edit): fc.Arbitrary<Mutation> =>
  values.map((value) => {
    const told = `${name} ${JSON.stringify(value).slice(0, 200)}`;
    return { name: told, edit: edit(value), [fc.toStringMethod]: () => told };
  });

/** Edits the lines of a file at a position, which can be any number. */
const atLine = (at: number, edit: (lines: string[], index: number) => void): Edit => {
  return (text) => {
    const lines = text.split('\n');
    edit(lines, at % lines.length);
    return lines.join('\n');
  };
};

const inserted = (at: number, piece: string): Edit => {
  return (text) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + piece + text.slice(index);
  };
};

const lines = [
  named('drop a line', place, (at) => atLine(at, (all, index) => all.splice(index, 1))),
  named('drop lines', fc.tuple(place, fc.integer({ min: 2, max: 20 })), ([at, count]) =>
    atLine(at, (all, index) => all.splice(index, count)),
  ),
  named('repeat a line', fc.tuple(place, times), ([at, count]) =>
    atLine(at, (all, index) => all.splice(index, 0, ...Array<string>(Math.min(count, 300)).fill(all[index] ?? ''))),
  ),
  named('swap lines', fc.tuple(place, place), ([a, b]) =>
    atLine(a, (all, index) => {
      const other = b % all.length;
      [all[index], all[other]] = [all[other] ?? '', all[index] ?? ''];
    }),
  ),
  named('move a line in or out', fc.tuple(place, fc.constantFrom('  ', '\t', '    ', '- ', '')), ([at, indent]) =>
    atLine(at, (all, index) => (all[index] = indent + (indent ? (all[index] ?? '') : (all[index] ?? '').trimStart()))),
  ),
];

const values = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    'null',
    '~',
    'true',
    '1e400',
    '0x1F',
    '2026-02-31',
    '&a x',
    '*a',
    '<<: *a',
    '!!binary x',
    '|',
    '>',
    '[]',
    '{}',
    '? x',
    '"',
    "'",
    '%YAML 1.1',
    '---',
    '...',
  ),
  fc
    .constantFrom('[', '{', '- ', '> ', '{a: ', '<Note>', '<Term id="region">', '**', '`', '[a](', '![', '|')
    .chain((mark) => times.map((count) => mark.repeat(count))),
  times.map((count) => 'huge '.repeat(count * 20)),
);

const texts = [
  named('insert', fc.tuple(place, values), ([at, piece]) => inserted(at, piece)),
  named('set a value', fc.tuple(place, values), ([at, value]) =>
    atLine(at, (all, index) => (all[index] = (all[index] ?? '').replace(/(^\s*(?:- )?[\w-]+:).*$/, (_, key: string) => `${key} ${value}`))),
  ),
  named('rename a key', fc.tuple(place, values), ([at, name]) =>
    atLine(
      at,
      (all, index) => (all[index] = (all[index] ?? '').replace(/^(\s*(?:- )?)[\w-]+:/, (_, before: string) => `${before}${name}:`)),
    ),
  ),
  named('set an attribute', fc.tuple(place, values), ([at, value]) =>
    atLine(at, (all, index) => (all[index] = (all[index] ?? '').replace(/="[^"]*"/, () => `="${value}"`))),
  ),
  named('cut out', fc.tuple(place, fc.integer({ min: 1, max: 200 })), ([at, length]) => (text) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + text.slice(index + length);
  }),
  named('cut short', place, (at) => (text) => text.slice(0, at % (text.length + 1))),
  named('cut the beginning', place, (at) => (text) => text.slice(at % (text.length + 1))),
  named('other line ends', fc.constantFrom('\r\n', '\r', '\u2028', '\n\n'), (end) => (text) => text.replaceAll('\n', end)),
];

/** One to three ways to damage a file, in order. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(fc.oneof(...lines, ...texts), { minLength: 1, maxLength: 3 });
