/** The places in which a quotation mark is an opening one. */
const opening = /(^|[\s([–—“‘])(["'])/g;
const opened: Readonly<Record<string, string>> = { '"': '“', "'": '‘' };

/**
 * Makes quotation marks and apostrophes typographic, as Astro does in Markdown.
 * @param atStart false if the text follows other words without a space, so that a mark at its start is a closing one
 */
export const typographic = (text: string, atStart = true): string =>
  (atStart ? text : text.replace(/^"/, '”').replace(/^'/, '’'))
    .replaceAll(opening, (_, before: string, mark: string) => before + (opened[mark] ?? mark))
    .replaceAll('"', '”')
    .replaceAll("'", '’');
