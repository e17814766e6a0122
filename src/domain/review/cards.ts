import type { Party } from '../../schema/primitives.ts';
import type { Question } from '../../schema/question.ts';
import type { Term } from '../../schema/entries.ts';
import type { Chapter, Guide, LessonPair } from '../guide.ts';
import { groupBy } from '../group-by.ts';
import { isParty } from '../party-names.ts';
import { termPath, titleOfPath } from '../paths.ts';
import { termsByService } from '../service/mentions.ts';
import { questionPath } from '../question/pages.ts';
import { instructionFor, printedOptions, toQuestionView, type OptionView } from '../question/view.ts';

export const cardKinds = ['term', 'pair', 'question'] as const;
export type CardKind = (typeof cardKinds)[number];

export interface CardAnswer {
  /** What the part is about, such as a service or an option. */
  readonly label?: string;
  readonly party?: Party;
  readonly text: string;
}

/** A flashcard. All text is plain. */
export interface Card {
  /** Kind and entry id. The reader's history refers to it, so it never changes. Example: `term:hypervisor` */
  readonly id: string;
  readonly kind: CardKind;
  /** The objective that it covers, by id. */
  readonly objective: string;
  readonly front: string;
  /** The prompt below the front. */
  readonly ask: string;
  /** The options of a question or the examples of a pair; may be empty. */
  readonly choices: readonly string[];
  readonly back: readonly CardAnswer[];
  /** Path of the section that explains it. */
  readonly path: string;
  /** Title of that section. */
  readonly within: string;
  /** Sources, by id. */
  readonly sources: readonly string[];
}

/** A card as the review page fetches it, without its sources, which are listed where the guide explains it. */
export type ReviewCard = Omit<Card, 'sources'>;

/** The fields of a card that scheduling needs. */
export type CardHead = Pick<Card, 'id' | 'kind' | 'objective'>;

export const kindNames: Readonly<Record<CardKind, { readonly many: string; readonly one: string }>> = {
  term: { many: 'Terms', one: 'Term' },
  pair: { many: 'Definitions and examples', one: 'Definition and examples' },
  question: { many: 'Questions', one: 'Question' },
};

function termCard(guide: Guide, { objectives }: Chapter, term: Term): Card {
  const also = term.aliases.length > 0 ? [{ label: 'Also called', text: term.aliases.join(', ') }] : [];
  return {
    id: `term:${term.id}`,
    kind: 'term',
    objective: objectives[0] ?? '',
    front: term.label,
    ask: 'What does it mean?',
    choices: [],
    back: [{ text: term.short, ...(term.party ? { party: term.party } : {}) }, ...also],
    path: term.taughtIn,
    within: titleOfPath(guide, term.taughtIn),
    sources: term.sources,
  };
}

const pairCard = (guide: Guide, chapter: Chapter, { id, term, definition, examples, sources }: LessonPair): Card => ({
  id: `pair:${id}`,
  kind: 'pair',
  objective: chapter.objectives[0] ?? '',
  front: guide.terms.get(term)?.label ?? term,
  ask: 'Define it. Then say who is responsible in each example.',
  choices: examples.map(({ on }) => on),
  back: [{ text: definition }, ...examples.map(({ on, party, text }) => ({ label: on, party, text }))],
  path: `${chapter.path}#${id}`,
  within: chapter.title,
  sources,
});

/** A right option on the back of a card. In an ordering question, it starts with its position. */
const toCardAnswer = ({ text, key, reason }: OptionView): CardAnswer =>
  isParty(key) ? { label: text, party: key, text: reason } : { label: /^\d/.test(key) ? `${key}. ${text}` : text, text: reason };

/** A question as a card: its options in print order on the front, the right ones with their reasons on the back. */
function questionCard(guide: Guide, question: Question): Card {
  const view = toQuestionView(guide, question);
  return {
    id: `question:${view.id}`,
    kind: 'question',
    objective: view.objective,
    front: view.stem,
    ask: instructionFor(view) || 'Answer before you turn the card over.',
    choices: printedOptions(view).map(({ text }) => text),
    back: view.options.filter(({ key }) => key !== '').map(toCardAnswer),
    path: view.answeredIn,
    within: view.answeredTitle,
    sources: view.sources,
  };
}

/** All cards, in learning order: chapter by chapter, its terms in the order of their first marks, then its pairs and questions. */
export function cardsOf(guide: Guide): Card[] {
  const terms = groupBy([...guide.terms.values()], ({ taughtIn }) => taughtIn.replace(/#.*$/, ''));
  const questions = groupBy([...guide.questions.values()], ({ chapter }) => chapter);
  return guide.chapters.flatMap((chapter) => {
    // Terms that the chapter explains without a mark come last.
    const marked = new Map(chapter.terms.map((id, index) => [id, index]));
    const position = ({ id }: Term) => marked.get(id) ?? marked.size;
    return [
      ...(terms.get(chapter.path) ?? []).sort((a, b) => position(a) - position(b)).map((term) => termCard(guide, chapter, term)),
      ...chapter.pairs.map((pair) => pairCard(guide, chapter, pair)),
      ...(questions.get(chapter.id) ?? []).filter(({ flashcard }) => flashcard).map((question) => questionCard(guide, question)),
    ];
  });
}

/** For each card that is about services, their ids: the services that its question lists, or whose pages use its term. */
export function servicesOfCards(guide: Guide): ReadonlyMap<string, readonly string[]> {
  const services = new Map([...guide.questions.values()].map((question) => [`question:${question.id}`, question.services]));
  for (const [service, terms] of termsByService(guide))
    for (const { id } of terms) services.set(`term:${id}`, [...(services.get(`term:${id}`) ?? []), service]);
  return services;
}

/** The path of a card's answer, for readers without JavaScript. */
export function answerPath(guide: Guide, { id, kind, path }: Card): string {
  const entry = id.replace(/^.*:/, '');
  if (kind === 'term') return termPath(entry);
  return kind === 'question' ? questionPath(guide, entry) : path;
}

export function toReviewCard(card: Card): ReviewCard {
  const { id, kind, objective, front, ask, choices, back, path, within } = card;
  return { id, kind, objective, front, ask, choices, back, path, within };
}
