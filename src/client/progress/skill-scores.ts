import { scoreQuestions } from '../../domain/progress/answers.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { readerStore } from './store.ts';

/** Shows how many of the answered questions on each skill were right at the latest try; nothing where none is answered. */
export function showSkillScores(places: readonly HTMLElement[]): void {
  const store = readerStore();
  const draw = (data: ReaderData) => {
    for (const place of places) {
      const { right, questions } = scoreQuestions(data, (place.dataset.questions ?? '').split(' '));
      place.textContent = questions > 0 ? `${right} of ${questions} correct` : '';
    }
  };
  store.subscribe(draw);
  draw(store.data);
}
