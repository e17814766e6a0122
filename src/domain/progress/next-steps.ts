import { plural } from '../text.ts';
import { missedQuestions, scoreObjective } from './answers.ts';
import { firstUnread, isRead, stoppedAt, type ChapterLink } from './reading.ts';
import type { ReaderData } from './schema.ts';

/** The parts of the guide that can be recommended. */
export interface StudyMaterial {
  /** In reading order. */
  readonly chapters: readonly (ChapterLink & { readonly minutes: number })[];
  readonly objectives: readonly { readonly id: string; readonly label: string; readonly path: string }[];
  /** The number of cards to review today, including new ones. */
  readonly cardsDue: number;
}

/** A recommendation, with its path from the site's root and the reason for it. */
export type NextStep = ReturnType<typeof practice>[number];

/** Fewer answers don't say enough about an objective. */
const minAnswers = 3;
/** Below this share of right answers, an objective is weak. */
const weakBelow = 0.8;

const pageOf = (path: string) => path.replace(/#.*$/, '');

function resume({ session }: ReaderData): NextStep[] {
  if (!session || session.endedAt !== undefined) return [];
  const left = session.questions.filter((id) => !session.answers[id]).length;
  const what = session.mode === 'exam' ? 'practice exam' : 'practice round';
  const why = `${left} of ${plural(session.questions.length, 'question')} left.`;
  return [{ label: `Continue your ${what}`, path: '/practice/', why }];
}

function readOn(data: ReaderData, { chapters }: StudyMaterial): NextStep[] {
  const stopped = stoppedAt(data, chapters);
  return stopped ? [{ label: 'Continue reading', path: stopped.reading.path, why: `You stopped at “${stopped.reading.title}.”` }] : [];
}

function review({ cardsDue }: StudyMaterial): NextStep[] {
  if (cardsDue === 0) return [];
  return [{ label: 'Review flashcards', path: '/review/', why: `${plural(cardsDue, 'card')} for today.` }];
}

/** Recommends the weakest objective, if one is weak. */
function strengthen(data: ReaderData, { objectives }: StudyMaterial): NextStep[] {
  const weak = objectives
    .map((objective) => ({ ...objective, ...scoreObjective(data, objective.id) }))
    .filter(({ questions, right }) => questions >= minAnswers && right / questions < weakBelow)
    .sort((a, b) => a.right / a.questions - b.right / b.questions);
  return weak.slice(0, 1).map(({ label, path, right, questions }) => ({
    label: `Review ${label}`,
    path,
    why: `You answered ${right} of ${questions} questions correctly last time.`,
  }));
}

function nextChapter(data: ReaderData, { chapters }: StudyMaterial): NextStep[] {
  const next = firstUnread(data, chapters);
  if (!next) return [];
  const done = chapters.filter(({ id }) => isRead(data, id)).length;
  const why =
    done === 0
      ? `Start here (${next.minutes} minutes).`
      : `You’ve read ${done} of ${chapters.length} chapters. This one takes ${next.minutes} minutes.`;
  return [{ label: `Read “${next.title}”`, path: next.path, why }];
}

function practice(data: ReaderData) {
  const missed = missedQuestions(data).size;
  const why = missed > 0 ? `You got ${plural(missed, 'question')} wrong last time.` : '10 mixed questions.';
  return [{ label: 'Practice', path: '/practice/', why }];
}

/**
 * Recommends what to do next, the best first: unfinished work, due cards, weak objectives, new chapters. The last step is always
 * practice, so there is always one.
 */
export function nextSteps(data: ReaderData, material: StudyMaterial): NextStep[] {
  const begun = [...resume(data), ...review(material), ...readOn(data, material)];
  const steps = [...begun, ...strengthen(data, material), ...nextChapter(data, material), ...practice(data)];
  const isNew = data.reading === undefined && data.answers.length === 0 && data.reviews.length === 0;
  // The first chapter helps a new reader more than its cards do.
  const ordered = isNew ? steps.sort((a, b) => Number(b.path.startsWith('/guide/')) - Number(a.path.startsWith('/guide/'))) : steps;
  return ordered.filter(({ path }, index) => ordered.findIndex((other) => pageOf(other.path) === pageOf(path)) === index);
}
