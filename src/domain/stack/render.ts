import type { Check } from '../../schema/service.ts';
import { dateInWords } from '../dates.ts';
import { requirementPath } from '../framework/requirements.ts';
import { type Child, h, type Markup } from '../markup.ts';
import { partyWord } from '../party-names.ts';
import { cellPath, groupByCatalog, layerPath, servicePath, surprisePath } from '../paths.ts';
import { catalogLabel, catalogTitle, shownPartyLabel } from '../service/labels.ts';
import { joinWords } from '../text.ts';
import { url } from '../urls.ts';
import {
  type AppliedCell,
  headlineOf,
  type MergedStack,
  partName,
  prowlerCommand,
  type StackFramework,
  type StackTask,
  summarizeFramework,
} from './merge.ts';

const part = (id: string, title: string, ...children: Child[]): Markup =>
  h('section', { class: 'stack-part', 'aria-labelledby': id }, h('h2', { id }, title), ...children);

/** The matrix of services and layers. It looks like the table of all services; phones show a list. */
function matrix({ parts, layers, cells }: MergedStack): Markup {
  const columns = [...layers].reverse();
  const head = ({ id, label, shortLabel }: (typeof columns)[number]) =>
    h('th', { scope: 'col', role: 'columnheader' }, h('a', { href: url(layerPath(id)), title: label }, breakable(shortLabel)));
  const rowOf = (each: (typeof parts)[number]) =>
    h(
      'tr',
      { role: 'row' },
      h('th', { scope: 'row', role: 'rowheader' }, h('div', h('a', { href: url(servicePath(each.service.id)) }, partName(each)))),
      ...cells
        .filter((cell) => cell.part === each)
        .map(({ layer, party }) =>
          h(
            'td',
            { role: 'cell', 'data-party': party },
            h('a', { href: url(cellPath(each.service.id, layer.id)) }, h('span', `${layer.shortLabel} `), h('b', shownPartyLabel[party])),
          ),
        ),
    );
  return h(
    'div',
    { class: 'matrix-frame' },
    h(
      'table',
      { class: 'matrix', role: 'table', 'aria-label': 'Who is responsible for each layer of the stack' },
      h(
        'thead',
        { role: 'rowgroup' },
        h('tr', { role: 'row' }, h('th', { scope: 'col', role: 'columnheader' }, 'Service'), ...columns.map(head)),
      ),
      h('tbody', { role: 'rowgroup' }, ...parts.map(rowOf)),
    ),
    // Shown when the columns are so narrow that cells have only a letter.
    h(
      'p',
      { class: 'stack-letters small muted', 'aria-hidden': 'true' },
      `Y: ${partyWord.customer}. A: ${partyWord.aws}. B: ${partyWord.shared}.`,
    ),
  );
}

const links = (all: readonly { readonly text: string; readonly href: string }[]): Child[] =>
  all.flatMap(({ text, href }, index) => [index > 0 && ', ', h('a', { href }, text)]);

/** One line for each catalog, with its checks. */
const linesByCatalog = (all: readonly Check[]): Markup[] =>
  groupByCatalog(all).map(({ system, checks }) =>
    h('div', `${catalogLabel[system]}: `, ...links(checks.map(({ id, url: href }) => ({ text: id, href })))),
  );

/** One line for each check, with the requirements that it bears on. */
const linesByRequirement = (checks: readonly Check[], framework: StackFramework): Markup[] =>
  checks.map(({ id, system, url: href }) => {
    const requirements = framework.requirementsOf.get(id) ?? [];
    const toRequirements = requirements.map((text) => ({ text, href: url(requirementPath(framework, text)) }));
    return h(
      'div',
      `${catalogLabel[system]}: `,
      h('a', { href }, id),
      ' bears on ',
      h('span', { class: 'stack-requirements' }, ...links(toRequirements)),
    );
  });

const checkList = ({ checks }: StackTask, framework: StackFramework | undefined): Child =>
  checks.length > 0 &&
  h('div', { class: 'stack-checks small' }, ...(framework ? linesByRequirement(checks, framework) : linesByCatalog(checks)));

const taskItem = (task: StackTask, framework: StackFramework | undefined): Markup =>
  h('li', task.duty, checkList(task, framework), task.limit && h('div', { class: 'stack-limit small' }, `Limits: ${task.limit}`));

