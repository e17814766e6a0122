import { faultOf } from '../faults.ts';
import { generatedHandoutIds } from '../handout/generated-handouts.ts';
import { textsIn, type Rule } from './content.ts';
import { chapterPageIds, handoutPageIds } from './page-ids.ts';

const pageIds = [...chapterPageIds, ...handoutPageIds];
const isReserved = (id: string) => pageIds.includes(id) || /^(card|objective)-/.test(id);
const isMadeSheet = (id: string) => generatedHandoutIds.includes(id) || id.startsWith('service');

/** Ids that the page itself has, or a sheet that is made from the rest of the content. */
export const reservedId: Rule = (content) => [
  ...textsIn(content)
    .flatMap(({ body }) => body?.anchors ?? [])
    .filter(({ id }) => isReserved(id))
    .map(({ id, what, spot }) => faultOf('reserved-id', spot, `The id "${id}" of ${what} belongs to the page itself.`)),
  ...content.handouts
    .filter(({ id }) => isMadeSheet(id))
    .map(({ id, spot }) => faultOf('reserved-id', spot(), `The id "${id}" belongs to a sheet that is made by itself.`)),
];
