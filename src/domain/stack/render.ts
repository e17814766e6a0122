import type { Check } from '../../schema/service.ts';
import { type FrameworkData, requirementPath } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { type Child, h, type Markup } from '../markup.ts';
import { cellPath, groupByCatalog, layerPath, servicePath } from '../paths.ts';
import { catalogLabel, catalogTitle, matrixKey, shownPartyLabel } from '../service/labels.ts';
import type { ShownParty } from '../service/responsibility.ts';
import { joinWords } from '../text.ts';
import { url } from '../urls.ts';
import { type AppliedCell, headlineOf, type MergedStack, prowlerCommand, summarizeFramework } from './merge.ts';

const part = (id: string, title: string, ...children: Child[]): Markup =>
  h('section', { class: 'stack-part', 'aria-labelledby': id }, h('h2', { id }, title), ...children);

const link = (href: string, text: string): Markup => h('a', { href }, text);
const row = (...cells: readonly Markup[]) => h('tr', { role: 'row' }, ...cells);
const columnHead = (child: Child) => h('th', { scope: 'col', role: 'columnheader' }, child);

const badge = (party: ShownParty, text: string = shownPartyLabel[party]) => h('span', { class: 'party', 'data-party': party }, text);

/** The key of the matrix, with what occurs in it. */
const keyOf = ({ cells }: MergedStack): Markup[] =>
  matrixKey
    .filter(([party]) => cells.some((cell) => cell.party === party))
    .map(([party, word, meaning]) => h('div', { 'data-party': party }, h('dt', badge(party, word)), h('dd', meaning)));

/** The matrix of services and layers. It looks like the table of all services; phones show a list. */
function matrix(stack: MergedStack): Markup[] {
  const { layers, cells } = stack;
  const columns = layers.map(({ id, label, shortLabel }) => columnHead(h('a', { href: url(layerPath(id)), title: label }, shortLabel)));
  const rows = [...groupBy(cells, ({ part }) => part.service.id)].map(([service, own]) =>
    row(
      h('th', { scope: 'row', role: 'rowheader' }, link(url(servicePath(service)), own[0].name)),
      ...own.map(({ layer, party }) => {
        const text = [h('span', `${layer.shortLabel} `), h('b', shownPartyLabel[party])];
        return h('td', { role: 'cell', 'data-party': party }, h('a', { href: url(cellPath(service, layer.id)) }, ...text));
      }),
    ),
  );
  const table = h(
    'table',
    { class: 'matrix', role: 'table', 'aria-label': 'Who is responsible for each layer of the stack' },
    h('thead', { role: 'rowgroup' }, row(columnHead('Service'), ...columns)),
    h('tbody', { role: 'rowgroup' }, ...rows),
  );
  return [h('dl', { class: 'matrix-key row' }, ...keyOf(stack)), h('div', { class: 'matrix-frame' }, table)];
}

const withCommas = (links: readonly Markup[]): Child[] => links.flatMap((each, index) => [index > 0 && ', ', each]);

/** One line for each catalog with its checks or, with a framework, for each check with the requirements that it bears on. */
function checkLines(checks: readonly Check[], framework: FrameworkData | undefined): Markup[] {
  if (!framework)
    return groupByCatalog(checks).map(({ system, checks: same }) =>
      h('div', `${catalogLabel[system]}: `, ...withCommas(same.map(({ id, url: href }) => link(href, id)))),
    );
  return checks.map(({ id, system, url: href }) => {
    const requirements = (framework.requirementsOf[id] ?? []).map((each) => link(url(requirementPath(framework, each)), each));
    const listed = h('span', { class: 'stack-requirements' }, ...withCommas(requirements));
    return h('div', `${catalogLabel[system]}: `, link(href, id), ' bears on ', listed);
  });
}

/** What the customer does in a layer of one service, with its tasks. The browser fills the empty part with the reader's mark. */
function responsibility({ id, name, party, you, layer, tasks }: AppliedCell, framework: FrameworkData | undefined): Markup {
  const items = tasks.map(({ duty, checks, limit }) =>
    h(
      'li',
      duty,
      checks.length > 0 && h('div', { class: 'stack-checks small' }, ...checkLines(checks, framework)),
      limit && h('div', { class: 'stack-limit small' }, `Limits: ${limit}`),
    ),
  );
  return h(
    'li',
    { 'data-responsibility': id },
    h(
      'div',
      h('b', name),
      ' ',
      badge(party),
      ' ',
      h('span', { class: 'stack-you' }, you?.text ?? ''),
      h('div', { class: 'stack-mark', 'data-mark': id, 'data-label': `${name}, ${layer.label}` }),
    ),
    items.length > 0 && h('ul', { class: 'stack-tasks', 'aria-label': 'Tasks' }, ...items),
  );
}

const yourLayers = ({ responsibilities, framework }: MergedStack): Markup[] =>
  responsibilities.map(({ layer, items }) =>
    h(
      'section',
      { class: 'stack-layer', 'aria-labelledby': `yours-${layer.id}` },
      h('h3', { id: `yours-${layer.id}` }, layer.label),
      h('ul', { class: 'stack-duties rows' }, ...items.map((cell) => responsibility(cell, framework))),
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
  const [, count = '', rest = ''] = /^(\d+)(.*)$/.exec(headlineOf(stack)) ?? [];
  return h('p', { class: 'stack-summary' }, h('b', count), rest);
}

/** The content of a stack's page. The server and the browser render the same. */
export function renderStack(stack: MergedStack): Markup[] {
  const surprises = stack.surprises.map(({ path, title, text }) =>
    h('li', link(url(path), title), h('div', { class: 'stack-truth' }, text)),
  );
  const limited = `${summarizeFramework(stack)} A passed check shows that one setting is correct, but it doesn’t make you compliant.`;
  return [
    part('stack-matrix', 'Who is responsible', ...matrix(stack)),
    ...(surprises.length > 0
      ? [part('stack-surprises', 'Surprises and changed defaults', h('ul', { class: 'stack-surprises' }, ...surprises))]
      : []),
    part('stack-yours', 'Your responsibilities', stack.framework && h('p', { class: 'stack-limited' }, limited), ...yourLayers(stack)),
    part('stack-aws', 'What AWS does', h('dl', { class: 'stack-aws' }, ...awsLayers(stack))),
    checkPart(stack),
  ];
}
