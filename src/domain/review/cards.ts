import type { Question } from '../../schema/question.ts';
import type { Term } from '../../schema/term.ts';
import { chapterPath, termPath, titleOfPath } from '../paths.ts';
import type { Chapter, Guide } from '../guide.ts';
import type { LessonPair } from '../chapter/lessons.ts';
import { questionPath } from '../question/places.ts';
import { placeTitle } from '../practice/data.ts';
import type { Card, ReviewCard } from './card.ts';
import { facesOf } from './question-cards.ts';

const chapterAt = (guide: Guide, path: string): Chapter | undefined =>
  guide.chapters.find((chapter) => chapterPath(chapter.id) === path.replace(/#.*$/, ''));

/** The objective that a place serves first. */
const objectiveAt = (guide: Guide, path: string): string => chapterAt(guide, path)?.objectives[0] ?? guide.objectives[0]?.id ?? '';

function termCard(guide: Guide, term: Term): Card {
  const also = term.aliases.length > 0 ? [{ label: 'Also called', text: term.aliases.join(', ') }] : [];
  return {
    id: `term:${term.id}`,
    kind: 'term',
    objective: objectiveAt(guide, term.taughtIn),
    front: term.label,
    ask: 'What does it mean?',
    choices: [],
    back: [{ text: term.short, ...(term.party ? { party: term.party } : {}) }, ...also],
    path: term.taughtIn,
    within: titleOfPath(guide, term.taughtIn),
    sources: term.sources,
  };
}

function pairCard(guide: Guide, chapter: Chapter, { id, term, definition, examples, sources }: LessonPair): Card {
  const path = `${chapterPath(chapter.id)}#${id}`;
  return {
    id: `pair:${id}`,
    kind: 'pair',
    objective: objectiveAt(guide, path),
    front: guide.terms.get(term)?.label ?? term,
    ask: 'Define it, then say whose duty it is in each of these.',
    choices: examples.map(({ on }) => on),
    back: [{ text: definition }, ...examples.map(({ on, party, text }) => ({ label: on, party, text }))],
    path,
    within: chapter.title,
    sources,
  };
}

function questionCard(guide: Guide, question: Question): Card {
  return {
    id: `question:${question.id}`,
    kind: 'question',
    objective: question.objective,
    ...facesOf(question),
    path: question.answeredIn,
    within: placeTitle(guide, question.answeredIn),
    sources: question.sources,
  };
}

/** Where in the guide a card is learned: chapter first, then the order of its text. New cards come in this order. */
function placeOf(guide: Guide, { path, id, kind }: Card): readonly [chapter: number, term: number] {
  const entry = id.replace(/^.*:/, '');
  const taught = kind === 'question' ? guide.questions.get(entry)?.chapter : chapterAt(guide, path)?.id;
  const chapter = guide.chapters.find((each) => each.id === taught);
  const term = kind === 'question' ? -1 : (chapter?.terms.indexOf(entry) ?? -1);
  return [chapter?.order ?? guide.chapters.length, term < 0 ? Number.MAX_SAFE_INTEGER : term];
}

/** Every card, in the order of learning. Ids are unique, as each is its kind and the id of one entry. */
export function cardsOf(guide: Guide): Card[] {
  const cards = [
    ...[...guide.terms.values()].map((term) => termCard(guide, term)),
    ...guide.chapters.flatMap((chapter) => chapter.pairs.map((pair) => pairCard(guide, chapter, pair))),
    ...[...guide.questions.values()].filter(({ flashcard }) => flashcard).map((question) => questionCard(guide, question)),
  ];
  const placed = cards.map((card) => ({ card, place: placeOf(guide, card) }));
  return placed.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]).map(({ card }) => card);
}

/** Where a card's answer can be read without scripts. */
export function answerPath(guide: Guide, { id, kind, path }: Card): string {
  const entry = id.replace(/^.*:/, '');
  if (kind === 'term') return termPath(entry);
  return kind === 'question' ? questionPath(guide, entry) : path;
}

/** A card as the page of reviews fetches it. */
export function reviewCardOf(card: Card): ReviewCard {
  const { id, kind, objective, front, ask, choices, back, path, within } = card;
  return { id, kind, objective, front, ask, choices, back, path, within };
}
