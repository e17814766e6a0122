import type { Question } from '../../schema/question.ts';
import { chapterPath, titleOfPath } from '../paths.ts';
import { drillsOf, type Drill } from './drills.ts';
import type { Guide } from '../guide.ts';
import { askedOf, type AskedQuestion } from '../question/asked.ts';

/** A question as practice asks it. */
export interface PracticeQuestion extends AskedQuestion {
  /** The objective it tests, by id. */
  readonly objective: string;
  /** The services it speaks of, by id. */
  readonly services: readonly string[];
  readonly difficulty: Question['difficulty'];
  /** The chapter that teaches the answer, by id; drills have none. */
  readonly chapter?: string;
  /** Where the answer is taught, from the site's root. */
  readonly answeredIn: string;
  /** What that place is called. */
  readonly answeredTitle: string;
}

/** What the practice page draws from; for that page only, so it may change its form at any time. */
export interface PracticeData {
  readonly questions: readonly PracticeQuestion[];
}

/** Where a path leads, in words: a place of a chapter, or a layer of a service. */
export function placeTitle(guide: Guide, path: string): string {
  const [, folder, id = '', fragment] = path.split(/[/#]+/);
  const service = folder === 'services' ? guide.services.get(id) : undefined;
  if (!service) return titleOfPath(guide, path);
  const layer = guide.layers.find((each) => each.id === fragment);
  return layer ? `${service.shortName}: ${layer.label}` : service.name;
}

const practiceQuestion = (guide: Guide, question: Question): PracticeQuestion => ({
  ...askedOf(question),
  objective: question.objective,
  services: question.services,
  difficulty: question.difficulty,
  chapter: question.chapter,
  answeredIn: question.answeredIn,
  answeredTitle: placeTitle(guide, question.answeredIn),
});

/** The whole bank as practice asks it. */
export const practiceQuestions = (guide: Guide): PracticeQuestion[] =>
  [...guide.questions.values()].map((question) => practiceQuestion(guide, question));

/** The objective that drills test: the one that is taught where the layers are, else the first. */
function drillObjective({ objectives, chapters, layers }: Guide): string {
  const teaching = chapters.map(({ id }) => chapterPath(id)).filter((path) => layers.some(({ taughtIn }) => taughtIn.startsWith(path)));
  return (objectives.find(({ taughtIn }) => taughtIn.some((path) => teaching.includes(path))) ?? objectives[0])?.id ?? '';
}

/** All drills of the Guide. */
export const guideDrills = (guide: Guide): Drill[] => drillsOf([...guide.services.values()], guide.layers, drillObjective(guide));
