import { parse, type GIFTQuestion } from 'gift-pegjs';
import type { XmlNode } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { giftText, moodleXml } from '../../../../src/domain/lms/moodle.ts';
import {
  askOf,
  explanationText,
  matchingOf,
  nameOf,
  numberedTitle,
  percentOf,
  questionsByChapter,
  tagsOf,
} from '../../../../src/domain/lms/questions.ts';
import { h, toHtml } from '../../../../src/domain/markup.ts';
import { partyWord } from '../../../../src/domain/party-names.ts';
import type { QuestionView } from '../../../../src/domain/question/view.ts';
import { attributeOf, findAll, htmlWords, readXml, wordsOf } from './read-xml.ts';
import { addressOf, guide, hostileGuide, viewsById } from './samples.ts';

/** The fractions that Moodle accepts for an answer, in percent. */
const moodleFractions = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
];

const moodleTypes = { single: 'multichoice', multiple: 'multichoice', 'true-false': 'truefalse', sort: 'matching', order: 'ordering' };

/** The parser reads several spaces as one. */
const oneSpace = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const questionsIn = (root: XmlNode) => findAll(root, 'question').filter((each) => attributeOf(each, 'type') !== 'category');

const answersIn = (question: XmlNode) =>
  findAll(question, 'answer').map((answer) => ({
    text: htmlWords(wordsOf(answer, 'text')),
    fraction: Number(attributeOf(answer, 'fraction')),
    feedback: htmlWords(wordsOf(answer, 'feedback/text')),
  }));

const pairsIn = (question: XmlNode) =>
  findAll(question, 'subquestion').map((pair) => [htmlWords(wordsOf(pair, 'text')), wordsOf(pair, 'answer/text')]);

function expectAnswers(question: XmlNode, { type, options }: QuestionView) {
  if (type === 'sort') {
    const pairs = options.map(({ text, key }) => [oneSpace(text), partyWord[key as 'aws']]);
    const unused = Object.values(partyWord).filter(
      (word) => word !== partyWord['not-applicable'] && pairs.every(([, used]) => used !== word),
    );
    expect(pairsIn(question).toSorted()).toEqual([...pairs, ...unused.map((word) => ['', word])].toSorted());
    return;
  }
  const answers = answersIn(question);
  expect(answers.map(({ text }) => text.toLowerCase())).toEqual(options.map(({ text }) => oneSpace(text).toLowerCase()));
  expect(answers.map(({ feedback }) => feedback)).toEqual(options.map(({ reason }) => oneSpace(reason)));
  if (type === 'order') return expect(answers.map(({ fraction }) => fraction)).toEqual(options.map((_, index) => index + 1));
  for (const [index, { fraction }] of answers.entries()) {
    if (fraction !== 0) expect(moodleFractions).toContain(Math.abs(fraction));
    expect(fraction > 0).toBe(options[index]?.key === 'right');
  }
  const sum = (fractions: readonly { fraction: number }[]) => fractions.reduce((all, { fraction }) => all + fraction, 0);
  expect(sum(answers.filter(({ fraction }) => fraction > 0))).toBeCloseTo(100, 3);
  if (type === 'multiple') expect(sum(answers)).toBeCloseTo(0, 3);
}

describe.each([
  ['the question bank', guide],
  ['questions full of markup', hostileGuide],
])('%s in Moodle XML', (_, from) => {
  const root = readXml(moodleXml(from, addressOf));
  const views = viewsById(from);
  const questions = questionsIn(root);

  test('has each question once, by its id', () => {
    expect(questions.map((each) => wordsOf(each, 'idnumber')).toSorted()).toEqual([...views.keys()].toSorted());
  });

  test('has the stem, the type, the answers, and the reasons of each question', () => {
    for (const question of questions) {
      const view = views.get(wordsOf(question, 'idnumber'));
      if (!view) throw new Error('The file has a question that the bank does not have.');
      expect(attributeOf(question, 'type')).toBe(moodleTypes[view.type]);
      expect(htmlWords(wordsOf(question, 'questiontext/text'))).toBe(oneSpace(askOf(view)));
      expectAnswers(question, view);
    }
  });
});

