import { partyWord } from '../domain/party-names.ts';
import type { WhoDecides } from '../schema/diagram.ts';
import type { Drawing, Part, TableView, Variant } from './drawing.ts';
import { type Arrow, flowchart, type Text } from './mermaid.ts';
import { linkName, wrapped } from './wording.ts';

type Step = WhoDecides['steps'][number];
type Outcome = WhoDecides['outcomes'][number];
type Named = WhoDecides & { readonly id: string };
type Laid = { readonly part: Part; readonly text: Text };

/** Characters in a line of a question and of an outcome. */
const room = { question: 14, outcome: 18, narrow: 32 } as const;

const stepNode = (data: WhoDecides, id: string) => `step${data.steps.findIndex((step) => step.id === id)}`;
const outcomeNode = (data: WhoDecides, id: string) => `end${data.outcomes.findIndex((outcome) => outcome.id === id)}`;
const outcomeOf = (data: WhoDecides, id: string) => data.outcomes.find((outcome) => outcome.id === id);
const nodeOf = (data: WhoDecides, id: string) => (outcomeOf(data, id) ? outcomeNode(data, id) : stepNode(data, id));

const outcomePart = (node: string, { party, label, explainedIn }: Outcome): Part => ({
  node,
  role: 'box',
  party,
  href: explainedIn,
  name: linkName(label, party),
});

const layTree = (data: WhoDecides): Laid[] => [
  ...data.steps.map(({ id, question }): Laid => ({
    part: { node: stepNode(data, id), role: 'question' },
    text: { lines: wrapped(question, room.question) },
  })),
  ...data.outcomes.map((outcome): Laid => ({
    part: outcomePart(outcomeNode(data, outcome.id), outcome),
    text: { lines: [partyWord[outcome.party], ...wrapped(outcome.label, room.outcome)] },
  })),
];

const treeArrows = (data: WhoDecides): Arrow[] =>
  data.steps.flatMap(({ id, answers }) => answers.map(({ label, to }) => ({ from: stepNode(data, id), to: nodeOf(data, to), label })));

const layAnswer = (data: WhoDecides, answer: Step['answers'][number], node: string): Laid => {
  const outcome = outcomeOf(data, answer.to);
  const next = data.steps.findIndex(({ id }) => id === answer.to) + 1;
  if (outcome === undefined) return { part: { node, role: 'answer' }, text: { lines: [answer.label], aside: `go to ${next}` } };
  return {
    part: outcomePart(node, outcome),
    text: { lines: [answer.label, ...wrapped(outcome.label, room.narrow)], aside: partyWord[outcome.party] },
  };
};

/** As the numbered key of a field guide: each question with its answers, which name who it is or the next question. */
const layKey = (data: WhoDecides): Laid[] =>
  data.steps.flatMap(({ question, answers }, place) => [
    { part: { node: `step${place}`, role: 'question' }, text: { lines: wrapped(`${place + 1}. ${question}`, room.narrow) } },
    ...answers.map((answer, a) => layAnswer(data, answer, `step${place}answer${a}`)),
  ]);

const keyArrows = (laid: readonly Laid[]): Arrow[] =>
  laid.slice(1).map(({ part }, place) => ({ from: laid[place]?.part.node ?? part.node, to: part.node }));

/** The walk from a question to whoever holds the thing asked about. */
export const drawWhoDecides = (data: Named, variant: Variant): Drawing => {
  const laid = variant === 'wide' ? layTree(data) : layKey(data);
  const nodes = laid.map(({ part, text }) => ({ node: part.node, text }));
  return {
    id: data.id,
    variant,
    arrangement: variant === 'wide' ? 'tree' : 'key',
    title: data.title,
    description: describeWhoDecides(data),
    mermaid: variant === 'wide' ? flowchart('LR', nodes, treeArrows(data)) : flowchart('TB', nodes, keyArrows(laid)),
    parts: laid.map(({ part }) => part),
  };
};

const describeAnswer = (data: WhoDecides, { label, to }: Step['answers'][number]): string => {
  const outcome = outcomeOf(data, to);
  const next = data.steps.findIndex(({ id }) => id === to) + 1;
  return outcome === undefined ? `${label}: go to question ${next}.` : `${label}: ${partyWord[outcome.party]}. ${outcome.label}.`;
};

/** The picture in sentences: each question, and where each answer leads. */
export const describeWhoDecides = (data: WhoDecides): string =>
  data.steps
    .map(({ question, answers }, place) =>
      [`Question ${place + 1}: ${question}`, ...answers.map((it) => describeAnswer(data, it))].join(' '),
    )
    .join(' ');

const pathTo = (data: WhoDecides, id: string): string[] => {
  const step = data.steps.find(({ answers }) => answers.some(({ to }) => to === id));
  const answer = step?.answers.find(({ to }) => to === id);
  return step && answer ? [...pathTo(data, step.id), `${step.question} ${answer.label}.`] : [];
};

/** The picture as a table: each outcome with the answers that lead to it. */
export const tableOfWhoDecides = (data: WhoDecides): TableView => ({
  labels: 'Outcome',
  details: 'Your answers',
  rows: data.outcomes.map(({ id, label, party, explainedIn }) => ({ label, party, href: explainedIn, detail: pathTo(data, id).join(' ') })),
});
