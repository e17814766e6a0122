import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import QuizQuestion from '../../components/QuizQuestion.astro';
import { getGuide } from '../../load/guide.ts';

/** A question as the quiz page fetches it: drawn already, by the very component that draws the page's own. */
export interface DrawnQuestion {
  readonly id: string;
  readonly objective: string;
  readonly html: string;
}

/** Every question, for quizzes other than the one that stands on the page. */
export const GET: APIRoute = async () => {
  const container = await AstroContainer.create();
  const drawn: DrawnQuestion[] = [];
  for (const question of getGuide().questions.values())
    drawn.push({
      id: question.id,
      objective: question.objective,
      html: await container.renderToString(QuizQuestion, { props: { question } }),
    });
  return Response.json(drawn);
};
