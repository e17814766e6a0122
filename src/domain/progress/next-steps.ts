import { plural } from '../text.ts';
import type { Answer, ReaderData } from './schema.ts';

export interface ChapterLink {
  readonly id: string;
  readonly title: string;
  /** From the site's root. */
  readonly path: string;
}

/** The parts of the guide that can be recommended. */
export interface StudyMaterial {
  /** In reading order. */
  readonly chapters: readonly (ChapterLink & { readonly minutes: number })[];
  readonly objectives: readonly { readonly id: string; readonly label: string; readonly path: string }[];
  /** The number of cards to review today, including new ones. */
  readonly cardsDue: number;
}

/** A recommendation, with its path from the site's root and the reason for it. */
export interface NextStep {
  readonly label: string;
  readonly path: string;
  readonly why: string;
}

export const isRead = (data: ReaderData, id: string): boolean => data.chapters[id]?.done === true;

/** Where the reader stopped, if it is in one of these chapters and the chapter isn't marked as read. */
export function stoppedAt<Link extends ChapterLink>({ reading, ...data }: ReaderData, chapters: readonly Link[]) {
  const chapter = reading && chapters.find(({ path }) => path === pageOf(reading.path));
  return chapter && !isRead(data, chapter.id) ? { reading, chapter } : undefined;
}

export const firstUnread = <Link extends ChapterLink>(data: ReaderData, chapters: readonly Link[]): Link | undefined =>
  chapters.find(({ id }) => !isRead(data, id));

/** Fewer answers don't say enough about an objective. */
const minAnswers = 3;
/** Below this share of right answers, an objective is weak. */
const weakBelow = 0.8;

const pageOf = (path: string) => path.replace(/#.*$/, '');

/** The objective with the lowest share of right answers, if it is weak. */
function weakestObjective(data: ReaderData, { objectives }: StudyMaterial) {
  const weak = objectives
    .map(({ id, ...objective }) => ({ ...objective, ...scoreAnswers(data, (answer) => answer.objective === id) }))
    .filter(({ questions, right }) => questions >= minAnswers && right / questions < weakBelow);
  return weak.sort((a, b) => a.right / a.questions - b.right / b.questions)[0];
}

/** Work that the reader has started: a round, due cards, and a chapter. */
function unfinishedWork({ session, ...data }: ReaderData, { chapters, cardsDue }: StudyMaterial): NextStep[] {
  const steps: NextStep[] = [];
  const path = '/practice/';
  if (session && session.endedAt === undefined) {
    const left = session.questions.filter((id) => !session.answers[id]).length;
    const label = `Continue your practice ${session.mode === 'exam' ? 'exam' : 'round'}`;
    steps.push({ label, path, why: `${left} of ${plural(session.questions.length, 'question')} left.` });
  }
  if (cardsDue > 0) steps.push({ label: 'Review flashcards', path: '/review/', why: `${plural(cardsDue, 'card')} for today.` });
  const reading = stoppedAt(data, chapters)?.reading;
  if (reading) steps.push({ label: 'Continue reading', path: reading.path, why: `You stopped at “${reading.title}.”` });
  return steps;
}

/**
 * Recommends what to do next, the best first: unfinished work, the weakest objective, the next chapter. The last step is always practice, so
 * there is always one.
 */
export function nextSteps(data: ReaderData, material: StudyMaterial): NextStep[] {
  const { chapters } = material;
  const steps = unfinishedWork(data, material);
  const weak = weakestObjective(data, material);
  if (weak) {
    const why = `You answered ${weak.right} of ${weak.questions} questions correctly last time.`;
    steps.push({ label: `Review ${weak.label}`, path: weak.path, why });
  }
  const next = firstUnread(data, chapters);
  if (next) {
    const read = chapters.filter(({ id }) => isRead(data, id)).length;
    const before = `You’ve read ${read} of ${chapters.length} chapters. This one takes ${next.minutes} minutes.`;
    steps.push({ label: `Read “${next.title}”`, path: next.path, why: read === 0 ? `Start here (${next.minutes} minutes).` : before });
  }
  const missed = missedQuestions(data).size;
  const whyPractice = missed > 0 ? `You got ${plural(missed, 'question')} wrong last time.` : '10 mixed questions.';
  steps.push({ label: 'Practice', path: '/practice/', why: whyPractice });
  const isNew = data.reading === undefined && data.answers.length === 0 && data.reviews.length === 0;
  // The first chapter helps a new reader more than its cards do.
  if (isNew) steps.sort((a, b) => Number(b.path.startsWith('/guide/')) - Number(a.path.startsWith('/guide/')));
  return steps.filter(({ path }, index) => steps.findIndex((other) => pageOf(other.path) === pageOf(path)) === index);
}

type Answers = Pick<ReaderData, 'answers'>;

const latestAnswers = ({ answers }: Answers): Answer[] => [
  ...new Map([...answers].sort((a, b) => a.at - b.at).map((answer) => [answer.question, answer])).values(),
];

/** How many of some questions have an answer, and for how many the latest answer was right. @param isCounted whether an answer counts */
export function scoreAnswers(data: Answers, isCounted: (answer: Answer) => boolean) {
  const latest = latestAnswers(data).filter(isCounted);
  return { questions: latest.length, right: latest.filter(({ right }) => right).length };
}

export const missedQuestions = (data: Answers): ReadonlySet<string> =>
  new Set(latestAnswers(data).flatMap(({ right, question }) => (right ? [] : [question])));
