import { guideDrills } from '../../domain/practice/drills.ts';
import { questionLists, type QuestionList } from '../../domain/question/pages.ts';
import { heading, link, list, paragraph } from '../nodes.ts';
import type { MarkdownPage, Site } from '../page.ts';
import { answerBlocks, questionBlocks } from '../question.ts';

const titleOf = ({ objective, part, parts }: QuestionList) =>
  `Questions: ${objective.shortLabel}${parts > 1 ? `, part ${part} of ${parts}` : ''}`;

/** Where the questions are; practice itself needs a browser. */
export function practicePage({ guide, at }: Site): MarkdownPage {
  return {
    path: '/practice/',
    title: 'Practice',
    summary: `${guide.questions.size} questions, a reason for every option, and ${guideDrills(guide).length} drills made from the services.`,
    blocks: [
      paragraph('Rounds of practice and the exam run in a browser. Here are the questions, their answers at the end of each page.'),
      heading(2, 'All questions'),
      list(questionLists(guide).map((each) => [link(at(each.path), titleOf(each)), `: ${each.objective.text}`])),
    ],
  };
}

/** The questions of one objective, and after them the answers. */
export const practiceListPage = (page: QuestionList, site: Site): MarkdownPage => ({
  path: page.path,
  title: titleOf(page),
  summary: page.objective.text,
  blocks: [...page.questions.flatMap(questionBlocks), ...answerBlocks(page.questions, site)],
});
