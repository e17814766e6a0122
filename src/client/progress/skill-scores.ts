import { scoreQuestions } from '../../domain/progress/answers.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { readerStore } from './store.ts';

/** Shows how many questions on each skill the reader answered correctly on the last try. Shows nothing for skills without answers. */
export function showSkillScores(outputs: readonly HTMLElement[]): void {
  const store = readerStore();
  const draw = (data: ReaderData) => {
    for (const output of outputs) {
      const { right, questions } = scoreQuestions(data, (output.dataset.questions ?? '').split(' '));
      output.textContent = questions > 0 ? `${right} of ${questions} correct` : '';
    }
  };
  store.subscribe(draw);
  draw(store.data);
}
