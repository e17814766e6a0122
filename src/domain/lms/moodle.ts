import type { Guide } from '../guide.ts';
import { h, type Markup, toHtml, xmlDocument } from '../markup.ts';
import type { QuestionView } from '../question/view.ts';
import {
  askOf,
  courseTitle,
  explanationHtml,
  matchingOf,
  nameOf,
  numberedTitle,
  percentOf,
  questionsByChapter,
  tagsOf,
  type AddressOf,
} from './questions.ts';

// Moodle XML as Moodle's `question/format/xml` reads it. `ordering` is part of Moodle since 4.4; before, it was a plugin.

const words = (text: string) => h('text', text);

/** A field with escaped HTML. */
const html = (tag: string, content: string) => h(tag, { format: 'html' }, words(content));

const paragraph = (text: string) => toHtml(h('p', text));

const answer = (fraction: string, text: string, reason: string) =>
  h('answer', { fraction, format: 'html' }, words(text), html('feedback', paragraph(reason)));

const shuffled = h('shuffleanswers', 'true');

/** The fields of each type that come after the common fields. */
const bodies: Readonly<Record<QuestionView['type'], (question: QuestionView) => { type: string; fields: Markup[] }>> = {
  single: ({ options }) => ({
    type: 'multichoice',
    fields: [
      h('single', 'true'),
      shuffled,
      h('answernumbering', 'ABCD'),
      ...options.map(({ text, key, reason }) => answer(key === 'right' ? '100' : '0', paragraph(text), reason)),
    ],
  }),
  multiple: (question) => ({
    type: 'multichoice',
    fields: [
      h('single', 'false'),
      shuffled,
      h('answernumbering', 'ABCD'),
      ...question.options.map(({ text, key, reason }) => answer(percentOf(question, key), paragraph(text), reason)),
    ],
  }),
  'true-false': ({ options }) => ({
    type: 'truefalse',
    fields: options.map(({ text, key, reason }) => answer(key === 'right' ? '100' : '0', text.toLowerCase(), reason)),
  }),
  sort: (question) => {
    const { rows, matches, unused } = matchingOf(question);
    const pair = (row: string, match: string) => h('subquestion', { format: 'html' }, words(row), h('answer', words(match)));
    return {
      type: 'matching',
      // A pair without a row adds a wrong answer to choose from.
      fields: [
        shuffled,
        ...rows.map(({ text, match }) => pair(paragraph(text), matches[match] ?? '')),
        ...unused.map((each) => pair('', each)),
      ],
    };
  },
  order: ({ options }) => ({
    type: 'ordering',
    fields: [
      h('layouttype', 'VERTICAL'),
      h('selecttype', 'ALL'),
      h('selectcount', String(options.length)),
      h('gradingtype', 'ABSOLUTE_POSITION'),
      h('showgrading', 'SHOW'),
      h('numberingstyle', 'none'),
      // The fraction is the position.
      ...options.map(({ text, key, reason }) => answer(key, paragraph(text), reason)),
    ],
  }),
};

function questionElement(question: QuestionView, feedback: string): Markup {
  const { type, fields } = bodies[question.type](question);
  return h(
    'question',
    { type },
    h('name', words(nameOf(question))),
    html('questiontext', paragraph(askOf(question))),
    html('generalfeedback', feedback),
    h('defaultgrade', '1'),
    h('penalty', question.type === 'true-false' ? '1' : '0.3333333'),
    h('hidden', '0'),
    h('idnumber', question.id),
    ...fields,
    h('tags', ...tagsOf(question).map((tag) => h('tag', words(tag)))),
  );
}

/** The names of a category and those around it, separated by slashes. A slash in a name is doubled. */
const categoryPath = (...names: readonly string[]): string =>
  ['$course$', 'top', courseTitle, ...names].map((name) => name.replaceAll('/', '//')).join('/');

/** The question bank in categories: one for each chapter, with one for each skill of the exam guide in it. */
export const moodleCategories = (guide: Guide) =>
  questionsByChapter(guide).flatMap(({ chapter, questions }) => {
    const skills = [...new Set(questions.map(({ skill = '' }) => skill))].sort();
    return skills.map((skill) => ({
      path: categoryPath(numberedTitle(chapter), `Skill ${skill}`),
      questions: questions.filter((question) => (question.skill ?? '') === skill),
    }));
  });

/** The question bank for Moodle. */
export function moodleXml(guide: Guide, addressOf: AddressOf): string {
  const questions = moodleCategories(guide).flatMap((category) => [
    h('question', { type: 'category' }, h('category', words(category.path))),
    ...category.questions.map((question) => questionElement(question, explanationHtml(question, guide, addressOf))),
  ]);
  return xmlDocument(h('quiz', ...questions));
}
