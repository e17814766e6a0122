import type { QuestionView } from '../question/view.ts';
import { randomFrom, roundRobin, shuffled, type Random } from '../random.ts';
import { isDrill } from './drills.ts';
import { exam, type RoundSettings } from './round.ts';

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
