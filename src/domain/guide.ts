import type { ChapterMatter } from '../schema/chapter.ts';
import type { HandoutMatter } from '../schema/handout.ts';
import type { Diagram } from '../schema/diagram.ts';
import type { Layer } from '../schema/layer.ts';
import type { Objective } from '../schema/objective.ts';
import type { Question } from '../schema/question.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Service } from '../schema/service.ts';
import type { Surprise } from '../schema/surprise.ts';
import type { UncoveredService } from '../schema/uncovered-service.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Lessons } from './chapter/lessons.ts';

/** What a place inside a chapter is, for contents lists and search. */
export type PlaceKind = 'section' | 'layer' | 'pair' | 'example' | 'outline' | 'change' | 'correction';

/** Something inside a chapter that has an address of its own. */
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

/** One chapter: its frontmatter, and what its MDX was found to hold. */
export interface Chapter extends ChapterMatter, Lessons {
  readonly id: string;
  /** Place in reading order, from 1. */
  readonly order: number;
  /** Its address from the site root: `/guide/<id>/`. */
  readonly path: string;
  readonly places: readonly Place[];
  /** Terms marked anywhere in it, by id, in order of first use. */
  readonly terms: readonly string[];
  /** Sources cited in it, by id, in order of first use: the source mark's number is the place here, from 1. */
  readonly sources: readonly string[];
  /** Diagrams it shows, by id. */
  readonly diagrams: readonly string[];
  /** Questions it asks, by id. */
  readonly questions: readonly string[];
  /** Words of running text. */
  readonly words: number;
}

/** A sheet made for paper, written by an author: its frontmatter, and what its MDX was found to hold. */
export interface WrittenHandout extends HandoutMatter {
  readonly id: string;
  /** Its address from the site root: `/handouts/<id>/`. */
  readonly path: string;
  /** Sources cited in it, by id, in order of first use. */
  readonly sources: readonly string[];
  /** Does it ask anything whose answer can be hidden? */
  readonly asks: boolean;
}

/** Everything the site claims, checked and cross-referenced. Made by `load/`, read by everyone, changed by no one. */
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
  /** Ready-made comparisons, in the order of their list. */
  readonly comparisons: readonly Comparison[];
  /** Where the rule of thumb fails, in the order of their list. */
  readonly surprises: readonly Surprise[];
  /** Services that the guide does not cover, so that search can say so. */
  readonly uncovered: readonly UncoveredService[];
  /** Written sheets for paper, in the order of their list. */
  readonly handouts: readonly WrittenHandout[];
}

/** Minutes to read so many words, at least 1; 200 words a minute, a calm pace for technical prose. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));