/** What the customer does in a layer of one service, with its tasks. The browser fills the empty part with the reader's mark. */
const duty = (cell: AppliedCell, framework: StackFramework | undefined): Markup =>
  h(
    'li',
    { 'data-responsibility': cell.id },
    h(
      'div',
      h('b', cell.name),
      ' ',
      h('span', { class: 'party', 'data-party': cell.party }, shownPartyLabel[cell.party]),
      ' ',
      h('span', { class: 'stack-you' }, cell.you?.text ?? ''),
      h('div', { class: 'stack-mark', 'data-mark': cell.id, 'data-label': `${cell.name}, ${cell.layer.label}` }),
    ),
    cell.tasks.length > 0 &&
      h('ul', { class: 'stack-tasks', 'aria-label': 'Tasks' }, ...cell.tasks.map((task) => taskItem(task, framework))),
  );

const yourLayers = ({ responsibilities, framework }: MergedStack): Markup[] =>
  responsibilities.map(({ layer, items }) =>
    h(
      'section',
      { class: 'stack-layer', 'aria-labelledby': `yours-${layer.id}` },
      h('h3', { id: `yours-${layer.id}` }, layer.label),
      h('ul', { class: 'stack-duties rows' }, ...items.map((item) => duty(item, framework))),
    ),
  );

const awsLayers = ({ awsWork }: MergedStack): Markup[] =>
  awsWork.map(({ layer, items }) =>
    h(
      'div',
      h('dt', layer.label),
      ...items.map(({ text, names }) => h('dd', text, ' ', h('span', { class: 'muted small' }, `(${joinWords(names)})`))),
    ),
  );

function surpriseItems({ surprises, changes }: MergedStack): Markup[] {
  const ofSurprises = surprises.map(({ id, title, truth }) =>
    h('li', h('a', { href: url(surprisePath(id)) }, title), h('div', { class: 'stack-truth' }, truth)),
  );
  const ofChanges = changes.map(({ since, cell }) =>
    h(
      'li',
      h(
        'a',
        { href: url(cellPath(cell.part.service.id, cell.layer.id)) },
        `Default since ${dateInWords(since)}: ${cell.part.service.shortName}, ${cell.layer.label}`,
      ),
      h('div', { class: 'stack-truth' }, (cell.aws ?? cell.you)?.text ?? ''),
    ),
  );
  return [...ofSurprises, ...ofChanges];
}

function checkPart({ checks }: MergedStack): Markup {
  const command = prowlerCommand(checks);
  const counts = groupByCatalog(checks).map(({ system, checks: { length } }) => `${length} ${catalogTitle[system]}`);
  return part(
    'stack-checks',
    'Checks',
    h(
      'p',
      counts.length > 0
        ? `${joinWords(counts)} test these tasks. A passed check shows that one setting is correct, but not that the whole task is done.`
        : 'No automated check tests these tasks.',
    ),
    command && h('p', `This command runs the ${catalogTitle.prowler}:`),
    command && h('section', { class: 'stack-command', tabindex: '0', 'aria-label': 'Prowler command' }, h('pre', h('code', command))),
  );
}

/** The headline of a stack; its number is the figure of the page. */
export function renderHeadline(stack: MergedStack): Markup {
  const [before = '', count = '', ...after] = headlineOf(stack).split(/(\d+)/);
  return h('p', { class: 'stack-summary' }, before, h('b', count), after.join(''));
}

/** The content of a stack's page. The server and the browser render the same. */
export function renderStack(stack: MergedStack): Markup[] {
  const surprises = surpriseItems(stack);
  return [
    part('stack-matrix', 'Who is responsible', matrix(stack)),
    ...(surprises.length > 0
      ? [part('stack-surprises', 'Surprises and changed defaults', h('ul', { class: 'stack-surprises' }, ...surprises))]
      : []),
    part(
      'stack-yours',
      'Your responsibilities',
      stack.framework &&
        h(
          'p',
          { class: 'stack-limited' },
          `${summarizeFramework(stack)} A passed check shows that one setting is correct, but it doesn’t make you compliant.`,
        ),
      ...yourLayers(stack),
    ),
    part('stack-aws', 'What AWS does', h('dl', { class: 'stack-aws' }, ...awsLayers(stack))),
    checkPart(stack),
  ];
}

/** A word with a place to break it where a column is narrower. Example: `Virtualiza-tion` */
const breakable = (word: string): string => word.replace(/(?=tion$)/, '\u00AD');
