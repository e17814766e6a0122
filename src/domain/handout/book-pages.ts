/** The title on covers, also used as the author in metadata. */
export const bookTitle = 'Shared Responsibility Guide';

const inCss = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * The margin on the inside, where pages are bound, is wider than the one on the outside. The column of text and the column of sources
 * beside it are equally wide on both papers.
 */
const papers = {
  a4: { size: 'A4', block: ['18mm', '18mm'], inside: '22mm', outside: '18mm' },
  letter: { size: 'letter', block: ['19mm', '20mm'], inside: '24.95mm', outside: '20.95mm' },
} as const;
const small = "font:8.5pt 'Source Serif 4',serif;color:#555;";
const none = 'content:none';

/** What all pages of the book have: its title on the inside, the number of the page on the outside, and not the foot of other handouts. */
export const bookPageLines = ['left', 'right']
  .map((side) => {
    const opposite = side === 'left' ? 'right' : 'left';
    const number = `@bottom-${side}{${small}content:counter(page)}@bottom-center{${none}}@bottom-${opposite}{${none}}`;
    return `@page :${side}{@top-${side}{${small}}@top-${opposite}{${small}content:${inCss(bookTitle)}}${number}}`;
  })
  .join('');

/**
 * The rules for the pages of one part of the book. Pages that face each other mirror their margins.
 * @param id the part's id
 * @param title at the top of its pages, on the outside; without one they have neither head nor number
 * @param elements CSS selector of what is on these pages
 */
export function pageRule(paper: keyof typeof papers, id: string, title?: string, elements = `#${id}`): string {
  const name = `${paper}-${id}`;
  const { size, block, inside, outside } = papers[paper];
  const head = (side: string) => (title ? `@top-${side}{content:${inCss(title)}}` : '');
  const sides =
    `@page ${name}:left{margin-left:${outside};margin-right:${inside};${head('left')}}` +
    (title ? `@page ${name}:right{${head('right')}}` : '');
  const bare = title ? '' : ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((place) => `@${place}{${none}}`).join('');
  const page = `@page ${name}{size:${size};margin:${block[0]} ${outside} ${block[1]} ${inside};${bare}}`;
  return `${page}${sides}[data-paper='${paper}'] ${elements}{page:${name}}`;
}
