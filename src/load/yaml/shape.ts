import type { z } from 'zod';
import { didYouMean, type Report } from '../../domain/faults.ts';
import { fieldOf, type Path } from '../../domain/rules/content.ts';
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
