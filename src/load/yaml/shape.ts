import { z } from 'zod';
import { createFault, didYouMean, type Fault } from '../../domain/faults.ts';
import type { Path } from '../../domain/rules/content.ts';
import type { Yaml } from './parse.ts';

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
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined), value);
}

function wrongValue(issue: Issue, yaml: Yaml, path: Path): Fault {
  const given = valueAt(yaml.value, path);
  const choices = choicesOf(issue);
  const message = choices.length > 0 ? `"${String(given)}" is none of ${choices.join(', ')}.` : issue.message.replace(/([^.!?])$/, '$1.');
  const quote = typeof given !== 'string' && issue.code === 'invalid_type' && issue.expected === 'string' ? 'Set it in quotes.' : undefined;
  const meant = typeof given === 'string' ? didYouMean(given, choices) : quote;
  return createFault('wrong-value', yaml.location(path), path.length > 0 ? `${called(path)}: ${message}` : message, meant);
}

/** Removes wrappers such as defaults from a schema. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.unwrap());
  return schema;
}

/** The possible schemas of the value with a key. */
function stepInto(schema: unknown, key: string | number): unknown[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => stepInto(option, key));
  if (here instanceof z.ZodObject) return Object.hasOwn(here.shape, key) ? [(here.shape as Record<string, unknown>)[key]] : [];
  if (here instanceof z.ZodArray) return [here.element];
  return here instanceof z.ZodRecord ? [here.valueType] : [];
}

function keysOf(schema: unknown): string[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap(keysOf);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The keys that are allowed at a path, for hints. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = path.reduce<unknown[]>((schemas, key) => schemas.flatMap((each) => stepInto(each, key)), [schema]);
  return [...new Set(found.flatMap(keysOf))];
}

function faultsOfIssue(issue: Issue, schema: z.ZodType, yaml: Yaml, base: Path): Fault[] {
  const inner = issue.path.filter(isKey);
  const path = [...base, ...inner];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, inner);
    const hintFor = (key: string) => {
      if (key === 'id') return 'Remove it: the file name, or the key above, is the id.';
      return didYouMean(key, known) ?? (known.length > 0 ? `Known here: ${known.join(', ')}.` : undefined);
    };
    return issue.keys.map((key) =>
      createFault('unknown-key', yaml.keyLocation([...path, key]), `There is no field "${key}".`, hintFor(key)),
    );
  }
  if (issue.code !== 'custom' && !yaml.has(path))
    return [createFault('missing-field', yaml.location(path), `"${called(path)}" is missing.`)];
  if (issue.code !== 'custom' && valueAt(yaml.value, path) === null)
    return [createFault('missing-field', yaml.keyLocation(path), `"${called(path)}" has no value.`)];
  return [wrongValue(issue, yaml, path)];
}

/**
 * Checks a part of a YAML text against the schema of one entry.
 * @param base the path of that part
 * @returns the value that the schema returns; null if there are faults
 */
export function checkShape<T>(schema: z.ZodType<T>, yaml: Yaml, base: Path): { value: T | null; faults: Fault[] } {
  const result = schema.safeParse(valueAt(yaml.value, base));
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: result.error.issues.flatMap((issue) => faultsOfIssue(issue, schema, yaml, base)) };
}
