import type { Check } from '../../schema/service.ts';
import { csvText } from '../data/csv.ts';
import { groupBy } from '../group-by.ts';
import { catalogLabel, shownPartyLabel } from '../service/labels.ts';
import { joinWords } from '../text.ts';
import { describeMark, markLabel, type StackMarks } from './marks.ts';
import { isYours, prowlerCommand, summarizeFramework, uniqueChecks, type AppliedCell, type MergedStack } from './merge.ts';

/** The requirements that a check bears on, to append to its id; empty without a framework. Example: ` (PCI DSS 2.2.6, 8.3.1)` */
const requirementsAfter = ({ id }: Check, framework: MergedStack['framework']) =>
  framework ? ` (${framework.name} ${(framework.requirementsOf[id] ?? []).join(', ')})` : '';

const describeChecks = (checks: readonly Check[], framework: MergedStack['framework']) =>
  checks.map((check) => check.id + requirementsAfter(check, framework)).join(framework ? '; ' : ' ');

/** All cells or, with a framework, only its responsibilities, because what AWS does has no checks. */
const exportedCells = ({ cells, framework, responsibilities }: MergedStack): readonly AppliedCell[] =>
  framework ? responsibilities.flatMap(({ items }) => items) : cells;

/** The reader's mark on a responsibility: its status, owner, and note. */
function markFields(cell: AppliedCell, marks: StackMarks): string[] {
  const mark = isYours(cell) ? marks[cell.id] : undefined;
  return [mark?.state ? markLabel[mark.state] : '', mark?.owner ?? '', mark?.note ?? ''];
}

const textOf = (half: AppliedCell['aws']) => half?.text ?? '';

/** The matrix as CSV: one row for each layer of each service or, with a framework, for each responsibility. */
export const stackCsv = (stack: MergedStack, marks: StackMarks): string =>
  csvText([
    ['service', 'layer', 'party', 'aws', 'you', 'tasks', 'checks', 'status', 'owner', 'note'],
    ...exportedCells(stack).map((cell) => [
      cell.name,
      cell.layer.label,
      shownPartyLabel[cell.party],
      textOf(cell.aws),
      textOf(cell.you),
      cell.tasks.map(({ duty }) => duty).join(' | '),
      describeChecks(cell.checks, stack.framework),
      ...markFields(cell, marks),
    ]),
  ]);

/** The word for each party in a customer responsibility matrix. */
const inheritance: Readonly<Record<AppliedCell['party'], string>> = {
  aws: 'Inherited',
  shared: 'Shared',
  customer: 'Customer',
  'not-applicable': 'Not applicable',
  'not-documented': 'Not documented',
};

/** The evidence for a responsibility: its tasks with the checks that test them. */
const evidenceOf = ({ tasks }: AppliedCell, framework: MergedStack['framework']): string =>
  tasks
    .map(({ duty, checks, coverage, limit }) =>
      checks.length === 0
        ? `${duty}: no automated check`
        : `${duty}: ${describeChecks(checks, framework)}${coverage === 'partial' && limit ? ` (limits: ${limit})` : ''}`,
    )
    .join(' | ');

/** A customer responsibility matrix as CSV, with the layers as controls. With a framework, only responsibilities with checks that bear on it. */
export const responsibilityMatrixCsv = (stack: MergedStack, marks: StackMarks): string =>
  csvText([
    ['Control', 'Service', 'Responsibility', 'AWS does', 'You do', 'Evidence', 'Status', 'Owner', 'Note'],
    ...stack.layers.flatMap(({ id, label }) =>
      exportedCells(stack)
        .filter(({ layer }) => layer.id === id)
        .map((cell) => [
          label,
          cell.name,
          inheritance[cell.party],
          textOf(cell.aws),
          textOf(cell.you),
          cell.party === 'aws' ? 'AWS audit reports in AWS Artifact' : evidenceOf(cell, stack.framework),
          ...markFields(cell, marks),
        ]),
    ),
  ]);

/** Escapes text for one line of Markdown. */
const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]|#]/g, (character) => `\\${character}`)
    .replaceAll('<', '&lt;');

/** Joins tasks with the same words on several services. */
const joinTasks = (cells: readonly AppliedCell[]) => {
  const named = cells.flatMap(({ name, tasks }) => tasks.map((task) => ({ ...task, name })));
  return [...groupBy(named, ({ duty }) => duty)].map(([duty, same]) => ({
    duty,
    names: new Set(same.map(({ name }) => name)),
    checks: uniqueChecks(same.flatMap(({ checks }) => checks)),
  }));
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The whole stack as Markdown. @param address of the stack, with the host */
export function stackMarkdown(stack: MergedStack, marks: StackMarks, address: string): string {
  const services = [...groupBy(stack.cells, ({ part }) => part).values()];
  const matrix = [
    row(['Layer', ...services.map(([{ name }]) => plain(name))]),
    row(['---', ...services.map(() => '---')]),
    ...stack.layers.map((layer) => {
      const cells = services.flatMap((own) => own.filter((cell) => cell.layer === layer));
      return row([plain(layer.label), ...cells.map(({ party }) => shownPartyLabel[party])]);
    }),
  ];
  const yours = stack.responsibilities.flatMap(({ layer, items }) => [
    `### ${plain(layer.label)}`,
    items
      .map((cell) => {
        const mark = describeMark(marks[cell.id]);
        return `- **${plain(cell.name)}:** ${plain(textOf(cell.you))}${mark ? ` _${plain(mark)}_` : ''}`;
      })
      .join('\n'),
    joinTasks(items)
      .map(({ duty, names, checks }) => {
        const tested = checks.map((check) => `\`${check.id}\`${plain(requirementsAfter(check, stack.framework))}`).join(', ');
        return `- [ ] ${plain(duty)} (${plain(joinWords([...names]))})${tested && `: ${tested}`}`;
      })
      .join('\n'),
  ]);
  const aws = stack.awsWork.flatMap(({ layer, items }) => [
    `### ${plain(layer.label)}`,
    items.map(({ text, names }) => `- ${plain(text)} (${plain(joinWords(names))})`).join('\n'),
  ]);
  const surprises = stack.surprises.map(({ title, text }) => `- **${plain(title)}.** ${plain(text)}`);
  const command = prowlerCommand(stack.checks);
  const section = (title: string, ...texts: string[]) => (texts.some(Boolean) ? [`## ${title}`, ...texts.filter(Boolean)] : []);
  return [
    '# My stack: who is responsible for what',
    `<${address}>`,
    ...section('Matrix', matrix.join('\n')),
    ...section('Your responsibilities', plain(summarizeFramework(stack)), ...yours),
    ...section('What AWS does', ...aws),
    ...section('Surprises and changed defaults', surprises.join('\n')),
    ...section(`Checks in ${catalogLabel.prowler}`, command ? `\`\`\`sh\n${command}\n\`\`\`` : ''),
  ]
    .join('\n\n')
    .concat('\n');
}
