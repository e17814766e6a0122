import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/rules/content.ts';
import { unbalancedAnswers } from '../../../../src/domain/rules/answer-balance.ts';
import { checkpointSize, duplicateQuestion, guessableAnswer, skillCoverage } from '../../../../src/domain/rules/question-rules.ts';
import { questionSchema, type Question } from '../../../../src/schema/question.ts';
import { skills } from '../../../../src/schema/constants.ts';
import { common } from '../question/samples.ts';
import { chapter, contentOf, entry, faultsOf, tag } from './content-of.ts';

function asked(id: string, fields: Record<string, unknown>): Entry<Question> {
  const raw = { ...common, stem: `About ${id}?`, ...fields };
  return { ...entry(id, raw), raw, value: { ...questionSchema.parse(raw), id } };
}

/** A question with the options `texts`, of which one is right. */
const single = (id: string, right: number, texts = ['alpha', 'bravo', 'gamma', 'delta'], fields = {}) =>
  asked(id, { type: 'single', options: texts.map((text, n) => ({ text, reason: `Of ${text}.`, correct: n === right })), ...fields });

const words = 'apple bear cloud door egg fish gate hill iron jar kite lamp moon nest oak pear quay rope ship tent'.split(' ');

test('a question bank is balanced if each position is right about equally often', () => {
  const placed = (placeOf: (n: number) => number) => contentOf({ questions: words.map((word, n) => single(word, placeOf(n))) });
  expect(
    faultsOf(
      unbalancedAnswers,
      placed((n) => n % 4),
    ),
  ).toEqual([]);
  const messages = faultsOf(
    unbalancedAnswers,
    placed((n) => (n < 10 ? 1 : n % 4)),
  ).map(({ message }) => message);
  expect(messages).toEqual(['Option B is right in 60% of the 20 questions with 4 options (single).']);
  expect(
    faultsOf(
      unbalancedAnswers,
      placed((n) => n % 3),
    ).map(({ message }) => message),
  ).toContainEqual(expect.stringContaining('Option D is right in 0%'));
});

test('a small question bank does not have to be balanced', () => {
  expect(faultsOf(unbalancedAnswers, contentOf({ questions: words.slice(0, 19).map((word) => single(word, 0)) }))).toEqual([]);
});

test('the right option may not be the longest too often', () => {
  const longest = (share: number) =>
    contentOf({
      questions: words.map((word, n) =>
        single(
          word,
          n % 4,
          ['a', 'b', 'c', 'd'].map((text, at) => (at === n % 4 && n < share ? `${text} and more` : text)),
        ),
      ),
    });
  expect(faultsOf(unbalancedAnswers, longest(8))).toEqual([]);
  expect(faultsOf(unbalancedAnswers, longest(9)).map(({ message }) => message)).toEqual([
    'The right option is the longest in 45% of 20 questions.',
  ]);
});

describe('the party that fewer options name', () => {
  const stem = { stem: 'A bank stores its files. Who replaces a disk?' };
  const asked = (count: number, texts: readonly string[]) =>
    words.slice(0, count).map((word, n) => single(word, 0, [...texts, `Vendor ${n}`], stem));
  const rare = ['AWS, which owns the disk', 'The bank, which pays', 'The bank, with a snapshot'];
  const frequent = ['The bank, which pays', 'AWS', 'The bank, with a snapshot'];
  const messages = (...questions: Entry<Question>[]) => faultsOf(unbalancedAnswers, contentOf({ questions })).map(({ message }) => message);

  test('may not be right too often', () => {
    expect(messages(...asked(6, rare), ...asked(4, frequent))).toEqual([]);
    expect(messages(...asked(7, rare), ...asked(3, frequent))).toEqual([
      'The party that fewer options name is right in 70% of 10 questions.',
    ]);
    expect(messages(...asked(7, rare))).toEqual([]);
  });

  test('does not exist if as many options name AWS as the customer, or name nobody of the two', () => {
    expect(messages(...asked(9, ['AWS', 'The bank', 'The auditor']))).toEqual([]);
    expect(messages(...asked(9, ['AWS Artifact', 'The auditor, who reads it', 'The vendor']))).toEqual([]);
    expect(messages(...asked(9, ['AWS and the bank', 'AWS', 'The bank']))).toEqual([]);
  });
});

