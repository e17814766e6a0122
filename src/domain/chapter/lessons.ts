import type { Party } from '../../schema/party.ts';
import { capitalize } from '../text.ts';

/** One duty of a worked example. */
export interface LessonDuty {
  readonly title: string;
  readonly party: Party;
  /** Why it is theirs, in plain words. */
  readonly reason: string;
}

/** A worked example of a chapter: a situation, and who has to do what in it. */
export interface LessonExample {
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  /** What the situation is, in plain words. */
  readonly situation: string;
  readonly duties: readonly LessonDuty[];
}

/** A definition with an example for each side. */
export interface LessonPair {
  readonly id: string;
  /** The glossary term it defines, by id. */
  readonly term: string;
  readonly definition: string;
  readonly examples: readonly { readonly on: string; readonly party: Party; readonly text: string }[];
  /** Citations in it, by id. */
  readonly sources: readonly string[];
}

/** A definition without the term it begins with, so that it can be matched with its term. "A firewall is a filter." → "A filter." */
export const withoutTerm = (definition: string): string => capitalize(definition.replace(/^[^.,:;]*?\s(?:is|are|means(?: that)?)\s/, ''));

/** A node of a chapter's outline, with what is below it. */
export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly party?: Party;
  readonly text: string;
  readonly children: readonly LessonOutline[];
}

/** What a chapter teaches by example, in a form that other pages can show in their own way. */
export interface Lessons {
  readonly examples: readonly LessonExample[];
  readonly pairs: readonly LessonPair[];
  readonly outline: readonly LessonOutline[];
}
