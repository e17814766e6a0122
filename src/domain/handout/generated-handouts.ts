/** Handouts generated from the rest of the content, besides the sheet of each service; no written handout may use these ids. */
export const generatedHandoutIds: readonly string[] = ['matrix', 'flashcards', 'quiz-a', 'quiz-b', 'book'];
