import type { Diagram } from '../schema/diagram.ts';
import type { Change, Comparison, Layer, Objective, ReadyStack, Source, Surprise, Term } from '../schema/entries.ts';
import type { Framework } from '../schema/framework.ts';
import type { ChapterMatter, HandoutMatter, PageMatter } from '../schema/frontmatter.ts';
import type { Party } from '../schema/primitives.ts';
import type { Question } from '../schema/question.ts';
import type { Service, UncoveredService } from '../schema/service.ts';
import { groupBy } from './group-by.ts';
import { capitalize } from './text.ts';

/** A worked example in a chapter: a situation, and who has to do what in it. */
export interface LessonExample {
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  /** The situation, as plain text. */
  readonly situation: string;
  /** Its duties, each with the reason why the party is responsible, as plain text. */
  readonly duties: readonly { readonly title: string; readonly party: Party; readonly reason: string }[];
}

/** A definition with examples of both sides. */
export interface LessonPair {
  readonly id: string;
  /** The glossary term it defines, by id. */
  readonly term: string;
  readonly definition: string;
  readonly examples: readonly { readonly on: string; readonly party: Party; readonly text: string }[];
  /** The sources that it cites, by id. */
  readonly sources: readonly string[];
}

/** A definition without its term, for matching exercises. "A firewall is a filter." → "A filter." */
export const withoutTerm = (definition: string): string => capitalize(definition.replace(/^[^.,:;]*?\s(?:is|are|means(?: that)?)\s/, ''));

/** A node of a chapter's outline, with the nodes below it. */
export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly party?: Party;
  readonly text: string;
  readonly children: readonly LessonOutline[];
}

/** The kinds of sections in a chapter, for tables of contents and search. */
export type PlaceKind = 'section' | 'layer' | 'pair' | 'example' | 'outline' | 'change' | 'mistake';

/** A part of a chapter that has its own address. */
export interface Place {
  /** The fragment, unique within its chapter. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly title: string;
  /** 2 for a main section, which tables of contents show; 3 and more below it. */
  readonly depth: number;
  /** Its text for search, without markup and without the main sections inside it. */
  readonly text: string;
  /** The glossary terms marked in it, by id. */
  readonly terms: readonly string[];
}

interface Text {
  readonly id: string;
  /** From the site's root. */
  readonly path: string;
  /** The sources that it cites, by id, in order of first use. The number of a source mark is its position here, from 1. */
  readonly sources: readonly string[];
}

interface SectionedText extends Text {
  readonly places: readonly Place[];
  /** All terms marked in it, by id, in order of first use. */
  readonly terms: readonly string[];
  /** The number of words of running text. */
  readonly words: number;
}

/** A page that isn't a chapter, such as "Start here": its frontmatter and what its MDX contains. */
export type GuidePage = PageMatter & SectionedText;

/** A chapter: its frontmatter and what its MDX contains. */
export interface Chapter extends ChapterMatter, SectionedText {
  /** Its position in reading order, from 1. */
  readonly order: number;
  /** The diagrams that it shows, by id. */
  readonly diagrams: readonly string[];
  /** The questions that its text asks, by id. */
  readonly questions: readonly string[];
  readonly examples: readonly LessonExample[];
  readonly pairs: readonly LessonPair[];
  readonly outline: readonly LessonOutline[];
}

/** A printable handout by an author: its frontmatter and what its MDX contains. */
interface WrittenHandout extends HandoutMatter, Text {
  /** Whether it asks questions whose answers can be hidden. */
  readonly asks: boolean;
}

/** All content of the site, checked and cross-referenced. `load/` builds it; nothing changes it afterward. */
export interface Guide {
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  /** By id, sorted by label. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Bottom of the stack first. */
  readonly layers: readonly Layer[];
  readonly objectives: readonly Objective[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly diagrams: ReadonlyMap<string, Diagram>;
  /** By id, sorted by short name. */
  readonly services: ReadonlyMap<string, Service>;
  /** Ready-made comparisons, in list order. */
  readonly comparisons: readonly Comparison[];
  /** Cases in which the rule of thumb is wrong, in list order. */
  readonly surprises: readonly Surprise[];
  /** Frameworks of requirements by id, sorted by name. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Ready-made stacks, in list order. */
  readonly stacks: readonly ReadyStack[];
  /** Services that the guide doesn't cover, so that search can say so. */
  readonly uncovered: readonly (UncoveredService & { readonly id: string })[];
  /** Dated changes, newest first. */
  readonly changes: readonly Change[];
  readonly pages: readonly GuidePage[];
  /** Handouts by authors, in list order. */
  readonly handouts: readonly WrittenHandout[];
}

/** The minutes that it takes to read a number of words, at least 1. 200 words a minute is a calm pace for technical prose. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));

/** Terms grouped under the first letter of their label, both in alphabetical order. */
export function letters(terms: readonly Term[]): { letter: string; terms: readonly Term[] }[] {
  const sorted = [...terms].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [...groupBy(sorted, (term) => term.label.charAt(0).toUpperCase())].map(([letter, members]) => ({ letter, terms: members }));
}

/** The fields of a term that its card shows. */
export type TermMeaning = Pick<Term, 'label' | 'short' | 'key'>;

export const termMeaningsOf = ({ terms }: Pick<Guide, 'terms'>): Record<string, TermMeaning> =>
  Object.fromEntries([...terms.values()].map(({ id, label, short, key }) => [id, { label, short, key }]));
