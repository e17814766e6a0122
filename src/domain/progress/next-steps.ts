import { answersOn, missedQuestions } from './standing.ts';
import type { ReaderData } from './schema.ts';

/** What the site offers, as far as advice hangs on it. */
export interface Offer {
  /** In reading order. */
  readonly chapters: readonly { readonly id: string; readonly title: string; readonly path: string; readonly minutes: number }[];
  readonly objectives: readonly { readonly id: string; readonly label: string; readonly path: string }[];
  /** Cards that wait today, new ones included. */
  readonly cardsWaiting: number;
}

/** One thing to do next, and why it is a good one. */
export interface Step {
  readonly label: string;
  /** From the site's root. */
  readonly path: string;
  readonly why: string;
}

/** Fewer answers than this say nothing of an objective. */
const enough = 3;
/** A share of right answers below this asks for another look. */
const firm = 0.8;

const isDone = (data: ReaderData, id: string) => data.chapters[id]?.done === true;
const pageOf = (path: string) => path.replace(/#.*$/, '');
const plural = (count: number, one: string) => (count === 1 ? `one ${one}` : `${count} ${one}s`);

function resume({ session }: ReaderData): Step[] {
  if (!session || session.endedAt !== undefined) return [];
  const left = session.questions.filter((id) => !session.answers[id]).length;
  const what = session.mode === 'exam' ? 'exam' : 'practice';
  const why = `${plural(left, 'question')} of ${session.questions.length} still to answer; nothing was lost.`;
  return [{ label: `Go on with your ${what}`, path: '/practice/', why }];
}

function readOn(data: ReaderData, { chapters }: Offer): Step[] {
  const { reading } = data;
  const chapter = reading && chapters.find(({ path }) => path === pageOf(reading.path));
  if (!reading || !chapter || isDone(data, chapter.id)) return [];
  return [{ label: 'Read on', path: reading.path, why: `You stopped at “${reading.title}”.` }];
}

function review({ cardsWaiting }: Offer): Step[] {
  if (cardsWaiting === 0) return [];
  return [{ label: 'Review your cards', path: '/review/', why: `${plural(cardsWaiting, 'card')} for today.` }];
}

/** The objective that went worst, if it went badly. */
function strengthen(data: ReaderData, { objectives }: Offer): Step[] {
  const weak = objectives
    .map((objective) => ({ ...objective, ...answersOn(data, objective.id) }))
    .filter(({ questions, right }) => questions >= enough && right / questions < firm)
    .sort((a, b) => a.right / a.questions - b.right / b.questions);
  return weak.slice(0, 1).map(({ label, path, right, questions }) => ({
    label: `Read again: ${label}`,
    path,
    why: `${right} of ${questions} questions on it were right the last time.`,
  }));
}

function nextChapter(data: ReaderData, { chapters }: Offer): Step[] {
  const next = chapters.find(({ id }) => !isDone(data, id));
  if (!next) return [];
  const done = chapters.filter(({ id }) => isDone(data, id)).length;
  const why =
    done === 0
      ? `The guide begins here; ${next.minutes} minutes.`
      : `${done} of ${chapters.length} chapters are ticked; ${next.minutes} minutes.`;
  return [{ label: `Read “${next.title}”`, path: next.path, why }];
}

function practice(data: ReaderData): Step[] {
  const missed = missedQuestions(data).length;
  const why = missed > 0 ? `${plural(missed, 'question')} went wrong the last time.` : 'Questions show what reading alone does not.';
  return [{ label: 'Practice', path: '/practice/', why }];
}

/**
 * What to do next, the best first: what was begun, what would be forgotten, what is weak, what is new. Practice is always possible,
 * so there is always something.
 */
export function nextSteps(data: ReaderData, offer: Offer): Step[] {
  const begun = [...resume(data), ...review(offer), ...readOn(data, offer)];
  const steps = [...begun, ...strengthen(data, offer), ...nextChapter(data, offer), ...practice(data)];
  const isNew = data.reading === undefined && data.answers.length === 0 && data.reviews.length === 0;
  // To someone who has not read a line, the first chapter helps more than cards on it.
  const ordered = isNew ? steps.toSorted((a, b) => Number(b.path.startsWith('/guide/')) - Number(a.path.startsWith('/guide/'))) : steps;
  return ordered.filter(({ path }, at) => ordered.findIndex((other) => pageOf(other.path) === pageOf(path)) === at);
}
