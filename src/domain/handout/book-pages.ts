/** The title on covers, also used as the author in metadata. */
export const bookTitle = 'Shared Responsibility Guide';

const inCss = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const sizes = { a4: 'A4', letter: 'letter' } as const;

/** Both papers have the same widths for the text and for the sources beside it. */
const margins = { a4: '22mm 20mm 24mm', letter: '20mm 22.95mm 22mm' } as const;
const small = 'font:8.5pt sans-serif;color:#555;';

/**
 * The CSS rules for the pages of one part of the book.
 * @param id the part's id
 * @param title shown at the top of its pages; without it, they have no header and no page number
 * @param elements a CSS selector for the content of these pages
 */
export function pageRule(paper: keyof typeof sizes, id: string, title?: string, elements = `#${id}`): string {
  const head = title
    ? `@top-left{${small}content:${inCss(bookTitle)}}@top-right{${small}content:${inCss(title)}}@bottom-center{content:counter(page)}`
    : '@bottom-center{content:none}';
  const name = `${paper}-${id}`;
  // Removes the footer that other handouts have.
  const foot = '@bottom-left{content:none}@bottom-right{content:none}';
  return `@page ${name}{size:${sizes[paper]};margin:${margins[paper]};${head}${foot}}[data-paper='${paper}'] ${elements}{page:${name}}`;
}
