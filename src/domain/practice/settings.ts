import { skills } from '../../schema/skills.ts';

/** What a round of practice contains. An empty text means no restriction. */
export interface RoundSettings {
  readonly mode: 'practice' | 'exam';
  /** Questions from the question bank, drills generated from the services, or both. */
  readonly from: 'questions' | 'drills' | 'both';
  readonly objective: string;
  readonly service: string;
  readonly difficulty: string;
  readonly chapter: string;
  /** A skill of the exam guide. Example: `2.1.3`. */
  readonly skill: string;
  /** `exam`: only questions that the exam could ask. */
  readonly level: '' | 'exam';
  /** Only questions whose latest answer was wrong. */
  readonly missed: boolean;
  /** The maximum number of questions; 0 means all. */
  readonly count: number;
  /** Exams only: whether a clock runs. */
  readonly timed: boolean;
  /** The seed for the order of questions and options; empty until a round starts. */
  readonly seed: string;
}

export const roundLengths = [5, 10, 20, 40, 0] as const;
/** The number of questions and minutes of an exam, at the pace of CLF-C02, which has 65 questions in 90 minutes. */
export const exam = { count: 20, minutes: 28 } as const;

export const defaultSettings: RoundSettings = {
  mode: 'practice',
  from: 'questions',
  objective: '',
  service: '',
  difficulty: '',
  chapter: '',
  skill: '',
  level: '',
  missed: false,
  count: 10,
  timed: false,
  seed: '',
};

const idOrEmpty = (text: string | null) => (text && /^[a-z0-9-]{1,60}$/.test(text) ? text : '');
const oneOf = <T extends string>(text: string | null, known: readonly T[], fallback: T): T =>
  known.find((each) => each === text) ?? fallback;

/** Reads settings from a query string; missing and invalid values become the defaults. */
export function readSettings(query: URLSearchParams): RoundSettings {
  const n = Number(query.get('n') ?? defaultSettings.count);
  return {
    mode: oneOf(query.get('mode'), ['practice', 'exam'], 'practice'),
    from: oneOf(query.get('from'), ['questions', 'drills', 'both'], 'questions'),
    objective: idOrEmpty(query.get('objective')),
    service: idOrEmpty(query.get('service')),
    difficulty: oneOf(query.get('difficulty'), ['', 'easy', 'medium', 'hard'], ''),
    chapter: idOrEmpty(query.get('chapter')),
    skill: oneOf(query.get('skill'), skills, ''),
    level: oneOf(query.get('level'), ['', 'exam'], ''),
    missed: query.get('missed') === '1',
    count: roundLengths.find((each) => each === n) ?? defaultSettings.count,
    timed: query.get('timed') === '1',
    seed: idOrEmpty(query.get('seed')).slice(0, 40),
  };
}

/** Writes settings as a query string, without default values. An exam has only a clock and a seed. */
export function settingsQuery(settings: RoundSettings): URLSearchParams {
  const { mode, from, objective, service, difficulty, chapter, skill, level, missed, count, timed, seed } = settings;
  const fields = {
    exam: { mode, timed: timed ? '1' : '', seed },
    practice: {
      from: from === defaultSettings.from ? '' : from,
      objective,
      service,
      difficulty,
      chapter,
      skill,
      level,
      missed: missed ? '1' : '',
      n: count === defaultSettings.count ? '' : String(count),
      seed,
    },
  };
  return new URLSearchParams(Object.entries(fields[mode]).filter(([, value]) => value !== ''));
}
