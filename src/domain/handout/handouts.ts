import { handoutPath, serviceSheetPath } from '../paths.ts';
import type { Guide, WrittenHandout } from '../guide.ts';
import type { Service } from '../../schema/service.ts';
import type { Term } from '../../schema/term.ts';

/** `answers`: questions and answers. `blank`: room to write instead of answers. `key`: only the answers. */
const modes = ['answers', 'blank', 'key'] as const;
export type Mode = (typeof modes)[number];

/** The groups of the list of handouts, in order. */
const handoutGroups = ['study', 'worksheets', 'quizzes', 'reference', 'cards', 'slides', 'book', 'services'] as const;
export type HandoutGroup = (typeof handoutGroups)[number];

/** The label of each mode. */
export const modeWords: Readonly<Record<Mode, string>> = { answers: 'With answers', blank: 'Blank', key: 'Answer key' };

/** A handout: a web page for printing. */
export interface Handout {
  /** Also part of file names. Example: `service-ec2` */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From the site's root, with a slash at the end. */
  readonly path: string;
  readonly group: HandoutGroup;
  /** The modes that readers can choose; only `answers` if the handout asks nothing. */
  readonly modes: readonly Mode[];
  readonly orientation: 'portrait' | 'landscape';
  /** How many pages its longest mode fills on A4 and on Letter. */
  readonly pages: { readonly min: number; readonly max: number };
}

/** The ids of generated handouts, except service sheets. Authors can't use them. */
export const generatedHandoutIds: readonly string[] = ['matrix', 'flashcards', 'quiz-a', 'quiz-b', 'slides', 'book'];

/** Two columns of four cards. */
export const cardsPerPage = 8;

/**
 * Divides terms into sheets of eight and fills the last one with blank cards (null) for the reader's own terms. Each sheet has a page of
 * fronts and a page of backs.
 */
export function cardPages(terms: Iterable<Term>): (Term | null)[][] {
  const cards = [...terms];
  return Array.from({ length: Math.ceil(cards.length / cardsPerPage) }, (_, page) =>
    Array.from({ length: cardsPerPage }, (_, index) => cards[page * cardsPerPage + index] ?? null),
  );
}

/** An option in the print panel. Its first value is the default. */
interface PrintOption {
  /** The name of its query parameter. */
  readonly name: 'mode' | 'paper' | 'layout' | 'tone' | 'flip';
  readonly label: string;
  /** Labels by value. */
  readonly values: Readonly<Record<string, string>>;
}

const mode: PrintOption = { name: 'mode', label: 'Version', values: modeWords };
const paper: PrintOption = { name: 'paper', label: 'Paper', values: { a4: 'A4', letter: 'Letter' } };
/** Of slides: one fills a page of its own shape, or two share the paper that is in the printer. */
const layout: PrintOption = { name: 'layout', label: 'Slides', values: { one: 'One a page', two: 'Two a page' } };
const tone: PrintOption = { name: 'tone', label: 'Color', values: { colour: 'Color', grey: 'Grayscale' } };
const flip: PrintOption = { name: 'flip', label: 'Flip on', values: { long: 'Long edge', short: 'Short edge' } };

/** The options in the print panel of a handout. */
export const printOptionsFor = (sheet: Pick<Handout, 'modes' | 'group'>): readonly PrintOption[] => [
  ...(sheet.modes.length > 1 ? [mode] : []),
  sheet.group === 'slides' ? layout : paper,
  tone,
  ...(sheet.group === 'cards' ? [flip] : []),
];

/** For a handout that asks nothing. */
const answersOnly = ['answers'] as const;

const written = ({ kind, asks, ...handout }: WrittenHandout): Handout => ({
  ...handout,
  group: kind === 'study' ? 'study' : 'worksheets',
  modes: asks ? modes : answersOnly,
});

/** A handout generated from other content; by default, portrait and without questions. */
const generated = (id: string, fields: Pick<Handout, 'title' | 'summary' | 'group' | 'pages'> & Partial<Handout>): Handout => ({
  id,
  path: handoutPath(id),
  modes: answersOnly,
  orientation: 'portrait',
  ...fields,
});

const quiz = (version: 'a' | 'b'): Handout =>
  generated(`quiz-${version}`, {
    title: `Quiz, version ${version.toUpperCase()}`,
    summary: 'Ten questions that cover all objectives, or a set that you choose. To get the same questions again, enter the same code.',
    group: 'quizzes',
    modes,
    pages: { min: 2, max: 6 },
  });

function flashcards({ terms }: Guide): Handout {
  const pages = Math.ceil(terms.size / cardsPerPage) * 2;
  return generated('flashcards', {
    title: 'Printable flashcards',
    summary: `${terms.size} terms to cut out, eight per page, with definitions on the back.`,
    group: 'cards',
    pages: { min: pages, max: pages },
  });
}

const matrix = ({ services, layers }: Guide): Handout =>
  generated('matrix', {
    title: 'Who is responsible for which layer',
    summary: `${services.size} services and ${layers.length} layers on one page.`,
    group: 'reference',
    pages: { min: 1, max: 1 },
  });

const slides = generated('slides', {
  title: 'Slides',
  summary: 'The model in 15 slides, made from the data and diagrams of the guide. Present them full screen, or print them two to a page.',
  group: 'slides',
  orientation: 'landscape',
  pages: { min: 15, max: 15 },
});

const serviceSheet = ({ id, name, shortName }: Service): Handout =>
  generated(`service-${id}`, {
    title: `${name} on one page`,
    summary: `Who is responsible for each layer of ${shortName}, what you have to do, and which mistakes to avoid.`,
    path: serviceSheetPath(id),
    group: 'services',
    pages: { min: 1, max: 1 },
  });

const book = ({ chapters, terms }: Guide): Handout =>
  generated('book', {
    title: 'The guide as a book',
    summary: `All ${chapters.length} chapters, ${terms.size} terms, the sources, and the answers to all questions.`,
    group: 'book',
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
    slides,
    ...[...guide.services.values()].map(serviceSheet),
  ];
  return sheets.sort((a, b) => handoutGroups.indexOf(a.group) - handoutGroups.indexOf(b.group));
}

/** The handout with an id. @throws Error if there is none */
export function findHandout(guide: Guide, id: string): Handout {
  const sheet = allHandouts(guide).find((each) => each.id === id);
  if (!sheet) throw new Error(`There is no sheet "${id}".`);
  return sheet;
}
