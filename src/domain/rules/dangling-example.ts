import { faultOf } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './content.ts';

/** Worked examples that a worksheet names and no chapter has. */
export const danglingExample: Rule = (content) => {
  if (content.chapters.some(({ body }) => body === null)) return [];
  const tags = content.chapters.flatMap(({ body }) => body?.tags ?? []);
  const known = new Set(tags.filter(({ name }) => name === 'WorkedExample').map(({ attributes }) => attributes.get('id')?.value ?? ''));
  return content.handouts
    .flatMap(({ body }) => body?.tags ?? [])
    .flatMap(({ attributes }) => attributes.get('examples') ?? [])
    .flatMap(({ value, spot }) => value.split(' ').map((id) => ({ value: id, spot })))
    .filter(({ value }) => !known.has(value))
    .map(({ value, spot }) => faultOf('dangling-id', spot, `No chapter has a worked example "${value}".`, didYouMean(value, known)));
};
