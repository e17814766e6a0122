import type { Mode, HandoutGroup } from './handouts.ts';

/** What each way to show a sheet is called. */
export const modeWords: Readonly<Record<Mode, string>> = { answers: 'With answers', blank: 'Room to write', key: 'Key alone' };

/** The headings of the list of handouts, and what stands under each. */
export const groupWords: Readonly<Record<HandoutGroup, { readonly title: string; readonly what?: string }>> = {
  book: { title: 'The whole guide', what: 'To read from beginning to end, away from the screen or on an e-reader.' },
  study: { title: 'To study' },
  worksheets: { title: 'Worksheets' },
  quizzes: { title: 'Quizzes', what: 'The two versions of one seed have no question in common while there are enough.' },
  cards: { title: 'Flashcards' },
  reference: { title: 'To look up' },
  services: { title: 'Each service on one page', what: 'Who holds each layer, what you have to do, and the mistakes to avoid.' },
};
