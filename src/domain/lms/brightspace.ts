import { csvText } from '../data/csv.ts';
import type { Guide } from '../guide.ts';
import type { QuestionView } from '../question/view.ts';
import { askOf, explanationText, matchingOf, nameOf, percentOf, questionsByChapter, type AddressOf } from './questions.ts';

// The CSV file that D2L Brightspace's Question Library imports: one line for each field of a question, with the field's name first.

const types = { single: 'MC', multiple: 'MS', 'true-false': 'TF', sort: 'M', order: 'O' } as const;

/** From 1 to 5. */
const difficulties = { easy: '1', medium: '3', hard: '5' } as const;

type Lines = readonly (readonly string[])[];

/** The lines of the answers. In matching questions, learners assign the number of a choice to each match. */
function answerLines(question: QuestionView): Lines {
  const { type, options } = question;
  const choices = (points: string) => options.map(({ text, key, reason }) => ['Option', key === 'right' ? points : '0', text, '', reason]);
  if (type === 'single') return choices('100');
  if (type === 'multiple') return [['Scoring', 'RightAnswers'], ...choices('1')];
  if (type === 'true-false') return options.map(({ text, key, reason }) => [text.toUpperCase(), percentOf(question, key), reason]);
  // D2L's sample file has no other scoring for this type.
  if (type === 'order') return [['Scoring', 'RightMinusWrong'], ...options.map(({ text, reason }) => ['Item', text, 'NOT HTML', reason])];
  const { rows, matches } = matchingOf(question);
  return [
    ['Scoring', 'EquallyWeighted'],
    ...matches.map((match, index) => ['Choice', String(index + 1), match]),
    ...rows.map(({ text, match }) => ['Match', String(match + 1), text]),
  ];
}

const questionLines = (question: QuestionView, chapter: string, addressOf: AddressOf): Lines => [
  [`// ${chapter}`],
  ['NewQuestion', types[question.type]],
  ['Title', nameOf(question)],
  ['QuestionText', askOf(question)],
  ['Points', '1'],
  ['Difficulty', difficulties[question.difficulty]],
  ...answerLines(question),
  ['Feedback', explanationText(question, addressOf)],
  [],
];

/** The question bank for Brightspace. It starts with a comment, because programs may read the byte order mark as part of the first field. */
export function brightspaceCsv(guide: Guide, addressOf: AddressOf): string {
  const lines = questionsByChapter(guide).flatMap(({ chapter, questions }) =>
    questions.flatMap((question) => questionLines(question, chapter.title, addressOf)),
  );
  return csvText(lines.map((line) => Array.from({ length: 5 }, (_, column) => line[column] ?? '')));
}
