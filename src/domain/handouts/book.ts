import type { Guide } from '../guide.ts';

/** The name of the whole, on covers and as the author of what is made of it: it speaks for no person. */
export const bookTitle = 'Shared Responsibility Guide';

/** The services on the cover: the line rises from one to the next. */
const onCover = ['ec2', 'rds', 'lambda', 's3'];

export const coverServices = ({ services }: Guide) => onCover.flatMap((id) => services.get(id) ?? []);

/** The day up to which the chapters were checked, in ISO form. */
export const lastChecked = ({ chapters }: Guide): string => chapters.map(({ checkedOn }) => checkedOn).toSorted().at(-1) ?? '';

/** What stands at the head of a chapter's pages. */
export const runningTitle = ({ order, shortTitle, title }: Guide['chapters'][number]): string => `${order}  ${shortTitle ?? title}`;

/** What stands behind the chapters, in this order. */
export const backMatter = { answers: 'Answers', glossary: 'Glossary', sources: 'Sources' } as const;
export type BackMatter = keyof typeof backMatter;

const inCss = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Styles that set each part of the book on pages of its own, under its running title. */
export function bookPageStyles(guide: Guide): string {
  const parts = [...guide.chapters.map((chapter) => [chapter.id, runningTitle(chapter)] as const), ...Object.entries(backMatter)];
  const rules = parts.map(
    ([id, title]) =>
      `@page book-${id}{@top-left{content:${inCss(bookTitle)}}@top-right{content:${inCss(title)}}}#${id}{page:book-${id}}`,
  );
  return `@layer print{@media print{${rules.join('\n')}}}\n`;
}
