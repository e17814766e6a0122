import type { Guide } from '../guide.ts';
import { h, type Markup, toHtml, xmlDocument } from '../markup.ts';
import { hasRows, type QuestionView } from '../question/view.ts';
import {
  type AddressOf,
  askOf,
  courseTitle,
  explanationHtml,
  explanationText,
  matchingOf,
  nameOf,
  numberedTitle,
  percentOf,
  questionsByChapter,
  tagsOf,
} from './questions.ts';

// Moodle XML as Moodle's `question/format/xml` reads it. `ordering` is part of Moodle since 4.4; before, it was a plugin.

const words = (text: string) => h('text', text);

/** A field with escaped HTML. */
const html = (tag: string, content: string) => h(tag, { format: 'html' }, words(content));

const paragraph = (text: string) => toHtml(h('p', text));

/** The type of a question in Moodle, and its fields after the common ones. */
function bodyOf(question: QuestionView): { readonly type: string; readonly fields: readonly Markup[] } {
  const { type, options } = question;
  const answers = (fractionOf: (key: string) => string, textOf: (text: string) => string) =>
    options.map(({ text, key, reason }) =>
      h('answer', { fraction: fractionOf(key), format: 'html' }, words(textOf(text)), html('feedback', paragraph(reason))),
    );
  const percent = (key: string) => percentOf(question, key);
  const shuffled = h('shuffleanswers', 'true');
  if (type === 'sort') {
    const { rows, matches, unused } = matchingOf(question);
    const pair = (row: string, match = '') => h('subquestion', { format: 'html' }, words(row), h('answer', words(match)));
    // A pair without a row adds a wrong answer to choose from.
    const pairs = [...rows.map(({ text, match }) => pair(paragraph(text), matches[match])), ...unused.map((each) => pair('', each))];
    return { type: 'matching', fields: [shuffled, ...pairs] };
  }
  if (type === 'order') {
    const settings = {
      layouttype: 'VERTICAL',
      selecttype: 'ALL',
      selectcount: String(options.length),
      gradingtype: 'ABSOLUTE_POSITION',
      showgrading: 'SHOW',
      numberingstyle: 'none',
    };
    // The fraction is the position.
    const items = answers((key) => key, paragraph);
    return { type: 'ordering', fields: [...Object.entries(settings).map(([name, value]) => h(name, value)), ...items] };
  }
  if (type === 'true-false') return { type: 'truefalse', fields: answers(percent, (text) => text.toLowerCase()) };
  const single = h('single', String(type === 'single'));
  return { type: 'multichoice', fields: [single, shuffled, h('answernumbering', 'ABCD'), ...answers(percent, paragraph)] };
}

function questionElement(question: QuestionView, feedback: string): Markup {
  const { type, fields } = bodyOf(question);
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
const moodleCategories = (guide: Guide) =>
  questionsByChapter(guide).flatMap(({ chapter, questions }) => {
    const skills = [...new Set(questions.map(({ skill = '' }) => skill))].sort();
    return skills.map((skill) => ({
      path: categoryPath(numberedTitle(chapter), `Skill ${skill}`),
      questions: questions.filter((question) => (question.skill ?? '') === skill),
    }));
  });

export function moodleXml(guide: Guide, addressOf: AddressOf): string {
  const questions = moodleCategories(guide).flatMap((category) => [
    h('question', { type: 'category' }, h('category', words(category.path))),
    ...category.questions.map((question) => questionElement(question, explanationHtml(question, guide, addressOf))),
  ]);
  return xmlDocument(h('quiz', ...questions));
}

// GIFT as Moodle's `question/format/gift` reads it. It has no ordering questions, so these become matching questions.

const escaped = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, '\\$&');

const withReason = (text: string, reason: string) => `${escaped(text)}#${escaped(reason)}`;

/** The lines between the braces, without the general feedback. */
function answerLines(question: QuestionView): string[] {
  const { type, options } = question;
  if (hasRows(question)) {
    const { rows, matches, unused } = matchingOf(question);
    return [
      ...rows.map(({ text, match }) => `=${escaped(text)} -> ${escaped(matches[match] ?? '')}`),
      ...unused.map((each) => `= -> ${each}`),
    ];
  }
  if (type === 'true-false') {
    const [right, wrong] = options[0]?.key === 'right' ? options : [...options].reverse();
    // The feedback for the wrong answer comes first.
    return [`${right?.text.toUpperCase() ?? ''}#${escaped(wrong?.reason ?? '')}#${escaped(right?.reason ?? '')}`];
  }
  if (type === 'multiple') return options.map(({ text, key, reason }) => `~%${percentOf(question, key)}%${withReason(text, reason)}`);
  return options.map(({ text, key, reason }) => `${key === 'right' ? '=' : '~'}${withReason(text, reason)}`);
}

const questionText = (question: QuestionView, addressOf: AddressOf): string =>
  [
    `// [id:${question.id}] ${tagsOf(question)
      .map((tag) => `[tag:${tag}]`)
      .join(' ')}`,
    `::${escaped(nameOf(question))}::[plain]${escaped(askOf(question))} {`,
    ...answerLines(question).map((line) => `\t${line}`),
    `\t####${escaped(explanationText(question, addressOf))}`,
    '}',
  ].join('\n');

/** The question bank in GIFT, with the same categories as for Moodle. */
export const giftText = (guide: Guide, addressOf: AddressOf): string =>
  moodleCategories(guide)
    .flatMap(({ path, questions }) => [`$CATEGORY: ${path}`, ...questions.map((question) => questionText(question, addressOf))])
    .map((block) => `${block}\n\n`)
    .join('');
