import { scoreQuestions } from '../../domain/progress/answers.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { readerStore } from './store.ts';

/** Shows how many questions on each skill the reader answered correctly on the last try. Shows nothing for skills without answers. */
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
