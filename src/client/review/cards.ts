import type { ReviewCard } from '../../domain/review/card.ts';
import type { CardHead } from '../../domain/review/queue.ts';
import { url } from '../../domain/urls.ts';

/** Which cards there are, as the page lists them; in the order of learning within each objective. */
export function cardsOnPage(): CardHead[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')].map((item) => {
    const id = item.dataset.card ?? '';
    const objective = item.closest<HTMLElement>('[data-objective]')?.dataset.objective ?? '';
    return { id, objective, kind: id.replace(/:.*$/, '') as CardHead['kind'] };
  });
}

/** A host may answer with a page of its own where the file is missing. */
const isCards = (answer: unknown): answer is ReviewCard[] =>
  Array.isArray(answer) && answer.every((card: unknown) => typeof card === 'object' && card !== null && 'back' in card);

/** All cards with front and back, by id; fetched when a review starts. */
export async function fetchCards(): Promise<ReadonlyMap<string, ReviewCard>> {
  const response = await fetch(url('/data/cards.json'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer: unknown = await response.json();
  if (!isCards(answer)) throw new Error('the file is not what was expected');
  return new Map(answer.map((card) => [card.id, card]));
}
