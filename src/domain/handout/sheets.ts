import { handoutPath, serviceSheetPath } from '../paths.ts';
import type { Guide, Handout } from '../guide.ts';
import { cardsPerPage } from './flashcards.ts';

/** What is shown of questions and their answers. `answers`: both. `blank`: room to write instead of answers. `key`: the answers alone. */
export const modes = ['answers', 'blank', 'key'] as const;
export type Mode = (typeof modes)[number];

/** Where a sheet stands in the list of handouts, in this order. */
export const sheetGroups = ['book', 'study', 'worksheets', 'quizzes', 'cards', 'reference', 'services'] as const;
export type SheetGroup = (typeof sheetGroups)[number];

/** A web page made for paper. */
export interface Sheet {
  /** Fit for a file's name. Example: `service-ec2`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From the site's root, with a slash at its end. */
  readonly path: string;
  readonly group: SheetGroup;
  /** What the reader can choose of; `answers` alone where nothing is asked. */
  readonly modes: readonly Mode[];
  readonly orientation: 'portrait' | 'landscape';
  /** How many pages it fills on A4 and on Letter, whichever mode is longest; a key may be shorter. */
  readonly pages: { readonly min: number; readonly max: number };
}

const asked = modes;
const nothingAsked = ['answers'] as const;

const written = ({ id, title, summary, path, kind, orientation, pages, asks }: Handout): Sheet => ({
  id,
  title,
  summary,
  path,
  group: kind === 'study' ? 'study' : 'worksheets',
  modes: asks ? asked : nothingAsked,
  orientation,
  pages,
});

const quiz = (version: 'a' | 'b'): Sheet => ({
  id: `quiz-${version}`,
  title: `Quiz, version ${version.toUpperCase()}`,
  summary: 'Ten questions across the objectives, or as many as you choose of one; the same seed gives the same questions again.',
  path: handoutPath(`quiz-${version}`),
  group: 'quizzes',
  modes: asked,
  orientation: 'portrait',
  pages: { min: 2, max: 6 },
});

function flashcards({ terms }: Guide): Sheet {
  const pages = Math.ceil(terms.size / cardsPerPage) * 2;
  return {
    id: 'flashcards',
    title: 'Flashcards',
    summary: `${terms.size} terms to cut out, eight a page, with the meaning on the back.`,
    path: handoutPath('flashcards'),
    group: 'cards',
    modes: nothingAsked,
    orientation: 'portrait',
    pages: { min: pages, max: pages },
  };
}

const matrix = ({ services, layers }: Guide): Sheet => ({
  id: 'matrix',
  title: 'The matrix',
  summary: `Who holds which of ${layers.length} layers on each of ${services.size} services, on landscape sheets.`,
  path: handoutPath('matrix'),
  group: 'reference',
  modes: nothingAsked,
  orientation: 'landscape',
  pages: { min: Math.ceil(services.size / 30), max: Math.ceil(services.size / 12) },
});

const serviceSheets = ({ services }: Guide): Sheet[] =>
  [...services.values()].map(({ id, name, shortName }) => ({
    id: `service-${id}`,
    title: `${name} on one page`,
    summary: `Who holds each layer of ${shortName}, what you have to do, and the mistakes to avoid.`,
    path: serviceSheetPath(id),
    group: 'services',
    modes: nothingAsked,
    orientation: 'portrait',
    pages: { min: 1, max: 1 },
  }));

const book = ({ chapters, terms }: Guide): Sheet => ({
  id: 'book',
  title: 'The whole guide as a book',
  summary: `All ${chapters.length} chapters with contents, ${terms.size} terms, sources, and the answers to every question at the end.`,
  path: handoutPath('book'),
  group: 'book',
  modes: nothingAsked,
  orientation: 'portrait',
  pages: { min: chapters.length * 5, max: chapters.length * 10 },
});

/** Every sheet of the site, by group. */
export function handoutSheets(guide: Guide): readonly Sheet[] {
  const sheets = [
    book(guide),
    ...guide.handouts.map(written),
    ...(['a', 'b'] as const).map(quiz),
    flashcards(guide),
    matrix(guide),
    ...serviceSheets(guide),
  ];
  return sheets.toSorted((a, b) => sheetGroups.indexOf(a.group) - sheetGroups.indexOf(b.group));
}

/** One sheet by its id. @throws when there is none, which is a fault of ours */
export function sheetOf(guide: Guide, id: string): Sheet {
  const sheet = handoutSheets(guide).find((each) => each.id === id);
  if (!sheet) throw new Error(`There is no sheet "${id}".`);
  return sheet;
}
