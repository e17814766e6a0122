import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';
import { chapterPageIds } from './page-ids.ts';

const isReserved = (id: string) => chapterPageIds.includes(id) || /^(card|objective)-/.test(id);

/** Ids in a chapter's text that its page uses itself. */
export const reservedId: Rule = (content) =>
  content.chapters
    .flatMap(({ body }) => body?.anchors ?? [])
    .filter(({ id }) => isReserved(id))
    .map(({ id, what, spot }) => faultOf('reserved-id', spot, `The id "${id}" of ${what} belongs to the page itself.`));
