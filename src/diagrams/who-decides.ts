import { partyWord } from '../domain/party-names.ts';
import type { WhoDecides } from '../schema/diagram.ts';
import { blockDiagram, type Box, type MermaidDrawing, mermaidText, quoted, type TableView, type Variant, wrap } from './drawing.ts';

type Step = WhoDecides['steps'][number];

const lineLength = { question: 14, answer: 11, outcome: 20, key: 34 } as const;

const stepIndex = (data: WhoDecides, id: string) => data.steps.findIndex((step) => step.id === id);
const outcomeOf = (data: WhoDecides, id: string) => data.outcomes.find((outcome) => outcome.id === id);
const nodeOf = (data: WhoDecides, id: string) => {
  const outcome = outcomeOf(data, id);
  return outcome ? `end${data.outcomes.indexOf(outcome)}` : `step${stepIndex(data, id)}`;
};

const stepBefore = (data: WhoDecides, id: string) => data.steps.find(({ answers }) => answers.some(({ to }) => to === id));
/** How many answers lead to a step or an outcome. */
const columnOf = (data: WhoDecides, id: string): number => {
  const step = stepBefore(data, id);
  return step ? columnOf(data, step.id) + 1 : 0;
};

/** A flowchart with questions in hexagons and outcomes in rectangles. */
function drawTree(data: WhoDecides): MermaidDrawing {
  const questions = data.steps.map(({ id, question }): Box => ({
    node: nodeOf(data, id),
    kind: 'question',
    lines: wrap(question, lineLength.question),
  }));
  const outcomes = data.outcomes.map(({ id, party, label, explainedIn }): Box => ({
    node: nodeOf(data, id),
    kind: party,
    href: explainedIn,
    lines: [partyWord[party], ...wrap(label, lineLength.outcome)],
  }));
  const columns = Math.max(...data.outcomes.map(({ id }) => columnOf(data, id)));
  // Longer arrows put all outcomes in the last column, so that no arrow passes behind one.
  const arrow = (to: string) => `--${'-'.repeat(outcomeOf(data, to) ? columns - columnOf(data, to) : 0)}>`;
  const arrows = data.steps.flatMap(({ id, answers }) =>
    answers.map(({ label, to }) => `${nodeOf(data, id)} ${arrow(to)}|${quoted(...wrap(label, lineLength.answer))}| ${nodeOf(data, to)}`),
  );
  return {
    mermaid: mermaidText(
      'flowchart LR',
      ...questions.map(({ node, lines }) => `${node}{{${quoted(...lines)}}}`),
      ...outcomes.map(({ node, lines }) => `${node}[${quoted(...lines)}]`),
      ...arrows,
    ),
    spacing: { padding: 10, nodeSpacing: 10, rankSpacing: 18, minNodeWidth: 0 },
    nodes: [...questions, ...outcomes],
  };
}

/** A numbered key, as in a field guide. Each question says where to continue, and the answers that name a party follow it. */
function drawKey(data: WhoDecides): MermaidDrawing {
  const boxes = data.steps.flatMap(({ question, answers }, index): Box[] => {
    const onward = answers.filter(({ to }) => !outcomeOf(data, to)).map(({ label, to }) => `${label}: Go to ${stepIndex(data, to) + 1}.`);
    const outcomes = answers.flatMap(({ label: answer, to }, n): Box[] => {
      const outcome = outcomeOf(data, to);
      if (!outcome) return [];
      const { party, label, explainedIn } = outcome;
      const lines = [`${answer}: ${partyWord[party]}`, ...wrap(label, lineLength.key)];
      return [{ node: `step${index}answer${n}`, kind: party, href: explainedIn, lines }];
    });
    const lines = [...wrap(`${index + 1}. ${question}`, lineLength.key), ...(onward.length > 0 ? [onward.join(' ')] : [])];
    return [{ node: `step${index}`, kind: 'question', lines }, ...outcomes];
  });
  const grid = boxes.map((box) => [box]);
  return { mermaid: blockDiagram(1, grid), spacing: { padding: 6 }, nodes: boxes };
}

/** The questions that lead to the responsible party. */
export const drawWhoDecides = (data: WhoDecides, variant: Variant): MermaidDrawing => (variant === 'wide' ? drawTree(data) : drawKey(data));

const describeAnswer = (data: WhoDecides, { label, to }: Step['answers'][number]): string => {
  const outcome = outcomeOf(data, to);
  return outcome ? `${label}: ${partyWord[outcome.party]}. ${outcome.label}.` : `${label}: Go to question ${stepIndex(data, to) + 1}.`;
};

/** The picture in sentences: each question and where its answers lead. */
export const describeWhoDecides = (data: WhoDecides): string =>
  data.steps
    .map(({ question, answers }, index) =>
      [`Question ${index + 1}: ${question}`, ...answers.map((answer) => describeAnswer(data, answer))].join(' '),
    )
    .join(' ');

const pathTo = (data: WhoDecides, id: string): string[] => {
  const step = stepBefore(data, id);
  const answer = step?.answers.find(({ to }) => to === id);
  return step && answer ? [...pathTo(data, step.id), `${step.question} ${answer.label}.`] : [];
};

/** The picture as a table: each outcome and the answers that lead to it. */
export const tableOfWhoDecides = (data: WhoDecides): TableView => ({
  labels: 'Outcome',
  details: 'Your answers',
  rows: data.outcomes.map(({ id, label, party, explainedIn }) => ({ label, party, href: explainedIn, detail: pathTo(data, id).join(' ') })),
});