describe('for a teacher', () => {
  const root = readXml(moodleXml(guide, addressOf));

  test('questions are in categories by chapter and skill', () => {
    const categories = findAll(root, 'question/category/text').map(({ content }) => content);
    for (const path of categories) expect(path).toMatch(/^\$course\$\/top\/AWS Shared Responsibility Model\/\d\d [^/]+\/Skill 2\.\d\.\d$/);
    expect(new Set(categories).size).toBe(categories.length);
    expect([...new Set(categories.map((path) => path.split('/')[3]))]).toEqual(
      questionsByChapter(guide).map(({ chapter }) => numberedTitle(chapter)),
    );
  });

  test('tags name objective, skill, level, difficulty, and services', () => {
    const views = viewsById(guide);
    for (const question of questionsIn(root)) {
      const view = views.get(wordsOf(question, 'idnumber'));
      const tags = findAll(question, 'tags/tag/text').map(({ content }) => content);
      expect(tags).toEqual(view && tagsOf(view));
      expect(tags.includes('beyond-the-exam')).toBe(view?.level === 'beyond');
      expect(wordsOf(question, 'name/text').endsWith('(beyond the exam)')).toBe(view?.level === 'beyond');
    }
  });

  const feedbackIn = (text: string) =>
    new Map(questionsIn(readXml(text)).map((each) => [wordsOf(each, 'idnumber'), wordsOf(each, 'generalfeedback/text')]));

  test('the feedback links to the explanation, if the site has an address', () => {
    for (const html of feedbackIn(moodleXml(guide, addressOf)).values())
      expect(html).toContain('Explained in <a href="https://guide.example/');
    for (const html of feedbackIn(moodleXml(guide, () => undefined)).values()) expect(html).toContain('Explained in “');
  });

  test('the feedback has the sources of the answer', () => {
    const feedback = feedbackIn(moodleXml(guide, () => undefined));
    for (const { id, sources } of viewsById(guide).values())
      for (const source of sources)
        expect(feedback.get(id)).toContain(toHtml(h('a', { href: guide.sources.get(source)?.url }, guide.sources.get(source)?.title)));
  });

  test('the feedback on sorting has the reason of each item', () => {
    const sorting = questionsIn(root).filter((each) => attributeOf(each, 'type') === 'matching');
    const views = viewsById(guide);
    for (const question of sorting) {
      const feedback = htmlWords(wordsOf(question, 'generalfeedback/text'));
      for (const { reason } of views.get(wordsOf(question, 'idnumber'))?.options ?? []) expect(feedback).toContain(oneSpace(reason));
    }
    expect(sorting.length).toBeGreaterThan(0);
  });
});

const isQuestion = (entry: GIFTQuestion) => entry.type !== 'Category' && entry.type !== 'Description';

/** The parsed answers, in the form of {@link expectedAnswers}. */
function readAnswers(entry: GIFTQuestion): unknown {
  switch (entry.type) {
    case 'MC':
      return entry.choices.map(({ isCorrect, weight, text, feedback }) => [
        text.text,
        weight ?? (isCorrect ? 100 : 0),
        oneSpace(feedback?.text),
      ]);
    case 'TF':
      // The parser calls the first feedback "true", but it is for the wrong answer.
      return [entry.isTrue, oneSpace(entry.trueFeedback?.text), oneSpace(entry.falseFeedback?.text)];
    case 'Matching':
      return entry.matchPairs.map(({ subquestion, subanswer }) => [oneSpace(subquestion.text), oneSpace(subanswer)]);
    default:
      return entry.type;
  }
}

function expectedAnswers(question: QuestionView): unknown {
  const { type, options } = question;
  if (type === 'single') return options.map(({ text, key, reason }) => [oneSpace(text), key === 'right' ? 100 : 0, oneSpace(reason)]);
  if (type === 'multiple')
    return options.map(({ text, key, reason }) => [oneSpace(text), Number(percentOf(question, key)), oneSpace(reason)]);
  if (type === 'true-false') {
    const reasonOf = (isRight: boolean) => oneSpace(options.find(({ key }) => (key === 'right') === isRight)?.reason);
    return [options[0]?.key === 'right', reasonOf(false), reasonOf(true)];
  }
  const { rows, matches } = matchingOf(question);
  const unused = matches.filter((_, index) => rows.every(({ match }) => match !== index));
  return [...rows.map(({ text, match }) => [oneSpace(text), matches[match]]), ...unused.map((match) => ['', match])];
}

describe.each([
  ['the question bank', guide],
  ['questions full of signs', hostileGuide],
])('%s in GIFT', (_, from) => {
  const entries = parse(giftText(from, addressOf));
  const views = viewsById(from);

  test('has each question once', () => {
    expect(
      entries
        .filter(isQuestion)
        .map((entry) => ('id' in entry ? entry.id : ''))
        .toSorted(),
    ).toEqual([...views.keys()].toSorted());
  });

  test('is read back with the same names, stems, answers, reasons, and tags', () => {
    for (const entry of entries) {
      if (entry.type === 'Category' || entry.type === 'Description') continue;
      const view = views.get(entry.id ?? '');
      if (!view) throw new Error(`The bank has no question ${entry.id ?? ''}.`);
      expect(oneSpace(entry.title ?? '')).toBe(oneSpace(nameOf(view)));
      expect([entry.stem.format, entry.stem.text]).toEqual(['plain', oneSpace(askOf(view))]);
      expect(readAnswers(entry)).toEqual(expectedAnswers(view));
      expect(entry.globalFeedback?.text).toBe(oneSpace(explanationText(view, addressOf)));
      expect(entry.tags).toEqual(tagsOf(view));
    }
  });
});
