/** After these, a quotation mark opens. */
const opening = /(^|[\s([–—“‘])(["'])/g;
const opened: Readonly<Record<string, string>> = { '"': '“', "'": '‘' };

/**
 * Straight quotation marks and apostrophes as they are printed: what Astro does to the Markdown of a chapter, for all other text.
 * @param atStart does the text begin here? Otherwise it follows other words without a space, and its first mark closes
 */
export const typographic = (text: string, atStart = true): string =>
  (atStart ? text : text.replace(/^"/, '”').replace(/^'/, '’'))
    .replaceAll(opening, (_, before: string, mark: string) => before + (opened[mark] ?? mark))
    .replaceAll('"', '”')
    .replaceAll("'", '’');
