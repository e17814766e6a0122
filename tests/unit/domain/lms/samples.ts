import { toQuestionView, type QuestionView } from '../../../../src/domain/question/view.ts';
import type { Guide } from '../../../../src/domain/guide.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { hostileStrings } from '../../../hostile-strings.ts';
import { everyType } from '../question/samples.ts';

export const guide = getGuide();

/** The addresses of a site. */
export const addressOf = (path: string) => `https://guide.example${path}`;

/** One line of text with all characters that the schema allows, plus markup that it doesn't allow. */
const harmful = hostileStrings.map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028]/gu, '').trim()).filter((text) => !text.includes('->'));

/** A guide with one chapter whose texts contain markup and the syntax of every format. */
export const hostileGuide: Guide = {
  ...guide,
  chapters: guide.chapters.slice(0, 1),
  questions: new Map(
    harmful.flatMap((text, index) =>
      everyType.map((question) => {
        const id = `${question.id}-${index}`;
        const options = question.options.map((option) => ({
          ...option,
          text: question.type === 'true-false' ? option.text : `${option.text} ${text}`,
          reason: `${text} ${option.reason}`,
        }));
        return [id, { ...question, id, stem: `Who? ${text}`, chapter: guide.chapters[0]?.id ?? '', options } as typeof question] as const;
      }),
    ),
  ),
};

/** All questions of a guide, by id. */
export const viewsById = (from: Guide): ReadonlyMap<string, QuestionView> =>
  new Map([...from.questions.values()].map((question) => [question.id, toQuestionView(from, question)]));
