import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { createFault, type Fault, type FaultCode, type SourceLocation } from '../../domain/faults.ts';
import type { Path } from '../../domain/rules/content.ts';
import { escapedCharacters } from '../content-files.ts';

/** A YAML value with the location of each part. */
export interface Yaml {
  readonly value: unknown;
  /** The location of the value at a path, or of the nearest value around it. */
  readonly location: (path: Path) => SourceLocation;
  /** The location of the key at the end of the path. */
  readonly keyLocation: (path: Path) => SourceLocation;
  readonly has: (path: Path) => boolean;
}

type Locate = (offset: number) => SourceLocation;

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** Parser errors with a code or message of our own. */
const ownWords: Readonly<Partial<Record<YAMLError['code'], readonly [FaultCode, string]>>> = {
  DUPLICATE_KEY: ['duplicate-key', 'The same key is given twice.'],
  RESOURCE_EXHAUSTION: ['yaml-syntax', 'Lists or maps are nested too deep.'],
  MULTIPLE_DOCS: ['second-document', 'A second YAML document begins here; nothing reads it.'],
};

function syntaxFaults(errors: readonly YAMLError[], locate: Locate): Fault[] {
  const faults = errors.map((error) => {
    const [code, message] = ownWords[error.code] ?? (['yaml-syntax', `${error.message.replace(/\.?$/, '')}.`] as const);
    return createFault(code, locate(error.pos[0]), message);
  });
  // One mistake often causes several errors on its line, and the first is enough.
  const isFirst = (fault: Fault, index: number) =>
    fault.code === 'duplicate-key' || faults.findIndex((each) => each.line === fault.line && each.code === fault.code) === index;
  return faults.filter(isFirst);
}

function featureFaults(document: Document.Parsed, locate: Locate): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: unknown, what: string) =>
    faults.push(createFault('yaml-feature', locate(offsetOf(node) ?? 0), `${what} is not read here.`));
  if (document.directives.yaml.explicit) refuse(undefined, 'A %YAML directive');
  visit(document, {
    Alias: (_, node) => void refuse(node, `The alias "*${node.source}"`),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse(node, `The anchor "&${node.anchor}"`);
      if (node.tag) refuse(node, 'A tag ("!…")');
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) refuse(pair.key, 'A key that is no plain word');
    },
  });
  return faults;
}

/** Faults for invisible and similar characters that are written as escapes, also in keys. */
function escapeFaults(document: Document.Parsed, text: string, locate: Locate): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value === 'string' && range) faults.push(...escapedCharacters(value, text.slice(range[0], range[1]), locate(range[0])));
    },
  });
  return faults;
}

function locator(document: Document.Parsed, locate: Locate): Omit<Yaml, 'value'> {
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  const location = (path: Path): SourceLocation => {
    const offset = offsetOf(nodeAt(path));
    if (offset !== undefined) return locate(offset);
    return path.length > 0 ? location(path.slice(0, -1)) : locate(0);
  };
  const keyLocation = (path: Path): SourceLocation => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1))) : undefined;
    const offset = offsetOf(pair?.key);
    return offset === undefined ? location(path) : locate(offset);
  };
  const has = (path: Path): boolean => {
    const parent = nodeAt(path.slice(0, -1));
    return path.length === 0 || (isCollection(parent) && parent.has(path.at(-1)));
  };
  return { location, keyLocation, has };
}

/** Counts lines. The parser's own counter misses line ends in text that it can't read, so that later faults would have wrong lines. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

/** Real entries are far less deep. Deeper ones would overflow the stack of recursive functions. */
const maxDepth = 30;

/** Markers that would keep the parser busy for seconds, because its time grows with the square of the depth. Real files have far fewer. */
const deepMarkers = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${maxDepth + 1},}`, 'm');
const maxOpened = 3_000;
const costlyAt = (text: string) => deepMarkers.exec(text)?.index ?? [...text.matchAll(/[[{]/g)][maxOpened]?.index;

/** The first list or map that is nested too deep. */
function tooDeepIn(document: Document.Parsed): unknown {
  let found: unknown;
  visit(document, {
    Collection: (_, node, around) => {
      if (around.filter(isCollection).length < maxDepth) return;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

const tooDeep = (location: SourceLocation) =>
  createFault('yaml-syntax', location, 'Lists or maps are nested too deep.', `Use at most ${maxDepth} levels.`);

function read(text: string, locate: Locate): { yaml: Yaml | null; faults: Fault[] } {
  // With "silent", the parser wouldn't report a second document.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const faults = syntaxFaults(document.errors, locate);
  if (faults.some(({ code }) => code === 'yaml-syntax')) return { yaml: null, faults };
  faults.push(...featureFaults(document, locate), ...escapeFaults(document, text, locate));
  if (faults.some(({ code }) => code === 'yaml-feature')) return { yaml: null, faults };
  const deep = offsetOf(tooDeepIn(document));
  if (deep !== undefined) return { yaml: null, faults: [...faults, tooDeep(locate(deep))] };
  return { yaml: { value: document.toJS() as unknown, ...locator(document, locate) }, faults };
}

/**
 * Reads YAML text strictly: only plain maps, lists, and scalars.
 * @param firstLine the line of the file on which the text begins
 * @returns null if it can't be read or uses a feature that isn't allowed
 */
export function parseYaml(text: string, file: string, firstLine = 1): { yaml: Yaml | null; faults: Fault[] } {
  const lines = countLines(text);
  const locate: Locate = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: line + firstLine - 1, column: col };
  };
  const costly = costlyAt(text);
  if (costly !== undefined) return { yaml: null, faults: [tooDeep(locate(costly))] };
  try {
    return read(text, locate);
  } catch (error) {
    // The parser's stack overflowed.
    if (error instanceof RangeError) return { yaml: null, faults: [tooDeep(locate(0))] };
    throw error;
  }
}
