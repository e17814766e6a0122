import type { Change } from '../schema/change.ts';
import type { ChapterMatter } from '../schema/chapter.ts';
import type { Framework } from '../schema/framework.ts';
import type { HandoutMatter } from '../schema/handout.ts';
import type { Diagram } from '../schema/diagram.ts';
import type { Layer } from '../schema/layer.ts';
import type { PageMatter } from '../schema/page.ts';
import type { Objective } from '../schema/objective.ts';
import type { Question } from '../schema/question.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Service } from '../schema/service.ts';
import type { ReadyStack } from '../schema/stack.ts';
import type { Surprise } from '../schema/surprise.ts';
import type { UncoveredService } from '../schema/uncovered-service.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Lessons } from './chapter/lessons.ts';

/** The kind of a section inside a chapter, for contents lists and search. */
export type PlaceKind = 'section' | 'layer' | 'pair' | 'example' | 'outline' | 'change' | 'mistake';

/** A part of a chapter that has its own address. */
export interface Place {
  /** The fragment: unique within its chapter. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly title: string;
  /** 2 for a main section (shown in contents lists), 3 and more below it. */
  readonly depth: number;
  /** The words of it, without markup, and without those of main sections inside it; for search. */
  readonly text: string;
  /** Glossary terms marked in it, by id. */
  readonly terms: readonly string[];
}

/** What every text by an author has. */
interface Text {
  readonly id: string;
  /** Its address from the site root. */
  readonly path: string;
  /** Sources cited in it, by id, in order of first use: the number of a source mark is its position here, from 1. */
  readonly sources: readonly string[];
}

/** A text to read in sections. */
interface SectionedText extends Text {
  readonly places: readonly Place[];
  /** Terms marked anywhere in it, by id, in order of first use. */
  readonly terms: readonly string[];
  /** Words of running text. */
  readonly words: number;
}

/** A page that isn't a chapter, such as "Start here": its frontmatter, and what its MDX contains. */
export type GuidePage = PageMatter & SectionedText;

/** A chapter: its frontmatter, and what its MDX contains. */
export interface Chapter extends ChapterMatter, Lessons, SectionedText {
  /** Place in reading order, from 1. */
  readonly order: number;
  /** Diagrams it shows, by id. */
  readonly diagrams: readonly string[];
  /** Questions it asks, by id. */
  readonly questions: readonly string[];
}

/** A printable handout by an author: its frontmatter, and what its MDX contains. */
export interface WrittenHandout extends HandoutMatter, Text {
  /** Does it ask questions whose answers can be hidden? */
  readonly asks: boolean;
}

/** Everything the site says, checked and cross-referenced. `load/` makes it; nothing changes it afterwards. */
export interface Guide {
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  /** By label, in alphabetical order. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Bottom of the stack first. */
  readonly layers: readonly Layer[];
  readonly objectives: readonly Objective[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly diagrams: ReadonlyMap<string, Diagram>;
  /** By short name, in alphabetical order. */
  readonly services: ReadonlyMap<string, Service>;
  /** Ready-made comparisons, in list order. */
  readonly comparisons: readonly Comparison[];
  /** Cases in which the rule of thumb fails, in list order. */
  readonly surprises: readonly Surprise[];
  /** Frameworks of requirements, by name, in alphabetical order. */
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

/** Minutes to read so many words, at least 1; 200 words a minute, a calm pace for technical prose. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));
