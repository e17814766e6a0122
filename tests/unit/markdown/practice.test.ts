import { expect, test } from 'vitest';
import { questionLists, questionPath } from '../../../src/domain/question/pages.ts';
import { searchRecords } from '../../../src/domain/search/records.ts';
import { getGuide, loadGuide } from '../../../src/load/guide.ts';
import { markdownText } from '../../../src/markdown/pages.ts';
import { practiceListPage } from '../../../src/markdown/pages/practice.ts';
import { countQuestions } from '../../../src/domain/question/counts.ts';

const { guide } = loadGuide('tests/fixtures/content/valid/content');
if (!guide) throw new Error('The fixture has faults.');
const [list] = questionLists(guide);
const text = list ? markdownText(practiceListPage(list, { guide, at: (path) => path })) : '';
const [asked = '', answers = ''] = text.split('## Answers');

test('the Markdown of practice asks every type first, in the order of paper, and answers at the end', () => {
  expect(asked).toContain('Whose is each of these? (Sort each: AWS, you, or shared?)');
  expect(asked).not.toMatch(/AWS runs them|Each side trains|All rests on it|right:/);
  expect(answers).toMatch(/[ABC], place 1:\*\* All rests on it\./);
  expect(answers).toMatch(/[ABC], shared:\*\* Each side trains its own people\./);
  const places = ['The rack', 'The disk', 'The file'].map((option) => asked.indexOf(option));
  expect(places, 'never in the right order').not.toEqual(places.toSorted((a, b) => a - b));
});

test('search knows a question by its stem and options, not by its answer', () => {
  const records = searchRecords(guide).filter(({ kind }) => kind === 'question');
  expect(records.map(({ path }) => path).toSorted()).toEqual([
    '/guide/the-model/#who-patches',
    '/practice/of-and-in/#bottom-up',
    '/practice/of-and-in/#whose-is-it',
  ]);
  for (const { text: words } of records) expect(words).not.toMatch(/right|reason|rests|trains|below/i);
});

test('an order question’s options stand in search in the order of paper', () => {
  const record = searchRecords(guide).find(({ path }) => path.endsWith('#bottom-up'));
  expect(record?.text).not.toBe('The rack / The disk / The file');
});

test('every question of the guide has a place, and stands in one list', () => {
  const real = getGuide();
  const listed = questionLists(real).flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(listed.toSorted()).toEqual([...real.questions.keys()].toSorted());
  for (const id of real.questions.keys()) expect(questionPath(real, id)).toMatch(/^\/(guide|practice)\/[a-z-]+\/(\d\/)?#/);
});

test('the counts of the bank add up', () => {
  const counts = countQuestions([...guide.questions.values()]);
  expect(counts).toMatchObject({
    questions: 3,
    questionsByType: { single: 1, sort: 1, order: 1 },
    questionsByObjective: { 'of-and-in': 3 },
    scenarios: 1,
    questionsWithReasonPerOption: 3,
  });
});
