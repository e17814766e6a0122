import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';

/** Terms that no chapter marks. Not asked while a chapter cannot be read, as it may be the one. */
export const unusedTerm: Rule = (content) => {
  if (content.chapters.some(({ body }) => body === null)) return [];
  const marks = content.chapters.flatMap(({ body }) => body?.tags ?? []).filter(({ name }) => name === 'Term');
  const marked = new Set(marks.map(({ attributes }) => attributes.get('id')?.value));
  return content.terms
    .filter(({ id }) => !marked.has(id))
    .map(({ id, spot }) =>
      faultOf(
        'unused-term',
        spot(),
        `No chapter marks the term "${id}".`,
        `Write <Term id="${id}">…</Term> at its first use in a chapter, or remove the entry.`,
      ),
    );
};
