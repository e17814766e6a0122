/** The paths of the files for learning platforms and flashcard programs, from the site's root. */
export const lmsPaths = {
  moodle: '/data/questions-moodle.xml',
  qti: '/data/questions-qti.zip',
  cartridge: '/data/shared-responsibility.imscc',
  brightspace: '/data/questions-brightspace.csv',
  gift: '/data/questions-gift.txt',
  quizletTerms: '/data/quizlet-terms.txt',
  quizletCards: '/data/quizlet-cards.txt',
  anki: '/data/anki-cards.apkg',
} as const;

/** The files for one program. */
export interface LmsOffer {
  readonly program: string;
  /** The downloads: label and path from the site's root. Empty if the program imports no questions. */
  readonly files: readonly (readonly [label: string, path: string])[];
  /** What the program does with the files, and what is left out. */
  readonly note: string;
}

const moodleXml = ['Moodle XML', lmsPaths.moodle] as const;
const qti = ['QTI 1.2', lmsPaths.qti] as const;
const cartridge = ['Common Cartridge 1.1', lmsPaths.cartridge] as const;

/**
 * The files for each program, the most common programs first.
 * @param hasAddress whether the site has a web address, so that files can link to its pages
 */
export const lmsOffers = (hasAddress: boolean): readonly LmsOffer[] => [
  {
    program: 'Moodle',
    files: [moodleXml],
    note: 'Import it into the question bank. Nothing is left out. Moodle before 4.4 has no ordering questions: turn off “Stop on error” there, and Moodle skips them.',
  },
  {
    program: 'Canvas',
    files: [qti],
    note: 'You get a quiz for each chapter. Ordering questions become matching questions. Tags are left out.',
  },
  {
    program: 'Blackboard',
    files: [cartridge],
    note: `You get a module for each chapter with ${hasAddress ? 'a link and a quiz' : 'a quiz'}. Tags, sorting questions, and ordering questions are left out, because the format has none.`,
  },
  {
    program: 'Brightspace',
    files: [['Question CSV', lmsPaths.brightspace]],
    note: 'Import it into the Question Library. It has all types of questions. Tags, categories, and sources are left out.',
  },
  {
    program: 'Google Classroom and Forms',
    files: [],
    note: 'We have no file for them, because they don’t import questions from files. Assign a link to the practice questions, or print a quiz.',
  },
  {
    program: 'Other platforms',
    files: [['GIFT', lmsPaths.gift], qti, cartridge],
    note: 'GIFT is plain text that many platforms read. Ordering questions become matching questions, and sources are left out.',
  },
  {
    program: 'Quizlet',
    files: [
      ['Terms', lmsPaths.quizletTerms],
      ['All cards', lmsPaths.quizletCards],
    ],
    note: 'Open the file, copy all of it, and paste it where Quizlet imports a set. Sources and tags are left out.',
  },
  {
    program: 'Anki',
    files: [
      ['Package', lmsPaths.anki],
      ['Text', '/data/anki-cards.txt'],
    ],
    note: 'Nothing is left out. A newer file updates your cards and keeps your history. Stay with the package or the text: Anki doesn’t add a card twice, and doesn’t update cards from the other file.',
  },
];
