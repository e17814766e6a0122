import { skills } from '../../schema/constants.ts';
import type { Session } from '../progress/schema.ts';
import { isRight } from '../question/answer.ts';
import type { QuestionView } from '../question/view.ts';
import { randomFrom, roundRobin, shuffled, type Random } from '../random.ts';
import { isDrill } from './drills.ts';

/** The lengths that readers can choose; 0 means all questions. */
export const roundLengths = [5, 10, 20, 40, 0] as const;
const defaultLength = 10;
/** The number of questions and minutes of an exam, at the pace of CLF-C02, which has 65 questions in 90 minutes. */
export const exam = { count: 20, minutes: 28 } as const;

const idOrEmpty = (text: string | null) => (text && /^[a-z0-9-]{1,60}$/.test(text) ? text : '');

/** The known value that equals the text, or else the first one. */
const oneOf = <T extends string>(text: string | null, known: readonly [T, ...T[]]): T => known.find((each) => each === text) ?? known[0];

/** What a round of practice contains. An empty text means no restriction. */
export type RoundSettings = Readonly<ReturnType<typeof readSettings>>;

/** Reads settings from a query string; missing and invalid values become the defaults. */
export function readSettings(query: URLSearchParams) {
  const length = Number(query.get('n') ?? defaultLength);
  return {
    mode: oneOf(query.get('mode'), ['practice', 'exam']),
    /** Questions from the question bank, drills generated from the services, or both. */
    from: oneOf(query.get('from'), ['questions', 'drills', 'both']),
    objective: idOrEmpty(query.get('objective')),
    service: idOrEmpty(query.get('service')),
    difficulty: oneOf(query.get('difficulty'), ['', 'easy', 'medium', 'hard']),
    chapter: idOrEmpty(query.get('chapter')),
    /** A skill of the exam guide. Example: `2.1.3` */
    skill: oneOf(query.get('skill'), ['', ...skills]),
    /** `exam`: only questions that the exam could ask. */
    level: oneOf(query.get('level'), ['', 'exam']),
    /** Only questions whose latest answer was wrong. */
    missed: query.get('missed') === '1',
    /** The maximum number of questions; 0 means all. */
    count: (roundLengths.find((each) => each === length) ?? defaultLength) as number,
    /** Exams only: whether a clock runs. */
    timed: query.get('timed') === '1',
    /** The seed for the order of questions and options; empty until a round starts. */
    seed: idOrEmpty(query.get('seed')).slice(0, 40),
  };
}

export const defaultSettings: RoundSettings = readSettings(new URLSearchParams());

/** Writes settings as a query string, without default values. An exam has only a clock and a seed. */
export function settingsQuery({ mode, timed, seed, from, missed, count, ...filters }: RoundSettings): URLSearchParams {
  const fields =
    mode === 'exam'
      ? { mode, timed: timed ? '1' : '', seed }
      : {
          from: from === defaultSettings.from ? '' : from,
          ...filters,
          missed: missed ? '1' : '',
          n: count === defaultLength ? '' : String(count),
          seed,
        };
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** Starts a round. @param now in ms */
export const startSession = (settings: RoundSettings, questions: readonly { readonly id: string }[], now: number): Session => ({
  mode: settings.mode,
  startedAt: now,
  changedAt: now,
  seed: settings.seed,
  questions: questions.map(({ id }) => id),
  place: 0,
  answers: {},
  flags: [],
  ...(settings.mode === 'exam' && settings.timed ? { timeLeft: exam.minutes * 60 } : {}),
  chosenBy: Object.fromEntries(settingsQuery(settings)),
});

export const settingsOf = ({ chosenBy }: Session): RoundSettings => readSettings(new URLSearchParams(chosenBy));

type Score = Readonly<Record<'right' | 'of', number>>;

export type RoundResult = ReturnType<typeof scoreRound>;

/** Scores a round; unanswered questions count as missed. @param objectives ids, in reading order */
export function scoreRound({ answers }: Session, questions: readonly QuestionView[], objectives: readonly string[]) {
  const isCorrect = (question: QuestionView) => isRight(question, answers[question.id] ?? []);
  const scoreOf = (some: readonly QuestionView[]): Score => ({ right: some.filter(isCorrect).length, of: some.length });
  const groups = objectives.map((id) => [id, scoreOf(questions.filter(({ objective }) => objective === id))] as const);
  return {
    ...scoreOf(questions),
    /** By objective id, in the given order. */
    byObjective: new Map(groups.filter(([, score]) => score.of > 0)),
    /** Questions with a wrong answer or none, in the order in which they were asked. */
    missed: questions.filter((question) => !isCorrect(question)),
  };
}

/** A score in percent, rounded; 0 of 0 is 0. */
export const percentOf = ({ right, of }: Score): number => (of === 0 ? 0 : Math.round((right / of) * 100));

const isFrom = (question: QuestionView, from: RoundSettings['from']) => from === 'both' || isDrill(question) === (from === 'drills');

/** The fields of a question that must equal the setting with the same name. */
const exactFields = ['objective', 'difficulty', 'chapter', 'skill', 'level'] as const;

/** The questions that match the settings, in the given order. @param missed ids of questions whose latest answer was wrong */
export const matchingQuestions = (
  questions: readonly QuestionView[],
  settings: RoundSettings,
  missed: ReadonlySet<string>,
): QuestionView[] =>
  questions.filter(
    (question) =>
      isFrom(question, settings.from) &&
      (!settings.service || question.services.includes(settings.service)) &&
      exactFields.every((field) => !settings[field] || question[field] === settings[field]) &&
      (!settings.missed || missed.has(question.id)),
  );

/** Selects the questions of an exam: the same number of exam-level questions for each objective, in random order. */
function selectExam(questions: readonly QuestionView[], random: Random): QuestionView[] {
  const objectives = [...new Set(questions.map(({ objective }) => objective))].sort();
  const groups = objectives.map((id) => questions.filter(({ objective }) => objective === id)).map((group) => shuffled(group, random));
  const selected = new Set(roundRobin(groups).slice(0, exam.count));
  const inGroups = groups.flat().filter((question) => selected.has(question));
  return shuffled(inGroups, random);
}

/** Selects the questions of a round, in the order in which they are asked. The same settings and seed give the same questions. */
export function selectRound(questions: readonly QuestionView[], settings: RoundSettings, missed: ReadonlySet<string>): QuestionView[] {
  const random = randomFrom(settings.seed);
  const byId = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bank = byId.filter(({ level }) => level === 'exam');
  if (settings.mode === 'exam') return selectExam(bank, random);
  const mixed = shuffled(matchingQuestions(byId, settings, missed), random);
  return settings.count === 0 ? mixed : mixed.slice(0, settings.count);
}
