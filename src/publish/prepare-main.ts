import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Guide } from '../domain/guide.ts';
import { shownPartyLabel } from '../domain/service/labels.ts';
import { withBase } from '../domain/urls.ts';
import { addressOf, type BuiltSite } from './built-site.ts';

const isElement = (node: Nodes): node is Element => node.type === 'element';

const element = (tagName: string, children: readonly ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

const text = (value: string): ElementContent => ({ type: 'text', value });

/** The first element below a node that matches, in document order. */
export function findElement({ children }: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** The text of a node, with collapsed white space. */
export function textOf(node: Nodes): string {
  const parts = node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return parts.replace(/\s+/g, ' ');
}

interface Preparation {
  /** The page's path from the site's root. */
  readonly path: string;
  readonly site: Omit<BuiltSite, 'dir'>;
  readonly guide: Guide;
  /** The first heading of level 1. */
  title?: Element;
  /** The sources that the page's marks refer to. */
  readonly footnotes: Set<string>;
  /** The answers to its questions, for the end of the page. */
  readonly answers: ElementContent[];
}

/** Controls, navigation, and decoration, which are never part of the text. */
const skippedTags = new Set('script style template nav form button search svg select input dialog'.split(' '));
const inlineTags = new Set(['a', 'span', 'b', 'strong', 'i', 'small', 'code', 'time', 'label']);
const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName);
/** Whether the text of an element is already strong or a heading. */
const isStrong = (node: Element) => isHeading(node) || ['b', 'strong', 'dt', 'summary', 'th'].includes(node.tagName);

const hasClass = ({ properties }: Element, name: string) => Array.isArray(properties.className) && properties.className.includes(name);

/** Whether an element isn't in the Markdown. `data-md="skip"` leaves it out; `data-md="keep"` keeps an element for screens. */
function isSkipped(node: Element): boolean {
  const { hidden, ariaHidden, dataMd, popover, href, alt } = node.properties;
  const isHeadingLink = typeof href === 'string' && href.startsWith('#') && textOf(node).trim() === '#';
  return (
    skippedTags.has(node.tagName) ||
    Boolean(hidden ?? popover) ||
    ariaHidden === 'true' ||
    dataMd === 'skip' ||
    (hasClass(node, 'screen-only') && dataMd !== 'keep') ||
    isHeadingLink ||
    alt === ''
  );
}

const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';

/** Adds spaces between inline elements, which CSS separates on the page. */
function spaceApart(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const touches = next && isElement(node) && isElement(next) && inlineTags.has(node.tagName) && inlineTags.has(next.tagName);
    return touches && !/^[,.;:)]/.test(textOf(next)) ? [node, text(' ')] : [node];
  });
}

const isOpen = ({ properties }: Element) => properties.open !== undefined && properties.open !== false;

/** Open `<details>` are an outline. Consecutive ones become a list. */
function listDetails(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.findLast((each) => !isBlank(each));
    if (!isElement(node) || node.tagName !== 'details' || !isOpen(node)) result.push(node);
    else if (last && isElement(last) && last.properties.dataOutline !== undefined) last.children.push(outlineItem(node));
    else result.push(element('ul', [outlineItem(node)], { dataOutline: '' }));
  }
  return result;
}

const outlineItem = (details: Element): Element => {
  const [summary, ...rest] = details.children.filter((child) => !isBlank(child));
  return element('li', [...(summary && isElement(summary) ? [element('p', [element('strong', summary.children)])] : []), ...rest]);
};

/** Converts a link for use outside the site: sources get their own address, fragments the page's address. */
function convertLink(node: Element, { path, site, guide, footnotes }: Preparation): Element {
  const { href = '', dataSource } = node.properties;
  if (typeof href !== 'string') return node;
  const [page, id = ''] = href.split('#');
  const source = page === withBase('/sources/', site.base) ? guide.sources.get(id) : undefined;
  if (source && dataSource !== undefined) {
    footnotes.add(id);
    return { ...node, properties: { dataFootnote: id } };
  }
  return { ...node, properties: { href: source?.url ?? (page === '' ? withBase(path, site.base) + href : href) } };
}

/** Converts a question to a paragraph and options. Its answer goes to the end of the page, so that readers don't see it too early. */
function convertQuestion(node: Element, preparation: Preparation): ElementContent[] {
  const stem = findElement(node, ({ tagName }) => tagName === 'legend');
  const answer = findElement(node, ({ tagName }) => tagName === 'details');
  if (!stem || !answer) return node.children;
  const reasons = answer.children.filter((child) => !isElement(child) || child.tagName !== 'summary');
  preparation.answers.push(element('li', [element('p', stem.children), ...reasons]));
  const rest = node.children.filter((child) => child !== stem && child !== answer);
  return [element('p', [element('strong', [text('Question.')]), text(' '), ...stem.children]), ...rest];
}

/** Converts a description list: one line for a term with one meaning; otherwise, the meanings are below the term. */
function convertTermList(list: Element): Element {
  const groups = list.children.filter(isElement).flatMap((child) => (child.tagName === 'div' ? [child.children.filter(isElement)] : []));
  const items = (groups.length > 0 ? groups : [list.children.filter(isElement)]).map((group) => {
    const terms = group.filter(({ tagName }) => tagName === 'dt').flatMap(({ children }) => children);
    const meanings = group.filter(({ tagName }) => tagName === 'dd');
    const [only] = meanings;
    if (meanings.length === 1 && only) return element('li', [element('strong', terms), text(': '), ...only.children]);
    return element('li', [element('p', [element('strong', terms)]), ...meanings.map(({ children }) => element('div', children))]);
  });
  return element('ul', items);
}

