import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import QuizQuestion from '../../components/handout/QuizQuestion.astro';
import { getGuide } from '../../load/guide.ts';

/**
 * Every question as the quiz page fetches it when another quiz than its own is asked for: drawn already, by the very component that
 * draws the page's own, so that both look the same. It is XHTML, which the browser reads as elements and the page takes over as they are.
 */
export const GET: APIRoute = async () => {
  const container = await AstroContainer.create();
  const drawn: string[] = [];
  for (const question of getGuide().questions.values()) drawn.push(await container.renderToString(QuizQuestion, { props: { question } }));
  return new Response(`<ol xmlns="http://www.w3.org/1999/xhtml">${drawn.join('\n')}</ol>`, {
    headers: { 'content-type': 'application/xml;charset=utf-8' },
  });
};
