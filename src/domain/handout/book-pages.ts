/** The name of the whole, on covers and as the author of what is made of it: no person is named. */
export const bookTitle = 'Shared Responsibility Guide';

const inCss = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const sizes = { a4: 'A4', letter: 'letter' } as const;

/** The column of text and the column of sources beside it are equally wide on both papers. */
const margins = { a4: '22mm 20mm 24mm', letter: '20mm 22.95mm 22mm' } as const;
const small = 'font:8.5pt sans-serif;color:#555;';

/**
 * The rules for the pages of one part of the book.
 * @param id the part's id
 * @param title at the top of its pages; without one they have neither head nor number
 * @param elements CSS selector of what is on these pages
 */
export function pageRule(paper: keyof typeof sizes, id: string, title?: string, elements = `#${id}`): string {
  const head = title
    ? `@top-left{${small}content:${inCss(bookTitle)}}@top-right{${small}content:${inCss(title)}}@bottom-center{content:counter(page)}`
    : '@bottom-center{content:none}';
  const name = `${paper}-${id}`;
  // The lines at the foot of other handouts.
  const foot = '@bottom-left{content:none}@bottom-right{content:none}';
  return `@page ${name}{size:${sizes[paper]};margin:${margins[paper]};${head}${foot}}[data-paper='${paper}'] ${elements}{page:${name}}`;
}