const blockTags = new Set(['p', 'div', 'ul', 'ol', 'li', 'figure', 'section']);

/** Joins the blocks of a cell into one line, because a Markdown cell can contain only text. */
function flattenCell(nodes: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isElement(node) && blockTags.has(node.tagName)) lines.push(flattenCell(node.children), []);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => !line.every(isBlank)).flatMap((line, index) => (index === 0 ? line : [text(' · '), ...line]));
}

/** Removes the name of the column from cells, where screen readers need it but Markdown doesn't. */
function simplifyCells(table: Element): Element {
  const parts = table.children.filter(isElement);
  const [head, ...rows] = parts.flatMap((part) => (part.tagName === 'tr' ? part : part.children.filter(isElement)));
  const columns = head?.children.filter(isElement).map((cell) => textOf(cell).trim()) ?? [];
  for (const row of rows) {
    for (const [index, cell] of row.children.filter(isElement).entries()) {
      if (findElement(cell, ({ tagName }) => blockTags.has(tagName))) cell.children = flattenCell(cell.children);
      const link = findElement(cell, ({ tagName }) => tagName === 'a') ?? cell;
      const [first] = link.children;
      if (first && link.children.length > 1 && textOf(first).trim() === columns[index]) link.children.shift();
    }
  }
  return table;
}

const joinWithCommas = (items: readonly ElementContent[]): ElementContent[] =>
  items.filter(isElement).flatMap(({ children }, index) => (index === 0 ? [text(' '), ...children] : [text(', '), ...children]));

const isTextless = (nodes: readonly ElementContent[]) => nodes.every((node) => isBlank(node) || (isElement(node) && isHeading(node)));

interface Context {
  readonly inList: boolean;
  /** Whether the text around it is already strong. */
  readonly isStrong: boolean;
  readonly inQuestion: boolean;
  /** Whether its parent has no other content. */
  readonly isAlone: boolean;
}

const partyNames = new Set<string>(Object.values(shownPartyLabel));

/** Converts a party's badge to a strong word or, in strong text, to a word in parentheses. */
function convertParty(children: readonly ElementContent[], { isStrong, isAlone }: Context): ElementContent[] {
  if (!partyNames.has(children.map(textOf).join('').trim())) return [...children];
  if (!isStrong) return [element('strong', children)];
  return isAlone ? [...children] : [text(' ('), ...children, text(')')];
}

type Convert = (node: Element, around: Context, preparation: Preparation) => ElementContent[];

/** Rules for elements whose Markdown differs from the result of `rehype-remark`. Their children are already converted. */
const rules: Readonly<Record<string, Convert>> = {
  a: (node, _, preparation) => [convertLink(node, preparation)],
  // The summary of closed details is a control, but their content is part of the text.
  details: (node, { inQuestion }) =>
    isOpen(node) || inQuestion ? [node] : node.children.filter((child) => !isElement(child) || child.tagName !== 'summary'),
  dl: (node) => [convertTermList(node)],
  fieldset: (node, _, preparation) => convertQuestion(node, preparation),
  h1: (node, _, preparation) => {
    preparation.title ??= node;
    return [];
  },
  section: (node) => (isTextless(node.children) ? [] : [node]),
  span: (node, around) => (node.properties.dataParty === undefined ? [node] : convertParty(node.children, around)),
  table: (node) => [simplifyCells(node)],
  ul: (node) => (hasClass(node, 'commas') ? joinWithCommas(node.children) : [node]),
};

/** Converts an element by the rules. @returns the elements that replace it */
function convertElement(node: Element, around: Context, preparation: Preparation): ElementContent[] {
  if (isSkipped(node)) return [];
  const inside = {
    isStrong: around.isStrong || isStrong(node),
    inQuestion: around.inQuestion || node.tagName === 'fieldset',
    inList: around.inList || node.tagName === 'li',
  };
  const converted = { ...node, children: convertAll(node.children, inside, preparation) };
  const rule = rules[node.tagName];
  if (rule) return rule(converted, around, preparation);
  // A heading would end the list.
  if (around.inList && isHeading(node)) return [element('p', [element('strong', converted.children)])];
  return [node.properties.role === 'note' ? element('blockquote', converted.children) : converted];
}

function convertAll(nodes: readonly ElementContent[], inside: Omit<Context, 'isAlone'>, preparation: Preparation): ElementContent[] {
  const around = { ...inside, isAlone: nodes.filter((node) => !isBlank(node)).length === 1 };
  return spaceApart(listDetails(nodes.flatMap((node) => (isElement(node) ? convertElement(node, around, preparation) : [node]))));
}

/**
 * The text of a finished page, by rules for all pages: without controls, navigation, and decoration, and with the answers at the end.
 * @param main its `<main>`
 * @returns the text, and the ids of the sources in its footnotes
 */
export function prepareMain(main: Element, page: Pick<Preparation, 'path' | 'site' | 'guide'>) {
  const preparation: Preparation = { ...page, footnotes: new Set(), answers: [] };
  const body = convertAll(main.children, { isStrong: false, inQuestion: false, inList: false }, preparation);
  const { title, answers, footnotes } = preparation;
  const href = addressOf(page.site, page.path);
  const address = element('p', [element('a', [text(href)], { href })]);
  const end = answers.length > 0 ? [element('h2', [text('Answers')]), element('ol', answers)] : [];
  const content: Root = { type: 'root', children: [...(title ? [title] : []), address, ...body, ...end] };
  return { content, footnotes: [...footnotes] };
}
