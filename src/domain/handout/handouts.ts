import { handoutPath, serviceSheetPath } from '../paths.ts';
import type { Guide, WrittenHandout } from '../guide.ts';
import { cardsPerPage } from './flashcards.ts';

/** What a handout shows of questions and answers. `answers`: both. `blank`: room to write instead of answers. `key`: the answers alone. */
export const modes = ['answers', 'blank', 'key'] as const;
export type Mode = (typeof modes)[number];

/** The groups in the list of handouts, in order. */
export const handoutGroups = ['book', 'study', 'worksheets', 'quizzes', 'cards', 'reference', 'services'] as const;
export type HandoutGroup = (typeof handoutGroups)[number];

/** A web page made for paper. */
export interface Handout {
  /** Fit for a file's name. Example: `service-ec2`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From the site's root, with a slash at its end. */
  readonly path: string;
  readonly group: HandoutGroup;
  /** What the reader can choose from; `answers` alone if the handout asks nothing. */
  readonly modes: readonly Mode[];
  readonly orientation: 'portrait' | 'landscape';
  /** How many pages it fills on A4 and on Letter, whichever mode is longest; a key may be shorter. */
  readonly pages: { readonly min: number; readonly max: number };
}

/** For a handout that asks nothing. */
const answersOnly = ['answers'] as const;

const written = ({ id, title, summary, path, kind, orientation, pages, asks }: WrittenHandout): Handout => ({
  id,
  title,
  summary,
  path,
  group: kind === 'study' ? 'study' : 'worksheets',
  modes: asks ? modes : answersOnly,
  orientation,
  pages,
});

const quiz = (version: 'a' | 'b'): Handout => ({
  id: `quiz-${version}`,
  title: `Quiz, version ${version.toUpperCase()}`,
  summary: 'Ten questions across the objectives, or as many as you choose of one; the same seed gives the same questions again.',
  path: handoutPath(`quiz-${version}`),
  group: 'quizzes',
  modes,
  orientation: 'portrait',
  pages: { min: 2, max: 6 },
});

function flashcards({ terms }: Guide): Handout {
  const pages = Math.ceil(terms.size / cardsPerPage) * 2;
  return {
    id: 'flashcards',
    title: 'Flashcards',
    summary: `${terms.size} terms to cut out, eight a page, with the meaning on the back.`,
    path: handoutPath('flashcards'),
    group: 'cards',
    modes: answersOnly,
    orientation: 'portrait',
    pages: { min: pages, max: pages },
  };
}

const matrix = ({ services, layers }: Guide): Handout => ({
  id: 'matrix',
  title: 'The matrix',
  summary: `Who holds which of ${layers.length} layers on each of ${services.size} services, on landscape sheets.`,
  path: handoutPath('matrix'),
  group: 'reference',
  modes: answersOnly,
  orientation: 'landscape',
  pages: { min: Math.ceil(services.size / 30), max: Math.ceil(services.size / 12) },
});

const serviceSheets = ({ services }: Guide): Handout[] =>
  [...services.values()].map(({ id, name, shortName }) => ({
    id: `service-${id}`,
    title: `${name} on one page`,
    summary: `Who holds each layer of ${shortName}, what you have to do, and the mistakes to avoid.`,
    path: serviceSheetPath(id),
    group: 'services',
    modes: answersOnly,
    orientation: 'portrait',
    pages: { min: 1, max: 1 },
  }));

const book = ({ chapters, terms }: Guide): Handout => ({
  id: 'book',
  title: 'The whole guide as a book',
  summary: `All ${chapters.length} chapters with contents, ${terms.size} terms, sources, and the answers to every question at the end.`,
  path: handoutPath('book'),
  group: 'book',
  modes: answersOnly,
  orientation: 'portrait',
  pages: { min: chapters.length * 5, max: chapters.length * 10 },
});

/** Every handout of the site, by group. */
export function allHandouts(guide: Guide): readonly Handout[] {
  const sheets = [
    book(guide),
    ...guide.handouts.map(written),
    ...(['a', 'b'] as const).map(quiz),
    flashcards(guide),
    matrix(guide),
    ...serviceSheets(guide),
  ];
  return sheets.toSorted((a, b) => handoutGroups.indexOf(a.group) - handoutGroups.indexOf(b.group));
}

/** A handout by its id. @throws Error if there is none, which is a bug */
export function findHandout(guide: Guide, id: string): Handout {
  const sheet = allHandouts(guide).find((each) => each.id === id);
  if (!sheet) throw new Error(`There is no sheet "${id}".`);
  return sheet;
}