test('a first word that wrong options often have is sometimes right, or rare', () => {
  const started = (count: number, right: number) =>
    contentOf({ questions: words.slice(0, count).map((word, n) => single(word, n < right ? 0 : 1, ['Nobody, as yet', 'Nobodys dog'])) });
  const messages = (...[count, right]: Parameters<typeof started>) =>
    faultsOf(unbalancedAnswers, started(count, right)).map(({ message }) => message);
  expect(messages(5, 0)).toEqual([]);
  expect(messages(6, 0)).toEqual(['All 6 options that start with "Nobody" are wrong.']);
  expect(messages(6, 1)).toEqual([]);
});

test('an option that refers to other options gives the answer away; "all" and "none" alone do not', () => {
  const gives = (text: string) => faultsOf(guessableAnswer, contentOf({ questions: [single('one', 0, ['alpha', text])] })).length;
  expect(['All of the above', 'None of these', 'Both A and B', 'neither of the options above'].map(gives)).toEqual([1, 1, 1, 1]);
  expect(['All of the data', 'None, as AWS encrypts it', 'Both, each for its part', 'Two of its rules'].map(gives)).toEqual([0, 0, 0, 0]);
});

test('questions about different things are not similar; questions that differ in one word are', () => {
  const stems = (...all: string[]) =>
    faultsOf(duplicateQuestion, contentOf({ questions: all.map((stem, n) => single(`q${n}`, 0, undefined, { stem })) })).length;
  const shop = 'A company runs its online shop on Amazon EC2 behind a load balancer with two instances. Who patches the guest system?';
  expect(stems(shop, 'A company runs its reports on Amazon RDS with a replica. Who patches the database engine?')).toBe(0);
  expect(stems(shop, shop.replace('online', 'little'))).toBe(1);
  expect(stems(shop, shop.toUpperCase())).toBe(1);
});

test('sorting and ordering questions are compared by their options if the stem only says what to do', () => {
  const order = (id: string, ...texts: string[]) =>
    asked(id, { stem: `Put these in order: ${id}`, type: 'order', options: texts.map((text) => ({ text, reason: `Of ${text}.` })) });
  const layers = ['the racks and cables', 'servers with disks', 'hypervisor'];
  const racks = order('one', ...layers);
  expect(faultsOf(duplicateQuestion, contentOf({ questions: [racks, order('two', 'guest', 'runtime', 'application')] }))).toEqual([]);
  expect(faultsOf(duplicateQuestion, contentOf({ questions: [racks, order('two', ...layers)] }))).toHaveLength(1);
});

test('a question in a text does not count for the checkpoint of its chapter', () => {
  const questions = words.slice(0, 5).map((word, n) => single(word, 0, undefined, { checkpoint: n < 3 }));
  const asking = (...ids: string[]) => [chapter('one', 1, { tags: ids.map((id) => tag('Question', { id })) })];
  expect(faultsOf(checkpointSize, contentOf({ questions, chapters: asking() }))).toEqual([]);
  expect(faultsOf(checkpointSize, contentOf({ questions, chapters: asking('apple') })).map(({ message }) => message)).toEqual([
    'The chapter "one" closes with 2 of its 4 questions; it should be 3 to 5.',
  ]);
});

test('each skill of the exam guide is linked on the exam page and has at least three questions', () => {
  const questions = skills.flatMap((skill) => words.slice(0, 3).map((word) => entry(`${word}-${skill}`, { skill })));
  const examPage = (listed: readonly string[]) =>
    chapter('exam', 0, { tags: listed.map((skill, n) => tag('SkillQuestions', { skill }, 0, n + 1)) });
  const found = (listed: readonly string[], asked: readonly Entry<Question>[]) =>
    faultsOf(skillCoverage, contentOf({ pages: [examPage(listed)], questions: asked })).map(({ line, message }) => `${line}: ${message}`);
  expect(skills).toHaveLength(21);
  expect(found(skills, questions)).toEqual([]);
  expect(found(skills, questions.slice(1))).toEqual(['1: 2 questions test skill 2.1.1; at least 3 should.']);
  expect(found(skills.slice(0, -1), questions)).toEqual(["1: The page doesn't link to the questions on skill 2.4.4."]);
  expect(faultsOf(skillCoverage, contentOf({ questions: [] }))).toEqual([]);
});
