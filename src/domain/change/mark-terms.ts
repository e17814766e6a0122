import type { Term } from '../../schema/term.ts';
import { nameIn } from '../service/name-finder.ts';

/** A stretch of text; with `term`, words that name a glossary term, by its id. */
export interface Stretch {
  readonly words: string;
  readonly term?: string;
}

type Named = Pick<Term, 'id' | 'label' | 'aliases'>;

/** Marks each term where the text first names it; a term that it doesn't name is left out. */
export function markTerms(text: string, terms: readonly Named[]): Stretch[] {
  const marks = terms
    .flatMap(({ id, label, aliases }) => {
      // Texts name a term either in full or by its abbreviation.
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
