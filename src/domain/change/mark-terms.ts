import type { Term } from '../../schema/term.ts';
import { nameIn } from '../service/name-finder.ts';

/** A piece of text. With `term`, the id of the glossary term that it names. */
export interface Stretch {
  readonly words: string;
  readonly term?: string;
}

type Named = Pick<Term, 'id' | 'label' | 'aliases'>;

/** Marks each term at its first mention in a text. Terms that the text doesn't mention are left out. */
export function markTerms(text: string, terms: readonly Named[]): Stretch[] {
  const marks = terms
    .flatMap(({ id, label, aliases }) => {
      // Texts use either the full name of a term or its abbreviation.
      const found = nameIn(text, [label.replace(/ \([^)]*\)$/, ''), ...aliases]);
      return found ? [{ id, ...found }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { id, start, words } of marks) {
    if (start < end) continue;
    stretches.push({ words: text.slice(end, start) }, { words, term: id });
    end = start + words.length;
  }
  return [...stretches, { words: text.slice(end) }].filter(({ words }) => words !== '');
}
