import { defaultSettings, percentOf, type RoundResult, type RoundSettings, scoreRound, settingsOf } from '../../domain/practice/round.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isStillValid } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { answerLink, questionForm, showFeedback } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';

type Labels = ReadonlyMap<string, string>;

/** The objectives or chapters in reading order, as the setup lists them: label by id. */
function labelsIn(setup: HTMLElement, name: 'objective' | 'chapter'): Labels {
  const options = setup.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option:not([value=""])`);
  return new Map([...options].map(({ value, text }) => [value, text]));
}

/** A bar for each objective. */
function scoreBars(labels: Labels, { byObjective }: RoundResult): HTMLElement {
  const bars = [...byObjective].map(([id, { right, of }]) => {
    const label = labels.get(id) ?? id;
    const meter = element('meter', { max: of, value: right, 'aria-label': `${label}: correct` });
    return element('li', {}, element('span', {}, label), meter, element('span', {}, `${right} of ${of}`));
  });
  return element('ul', { class: 'score-bars' }, bars);
}

/** The page that explains a question: its chapter, or the service of a drill. */
function pageOf(chapters: Labels, { chapter, answeredIn, answeredTitle }: QuestionView): readonly [path: string, title: string] {
  if (chapter === undefined) return [answeredIn.replace(/#.*$/, ''), answeredTitle.replace(/: .*$/, '')];
  return [`/guide/${chapter}/`, chapters.get(chapter) ?? chapter];
}

/** Links to the three pages that explain the most missed questions. */
function toRead(chapters: Labels, missed: readonly QuestionView[]): HTMLElement[] {
  const pages = missed.map((question) => pageOf(chapters, question));
  const countOf = (path: string) => pages.filter(([each]) => each === path).length;
  const most = [...new Map(pages)].sort(([a], [b]) => countOf(b) - countOf(a)).slice(0, 3);
  const items = most.map(([path, title]) =>
    element('li', {}, element('a', { href: url(path) }, title), element('span', { class: 'muted' }, `${countOf(path)} missed`)),
  );
  return items.length === 0 ? [] : [element('h3', {}, 'Read next'), element('ul', { class: 'result-reading lined rows' }, items)];
}

/** Why the score of a practice exam doesn't convert to a score on the real exam. */
const passMark = () =>
  element('p', { class: 'small muted' }, [
    'To pass CLF-C02, you need at least 700 on a scale from 100 to 1,000. A percentage of correct answers doesn’t convert to that scale. ',
    element('a', { href: url('/exam/#the-exam-in-short') }, 'The exam in short'),
  ]);

/** A missed question with the reader's answer and the feedback. */
function missedQuestion({ answers, seed }: Session, question: QuestionView): HTMLElement {
  const { root, inputs } = questionForm(question, seed);
  const given = answers[question.id] ?? [];
  const chosen = isStillValid(question, given) ? given : [];
  if (chosen.length > 0) inputs.write(chosen);
  else inputs.outcome.append('You didn’t answer this question.');
  showFeedback(question, inputs, chosen);
  root.append(answerLink(question));
  return root;
}

/**
 * Shows the result of a round: the score by objective, and the missed questions.
 * @param setup the form that lists the objectives and chapters @param start starts another round
 */
export function showResult(
  host: HTMLElement,
  setup: HTMLElement,
  session: Session,
  questions: readonly QuestionView[],
  start: (settings: RoundSettings) => void,
): void {
  const objectives = labelsIn(setup, 'objective');
  const result = scoreRound(session, questions, [...objectives.keys()]);
  const { missed } = result;
  const isExam = session.mode === 'exam';
  const heading = element(
    'h2',
    { tabindex: '-1' },
    element('b', {}, String(result.right)),
    ` of ${result.of} correct (${percentOf(result)}%)`,
  );
  const primary = { class: 'button-primary' };
  const onlyMissed: RoundSettings = { ...defaultSettings, from: 'both', missed: true, count: 0 };
  const again = isExam ? 'New practice exam' : 'Practice again';
  const buttons = [
    missed.length > 0 && button('Practice what you missed', () => start(onlyMissed), primary),
    button(again, () => start(settingsOf(session)), missed.length > 0 ? {} : primary),
    button('Print', () => window.print()),
  ];
  const actions = element('p', { class: 'button-row screen-only' }, buttons);
  const all = element('a', { href: url('/practice/') }, 'Back to Practice');
  host.replaceChildren(
    element('header', { class: 'round-result' }, heading, actions, scoreBars(objectives, result), isExam && passMark()),
    ...(missed.length > 0 ? [element('h3', {}, `Missed questions (${missed.length})`)] : []),
    ...missed.map((question) => missedQuestion(session, question)),
    ...toRead(labelsIn(setup, 'chapter'), missed),
    element('p', { class: 'round-foot small muted' }, 'Round ', element('code', {}, session.seed), ' · ', all),
  );
  host.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
