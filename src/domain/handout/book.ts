import type { Guide } from '../guide.ts';

/** The name of the whole, on covers and as the author of what is made of it: it speaks for no person. */
export const bookTitle = 'Shared Responsibility Guide';

/** The services on the cover: the line rises from one to the next. */
const onCover = ['ec2', 'rds', 'lambda', 's3'];

export const coverServices = ({ services }: Guide) => onCover.flatMap((id) => services.get(id) ?? []);

/** The day up to which the chapters were checked, in ISO form. */
export const lastChecked = ({ chapters }: Guide): string =>
  chapters
    .map(({ checkedOn }) => checkedOn)
    .toSorted()
    .at(-1) ?? '';

/** What stands at the head of a chapter's pages. */
export const runningTitle = ({ order, shortTitle, title }: Guide['chapters'][number]): string => `${order}  ${shortTitle ?? title}`;

/** What stands behind the chapters, in this order. */
export const backMatter = { answers: 'Answers', glossary: 'Glossary', sources: 'Sources' } as const;
export type BackMatter = keyof typeof backMatter;

const inCss = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const sizes = { a4: 'A4', letter: 'letter' } as const;

/** A line of text is easily followed when it has no more than some eighty letters: hence the wide margins. */
const margin = '22mm 28mm 24mm';
const small = 'font:8.5pt sans-serif;color:#555;';

function pageRule(paper: keyof typeof sizes, id: string, title: string | undefined): string {
  const head = title
    ? `@top-left{${small}content:${inCss(bookTitle)}}@top-right{${small}content:${inCss(title)}}@bottom-center{content:counter(page)}`
    : '@bottom-center{content:none}';
  const name = `${paper}-${id}`;
  return `@page ${name}{size:${sizes[paper]};margin:${margin};${head}}[data-paper='${paper}'] #${id}{page:${name}}`;
}

/** Styles that set each part of the book on pages of its own, under its running title, on either paper. */
export function bookPageStyles(guide: Guide): string {
  const parts = [
    ['book-cover', undefined],
    ['book-front', 'Contents'],
    ...guide.chapters.map((chapter) => [chapter.id, runningTitle(chapter)] as const),
    ...Object.entries(backMatter),
  ] as const;
  const rules = (['a4', 'letter'] as const).flatMap((paper) => parts.map(([id, title]) => pageRule(paper, id, title)));
  return `@layer print{@media print{${rules.join('\n')}}}\n`;
}
