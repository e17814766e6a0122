import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { didYouMean, type FaultCode, type Report, type SourceLocation } from '../domain/faults.ts';
import { fieldOf, type Path } from '../domain/rules/content.ts';
import { checkEscapes } from './content-files.ts';

/** A YAML value with the location of each part. */
export interface Yaml {
  readonly value: unknown;
  /** The location of the value at a path, or of the nearest value around it. */
  readonly location: (path: Path) => SourceLocation;
  /** The location of the key at the end of the path. */
  readonly keyLocation: (path: Path) => SourceLocation;
}

type Locate = (offset: number) => SourceLocation;

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** Parser errors with a code or message of our own. */
const ownWords: Readonly<Partial<Record<YAMLError['code'], readonly [FaultCode, string]>>> = {
  DUPLICATE_KEY: ['duplicate-key', 'The same key is given twice.'],
  MULTIPLE_DOCS: ['second-document', 'A second YAML document begins here; nothing reads it.'],
};

/** Reports syntax errors. @returns whether the text can be read */
function checkSyntax(errors: readonly YAMLError[], locate: Locate, report: Report): boolean {
  const found = errors.map((error) => {
    const [code, message] = ownWords[error.code] ?? (['yaml-syntax', `${error.message.replace(/\.?$/, '')}.`] as const);
    return { code, message, at: locate(error.pos[0]) };
  });
  for (const [index, { code, message, at }] of found.entries()) {
    // One mistake often causes several errors on its line, and the first is enough.
    const isFirst = found.findIndex((each) => each.at.line === at.line && each.code === code) === index;
    if (isFirst || code === 'duplicate-key') report(code, at, message);
  }
  return found.every(({ code }) => code !== 'yaml-syntax');
}

/** Reports features that aren't allowed, and escapes of invisible or similar characters. @returns whether all features are allowed */
function checkFeatures(document: Document.Parsed, text: string, locate: Locate, report: Report): boolean {
  let isPlain = true;
  const refuse = (node: unknown, what: string) => {
    isPlain = false;
    report('yaml-feature', locate(offsetOf(node) ?? 0), `${what} is not read here.`);
  };
  if (document.directives.yaml.explicit) refuse(undefined, 'A %YAML directive');
  visit(document, {
    Alias: (_, node) => refuse(node, `The alias "*${node.source}"`),
    Pair: (_, { key }) => {
      if (!isScalar(key)) refuse(key, 'A key that is no plain word');
    },
    Value: (_, node) => {
      if (node.anchor) refuse(node, `The anchor "&${node.anchor}"`);
      if (node.tag) refuse(node, 'A tag ("!…")');
      if (isScalar(node) && typeof node.value === 'string' && node.range) {
        const [start, end] = node.range;
        checkEscapes(node.value, text.slice(start, end), locate(start), report);
      }
    },
  });
  return isPlain;
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
  return { location, keyLocation };
}

/** Counts lines. The parser's own counter misses line ends in text that it can't read, so that later faults would have wrong lines. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

/** Real entries are far less deep. */
const maxDepth = 30;

const deepMarkers = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${maxDepth + 1},}`, 'm');

/** Where the lists or maps on a line are nested too deep. The parser's time grows with the square of the depth, and its stack can overflow. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  const brackets = [...text.matchAll(/[[{\]}]/g)].find(([bracket]) => {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    return depth > maxDepth;
  });
  return (deepMarkers.exec(text) ?? brackets)?.index;
}

/**
 * Reads YAML text strictly: only plain maps, lists, and scalars.
 * @param firstLine the line of the file on which the text begins
 * @returns undefined if the text can't be read or uses a feature that isn't allowed, which is reported
 */
export function parseYaml(text: string, file: string, report: Report, firstLine = 1): Yaml | undefined {
  const lines = countLines(text);
  const locate: Locate = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: line + firstLine - 1, column: col };
  };
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return report('yaml-syntax', locate(deep), 'Lists or maps are nested too deep.', `Use at most ${maxDepth} levels.`);
  // With "silent", the parser wouldn't report a second document.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (!checkSyntax(document.errors, locate, report) || !checkFeatures(document, text, locate, report)) return undefined;
  return { value: document.toJS() as unknown, ...locator(document, locate) };
}

type Issue = z.core.$ZodIssue;

const isKey = (part: PropertyKey): part is string | number => typeof part !== 'symbol';
const called = (path: Path) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');

/** The allowed values, if the issue names them. */
export function choicesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** The value at a path; undefined if there is none. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce(fieldOf, value);

function reportWrongValue(issue: Issue, yaml: Yaml, path: Path, report: Report): void {
  const given = valueAt(yaml.value, path);
  const choices = choicesOf(issue);
  const message = choices.length > 0 ? `"${String(given)}" is none of ${choices.join(', ')}.` : issue.message.replace(/([^.!?])$/, '$1.');
  const quote = typeof given !== 'string' && issue.code === 'invalid_type' && issue.expected === 'string' ? 'Set it in quotes.' : undefined;
  const meant = typeof given === 'string' ? didYouMean(given, choices) : quote;
  report('wrong-value', yaml.location(path), path.length > 0 ? `${called(path)}: ${message}` : message, meant);
}

/** Instead of a message for unknown keys: the keys that are known in their place. */
const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) =>
  code === 'unrecognized_keys' ? Object.keys((inst as z.core.$ZodObject)._zod.def.shape).join(', ') : undefined;

function reportIssue(issue: Issue, yaml: Yaml, base: Path, report: Report): void {
  const path = [...base, ...issue.path.filter(isKey)];
  const given = valueAt(yaml.value, path);
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) {
      const meant = didYouMean(key, issue.message.split(', ')) ?? `Known here: ${issue.message}.`;
      const hint = key === 'id' ? 'Remove it: the file name, or the key above, is the id.' : meant;
      report('unknown-key', yaml.keyLocation([...path, key]), `There is no field "${key}".`, hint);
    }
  else if (issue.code !== 'custom' && given === undefined) report('missing-field', yaml.location(path), `"${called(path)}" is missing.`);
  else if (issue.code !== 'custom' && given === null) report('missing-field', yaml.keyLocation(path), `"${called(path)}" has no value.`);
  else reportWrongValue(issue, yaml, path, report);
}

/**
 * Checks a part of a YAML text against the schema of one entry.
 * @param base the path of that part
 * @returns the value that the schema returns; undefined if it has faults, which are reported
 */
export function checkShape<T>(schema: z.ZodType<T>, yaml: Yaml, base: Path, report: Report): T | undefined {
  const { data, error } = schema.safeParse(valueAt(yaml.value, base), { error: knownKeys });
  for (const issue of error?.issues ?? []) reportIssue(issue, yaml, base, report);
  return data;
}
