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

const qti = ['QTI 1.2', lmsPaths.qti] as const;
const cartridge = ['Common Cartridge 1.1', lmsPaths.cartridge] as const;

interface LmsOffer {
  readonly program: string;
  /** Empty if the program imports no questions. */
  readonly files: readonly (readonly [label: string, path: string])[];
  /** What the program does with the files, and what is left out. */
  readonly note: string;
}

/** The files for each program, the most common programs first. @param hasAddress whether the site has a web address, to which files can link */
export const lmsOffers = (hasAddress: boolean): readonly LmsOffer[] => [
  {
    program: 'Moodle',
    files: [['Moodle XML', lmsPaths.moodle]],
    note: 'Import the file into the question bank. Nothing is left out. Versions of Moodle before 4.4 don’t support ordering questions. To skip these questions, turn off “Stop on error.”',
  },
  {
    program: 'Canvas',
    files: [qti],
    note: 'You get a quiz for each chapter. Ordering questions become matching questions. Tags are left out.',
  },
  {
    program: 'Blackboard',
    files: [cartridge],
    note: `You get a module with ${hasAddress ? 'a link and a quiz' : 'a quiz'} for each chapter. Tags, sorting questions, and ordering questions are left out, because the format doesn’t support them.`,
  },
  {
    program: 'Brightspace',
    files: [['Question CSV', lmsPaths.brightspace]],
    note: 'Import the file into the Question Library. The file includes all types of questions. Tags, categories, and sources are left out.',
  },
  {
    program: 'Google Classroom and Forms',
    files: [],
    note: 'There’s no file for Google Classroom and Forms, because they don’t import questions from files. Assign a link to the practice questions, or print a quiz.',
  },
  {
    program: 'Other platforms',
    files: [['GIFT', lmsPaths.gift], qti, cartridge],
    note: 'GIFT is a plain-text format that many platforms can read. Ordering questions become matching questions, and sources are left out.',
  },
  {
    program: 'Quizlet',
    files: [
      ['Terms', lmsPaths.quizletTerms],
      ['All cards', lmsPaths.quizletCards],
    ],
    note: 'Open the file, copy all of its text, and paste the text into the import field in Quizlet. Sources and tags are left out.',
  },
  {
    program: 'Anki',
    files: [
      ['Package', lmsPaths.anki],
      ['Text', '/data/anki-cards.txt'],
    ],
    note: 'Nothing is left out. A newer file updates your cards and keeps your history. Keep using the kind of file that you started with. Anki doesn’t add a card twice, and it doesn’t update cards that came from the other kind of file.',
  },
];
