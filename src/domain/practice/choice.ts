/** What a round of practice is to hold. Empty text: all of them. */
export interface Choice {
  readonly mode: 'practice' | 'exam';
  /** Questions of the bank, drills made from the services, or both. */
  readonly from: 'questions' | 'drills' | 'both';
  readonly objective: string;
  readonly service: string;
  readonly difficulty: string;
  readonly chapter: string;
  /** Only what was answered wrong the last time. */
  readonly missed: boolean;
  /** How many at most; 0: all. */
  readonly count: number;
  /** Exams only: does a clock run? */
  readonly timed: boolean;
  /** What order and options are shuffled by; empty until a round begins. */
  readonly seed: string;
}

export const lengths = [5, 10, 20, 40, 0] as const;
/** An exam's length, and its minutes: the pace of CLF-C02 is 65 questions in 90 minutes. */
export const exam = { count: 20, minutes: 28 } as const;

export const defaultChoice: Choice = {
  mode: 'practice',
  from: 'questions',
  objective: '',
  service: '',
  difficulty: '',
  chapter: '',
  missed: false,
  count: 10,
  timed: false,
  seed: '',
};

const idIn = (text: string | null) => (text && /^[a-z0-9-]{1,60}$/.test(text) ? text : '');
const oneOf = <T extends string>(text: string | null, known: readonly T[], otherwise: T): T =>
  known.find((each) => each === text) ?? otherwise;

/** The choice that an address makes; what it does not say, or says wrong, is as by default. */
export function readChoice(query: URLSearchParams): Choice {
  const n = Number(query.get('n') ?? defaultChoice.count);
  return {
    mode: oneOf(query.get('mode'), ['practice', 'exam'], 'practice'),
    from: oneOf(query.get('from'), ['questions', 'drills', 'both'], 'questions'),
    objective: idIn(query.get('objective')),
    service: idIn(query.get('service')),
    difficulty: oneOf(query.get('difficulty'), ['', 'easy', 'medium', 'hard'], ''),
    chapter: idIn(query.get('chapter')),
    missed: query.get('missed') === '1',
    count: lengths.find((each) => each === n) ?? defaultChoice.count,
    timed: query.get('timed') === '1',
    seed: idIn(query.get('seed')).slice(0, 40),
  };
}

/** A choice as the address says it: only what differs from the default. An exam is chosen by its clock and seed alone. */
export function choiceQuery(choice: Choice): URLSearchParams {
  const { mode, from, objective, service, difficulty, chapter, missed, count, timed, seed } = choice;
  const isExam = mode === 'exam';
  const said: readonly (readonly [string, string])[] = isExam
    ? [
        ['mode', 'exam'],
        ['timed', timed ? '1' : ''],
        ['seed', seed],
      ]
    : [
        ['from', from === defaultChoice.from ? '' : from],
        ['objective', objective],
        ['service', service],
        ['difficulty', difficulty],
        ['chapter', chapter],
        ['missed', missed ? '1' : ''],
        ['n', count === defaultChoice.count ? '' : String(count)],
        ['seed', seed],
      ];
  return new URLSearchParams(said.filter(([, value]) => value !== '').map(([key, value]) => [key, value]));
}
