import type { ReaderData } from './schema.ts';

/** A chapter as a link target. */
export interface ChapterLink {
  readonly id: string;
  readonly title: string;
  /** From the site's root. */
  readonly path: string;
}

export const isRead = (data: ReaderData, id: string): boolean => data.chapters[id]?.done === true;

/** Where the reader stopped, if it is in one of these chapters and the chapter isn't marked as read. */
export function stoppedAt<Link extends ChapterLink>({ reading, ...data }: ReaderData, chapters: readonly Link[]) {
  const chapter = reading && chapters.find(({ path }) => path === reading.path.replace(/#.*$/, ''));
  return chapter && !isRead(data, chapter.id) ? { reading, chapter } : undefined;
}

/** The first chapter that isn't marked as read. */
export const firstUnread = <Link extends ChapterLink>(data: ReaderData, chapters: readonly Link[]): Link | undefined =>
  chapters.find(({ id }) => !isRead(data, id));
