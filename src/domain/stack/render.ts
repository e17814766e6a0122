import { dateInWords } from '../dates.ts';
import { h, type Markup } from '../markup.ts';
import { partyWord } from '../party-names.ts';
import { catalogPath, cellPath, layerPath, servicePath, surprisePath } from '../paths.ts';
import { catalogLabel, catalogTitle, shownPartyLabel } from '../service/labels.ts';
import { joinWords, plural } from '../text.ts';
import { url } from '../urls.ts';
import { joinTasks, partName, prowlerCommand, type MergedStack, type Responsibility, type StackTask } from './merge.ts';

/** In the order in which they are shown. */
const catalogs = Object.keys(catalogPath) as readonly (keyof typeof catalogPath)[];

type Child = Markup | string | false | undefined;

const part = (id: string, title: string, ...children: Child[]): Markup =>
  h('section', { class: 'stack-part', 'aria-labelledby': id }, h('h2', { id }, title), ...children);

/** The services by layers; it looks like the table of all services, and a phone shows it as a list. */
function matrix({ parts, layers, cells }: MergedStack): Markup {
  const columns = [...layers].reverse();
  const head = ({ id, label, shortLabel }: (typeof columns)[number]) =>
    h('th', { scope: 'col', role: 'columnheader' }, h('a', { href: url(layerPath(id)), title: label }, shortLabel));
  const rowOf = (each: (typeof parts)[number]) =>
    h(
      'tr',
      { role: 'row' },
      h('th', { scope: 'row', role: 'rowheader' }, h('div', {}, h('a', { href: url(servicePath(each.service.id)) }, partName(each)))),
      ...cells
        .filter((cell) => cell.part === each)
        .map(({ layer, party }) =>
          h(
            'td',
            { role: 'cell', 'data-party': party },
            h(
              'a',
              { href: url(cellPath(each.service.id, layer.id)) },
              h('span', {}, `${layer.shortLabel} `),
              h('b', {}, shownPartyLabel[party]),
            ),
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
  );
}

/** The checks of a task by catalog. */
const checkList = ({ checks }: StackTask): Child =>
  checks.length > 0 &&
  h(
    'span',
    { class: 'stack-checks small' },
    ...catalogs.flatMap((system) => {
      const found = checks.filter((check) => check.system === system);
      return found.length === 0
        ? []
        : [
            h(
              'span',
              {},
              `${catalogLabel[system]}: `,
              ...found.flatMap(({ id, url: href }, index) => [index > 0 && ', ', h('a', { href }, id)]),
            ),
          ];
    }),
  );

/** What the customer does in the layer on one service; the browser puts the reader's mark into the empty part. */
const duty = ({ id, cell }: Responsibility): Markup =>
  h(
    'li',
    { 'data-responsibility': id },
    h('b', {}, cell.name),
    ' ',
    cell.party === 'shared' && h('span', { class: 'party', 'data-party': 'shared' }, partyWord.shared),
    ' ',
    h('span', { class: 'stack-you' }, cell.you?.text ?? ''),
    h('div', { class: 'stack-mark', 'data-mark': id, 'data-label': `${cell.name}, ${cell.layer.label}` }),
  );

function yourLayers({ responsibilities, parts }: MergedStack): Markup[] {
  const nameOf = new Map(parts.map((each) => [each.service.id, each.service.shortName]));
  const task = (each: StackTask) =>
    h(
      'li',
      {},
      each.duty,
      ' ',
      h('span', { class: 'muted small' }, `(${joinWords(each.services.map((id) => nameOf.get(id) ?? id))})`),
      checkList(each),
      each.limit && h('span', { class: 'stack-limit small' }, `Not covered: ${each.limit}`),
    );
  return responsibilities.map(({ layer, items }) =>
    h(
      'section',
      { class: 'stack-layer', 'aria-labelledby': `yours-${layer.id}` },
      h('h3', { id: `yours-${layer.id}` }, layer.label),
      h('ul', { class: 'stack-duties' }, ...items.map(duty)),
      h('div', {}, h('h4', {}, 'Tasks'), h('ul', { class: 'stack-tasks' }, ...joinTasks(items).map(task))),
    ),
  );
}

const awsLayers = ({ awsWork }: MergedStack): Markup[] =>
  awsWork.map(({ layer, items }) =>
    h(
      'div',
      {},
      h('dt', {}, layer.label),
      ...items.map(({ text, names }) => h('dd', {}, text, ' ', h('span', { class: 'muted small' }, `(${joinWords(names)})`))),
    ),
  );

function surpriseItems({ surprises, changes }: MergedStack): Markup[] {
  const ofSurprises = surprises.map(({ id, title, truth }) =>
    h('li', {}, h('a', { href: url(surprisePath(id)) }, title), h('span', { class: 'stack-truth' }, truth)),
  );
  const ofChanges = changes.map(({ since, cell }) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: url(cellPath(cell.part.service.id, cell.layer.id)) },
        `Default since ${dateInWords(since)}: ${cell.part.service.shortName}, ${cell.layer.label}`,
      ),
      h('span', { class: 'stack-truth' }, (cell.aws ?? cell.you)?.text ?? ''),
    ),
  );
  return [...ofSurprises, ...ofChanges];
}

function checkPart({ checks }: MergedStack): Markup {
  const command = prowlerCommand(checks);
  const counts = catalogs.flatMap((system) => {
    const count = checks.filter((check) => check.system === system).length;
    return count > 0 ? [`${count} ${catalogTitle[system]}`] : [];
  });
  return part(
    'stack-checks',
    'Checks',
    h(
      'p',
      {},
      counts.length > 0
        ? `${joinWords(counts)} test these tasks. A passed check shows that one setting is correct. It doesn’t show that the whole task is done.`
        : 'No automated check tests these tasks.',
    ),
    command && h('p', {}, `This command runs the ${catalogTitle.prowler}:`),
    command && h('pre', { class: 'stack-command', tabindex: '0', role: 'region', 'aria-label': 'Prowler command' }, h('code', {}, command)),
  );
}

/** How much of the stack is the customer's, in a sentence. */
export function summarizeStack({ parts, cells, responsibilities }: MergedStack): string {
  const yours = responsibilities.flatMap(({ items }) => items);
  const shared = yours.filter(({ cell }) => cell.party === 'shared').length;
  return `${plural(parts.length, 'service')}, ${plural(cells.length, 'cell')}: you’re responsible in ${yours.length - shared}, and share responsibility with AWS in ${shared}.`;
}

/** Everything that the page of a stack shows. The server and the browser render the same. */
export function renderStack(stack: MergedStack): Markup[] {
  const surprises = surpriseItems(stack);
  return [
    part('stack-matrix', 'Matrix', matrix(stack)),
    ...(surprises.length > 0
      ? [part('stack-surprises', 'Surprises and changed defaults', h('ul', { class: 'stack-surprises' }, ...surprises))]
      : []),
    part('stack-yours', 'Your responsibilities', ...yourLayers(stack)),
    part('stack-aws', 'What AWS does', h('dl', { class: 'stack-aws' }, ...awsLayers(stack))),
    checkPart(stack),
  ];
}
