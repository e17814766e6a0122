/** Sheets that are made from the rest of the content, beside the sheet of each service; no handout may take their names. */
export const madeSheetIds: readonly string[] = ['matrix', 'flashcards', 'quiz-a', 'quiz-b', 'book'];
