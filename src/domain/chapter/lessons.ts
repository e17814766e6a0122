import type { Party } from '../../schema/primitives.ts';
import { capitalize } from '../text.ts';

/** One duty of a worked example. */
export interface LessonDuty {
  readonly title: string;
  readonly party: Party;
  /** Why that party is responsible, as plain text. */
  readonly reason: string;
}

/** A worked example in a chapter: a situation, and who has to do what in it. */
export interface LessonExample {
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  /** The situation, as plain text. */
  readonly situation: string;
  readonly duties: readonly LessonDuty[];
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

/** The examples, pairs, and outline of a chapter as data, for other pages. */
export interface Lessons {
  readonly examples: readonly LessonExample[];
  readonly pairs: readonly LessonPair[];
  readonly outline: readonly LessonOutline[];
}
