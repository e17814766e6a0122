import { partyWord } from '../domain/party-names.ts';
import type { WhoDecides } from '../schema/diagram.ts';
import { blockDiagram, type Box, type DiagramView, type MermaidDrawing, mermaidText, quoted, wrap } from './drawing.ts';

const lineLength = { question: 14, answer: 11, outcome: 20, key: 34 } as const;

const stepIndex = ({ steps }: WhoDecides, id: string) => steps.findIndex((step) => step.id === id);
const outcomeOf = ({ outcomes }: WhoDecides, id: string) => outcomes.find((outcome) => outcome.id === id);

/** The answers that lead to a step or an outcome, in sentences. */
function pathTo(data: WhoDecides, id: string): string[] {
  const step = data.steps.find(({ answers }) => answers.some(({ to }) => to === id));
  const answer = step?.answers.find(({ to }) => to === id);
  return step && answer ? [...pathTo(data, step.id), `${step.question} ${answer.label}.`] : [];
}

/** A flowchart with questions in hexagons and outcomes in rectangles. */
function drawTree(data: WhoDecides): MermaidDrawing {
  const questions = data.steps.map(({ question }, index): Box => ({
    node: `step${index}`,
    kind: 'question',
    lines: wrap(question, lineLength.question),
  }));
  const outcomes = data.outcomes.map(({ party, label, explainedIn }, index): Box => ({
    node: `end${index}`,
    kind: party,
    href: explainedIn,
    lines: [partyWord[party], ...wrap(label, lineLength.outcome)],
  }));
  const depthOf = (id: string) => pathTo(data, id).length;
  const deepest = Math.max(...data.outcomes.map(({ id }) => depthOf(id)));
  const arrows = data.steps.flatMap(({ answers }, from) =>
    answers.map(({ label, to }) => {
      const outcome = data.outcomes.findIndex(({ id }) => id === to);
      // Longer arrows put all outcomes in the last column, so that no arrow passes behind one.
      const longer = '-'.repeat(outcome < 0 ? 0 : deepest - depthOf(to));
      const target = outcome < 0 ? `step${stepIndex(data, to)}` : `end${outcome}`;
      return `step${from} --${longer}>|${quoted(...wrap(label, lineLength.answer))}| ${target}`;
    }),
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
  return blockDiagram(
    { columns: 1, padding: 6 },
    boxes.map((box) => [box]),
  );
}

function describe(data: WhoDecides): string {
  const sentences = data.steps.map(({ question, answers }, index) => {
    const results = answers.map(({ label, to }) => {
      const outcome = outcomeOf(data, to);
      return outcome ? `${label}: ${partyWord[outcome.party]}. ${outcome.label}.` : `${label}: Go to question ${stepIndex(data, to) + 1}.`;
    });
    return [`Question ${index + 1}: ${question}`, ...results].join(' ');
  });
  return sentences.join(' ');
}

/** The questions that lead to the responsible party. The table has each outcome and the answers that lead to it. */
export const viewWhoDecides = (data: WhoDecides): DiagramView => ({
  pictures: { wide: drawTree(data), narrow: drawKey(data) },
  description: describe(data),
  table: {
    labels: 'Outcome',
    details: 'Your answers',
    rows: data.outcomes.map((outcome) => ({ ...outcome, detail: pathTo(data, outcome.id).join(' ') })),
  },
});
