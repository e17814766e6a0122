import type { FootnoteDefinition, Link, Text } from 'mdast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Guide } from '../domain/guide.ts';
import { lmsPaths } from '../domain/lms/files.ts';
import { chapterPath } from '../domain/paths.ts';
import { ageInWords } from '../domain/source-words.ts';
import { withBase } from '../domain/urls.ts';
import { getGuide } from '../load/guide.ts';
import { listPages, type BuiltPage, type BuiltSite } from './built-site.ts';
import { findElement, prepareMain, textOf } from './prepare-main.ts';
import type { Files } from './zip.ts';

const siteName = 'Shared Responsibility Guide';
const siteSummary =
  'A study guide to the AWS Shared Responsibility Model, with a reference that shows who is responsible for what on each service. It’s independent and isn’t published or endorsed by Amazon Web Services.';

/** The sections of `llms.txt`, and the paths of the pages in each. */
const sections = [
  ['Guide', /^\/guide\//],
  [
    'Reference',
    /^\/(services|compare|stack|layers|surprises|changes|checks|checks\/config|checks\/prowler|handouts|glossary|diagrams|sources)\/$/,
  ],
  ['Practice', /^\/practice\//],
  ['Services', /^\/services\/.+/],
  ['Layers', /^\/layers\/.+/],
  ['Comparisons', /^\/compare\/.+/],
  ['Stacks', /^\/stack\/.+/],
] as const;

const data = [
  ['/data/services.json', 'every service, layer by layer, with sources and checks'],
  ['/data/services.schema.json', 'JSON Schema of services.json; "version" is the version of the format'],
  ['/data/services.csv', 'one row for each layer of each service'],
  ['/data/services-csv.schema.json', 'the columns of services.csv'],
  ['/data/changes.json', 'dated changes of defaults, wording, closed services, and this guide'],
  ['/data/changes.schema.json', 'JSON Schema of changes.json'],
  ['/data/checks.csv', 'one row for each check and task'],
  ['/data/checks-csv.schema.json', 'the columns of checks.csv'],
  ['/data/oscal.zip', 'an OSCAL component definition for each service, and a catalog of the layers'],
  ['/data/questions.csv', 'the question bank, with an explanation for every option'],
  ['/data/questions-csv.schema.json', 'the columns of questions.csv'],
  ['/data/anki-cards.txt', 'all flashcards, in the Anki text import format'],
  [lmsPaths.anki, 'all flashcards, as an Anki package'],
  [lmsPaths.moodle, 'the question bank for Moodle'],
  [lmsPaths.qti, 'the question bank as quizzes in QTI 1.2, for Canvas and others'],
  [lmsPaths.cartridge, 'chapters and quizzes as a Common Cartridge 1.1, for Blackboard and others'],
  [lmsPaths.brightspace, 'the question bank for Brightspace'],
  [lmsPaths.gift, 'the question bank in GIFT'],
  [lmsPaths.quizletTerms, 'the terms for Quizlet, tab-separated'],
  [lmsPaths.quizletCards, 'all flashcards for Quizlet, tab-separated'],
] as const;

/** Chapters in reading order, then the other pages by path. */
function inOrder(pages: readonly MarkdownPage[], { chapters }: Guide): MarkdownPage[] {
  const order = chapters.map(({ id }) => chapterPath(id));
  const rank = ({ path }: MarkdownPage) => order.indexOf(path);
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path, 'en'));
}

const listItem = (path: string, title: string, what: string) => `- [${title}](${path}): ${what}`;

/** `llms.txt`: a list of the site's pages and data for programs, with links to the Markdown of each page. */
function llmsText(pages: readonly MarkdownPage[], guide: Guide, base: string): string {
  const sorted = inOrder(pages, guide);
  const lists = sections.map(([title, paths]) => {
    const members = sorted.filter(({ path }) => paths.test(path));
    return [title, members.map((page) => listItem(withBase(`${page.path}index.md`, base), page.title, page.description))] as const;
  });
  const files = data.map(([path, what]) => listItem(withBase(path, base), path.slice('/data/'.length), what));
  return [
    `# ${siteName}`,
    `> ${siteSummary}`,
    'Each entry of the reference says what it’s based on. If the guide and an AWS page disagree, trust the AWS page.',
    ...[...lists, ['Data', files] as const].flatMap(([title, items]) => [`## ${title}`, items.join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}

const parser = unified().use(rehypeParse).freeze();

/** Source marks become footnotes; all other links stay links. */
const converter = unified()
  .use(rehypeRemark, {
    handlers: {
      a: (state, node) => {
        const id = node.properties.dataFootnote;
        if (typeof id === 'string') return { type: 'footnoteReference', identifier: id, label: id };
        return { type: 'link', url: node.properties.href ?? '', title: null, children: state.all(node) as never };
      },
    },
  })
  .freeze();

const printer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  // Aligned columns would double the size of wide tables.
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

function footnote(id: string, guide: Guide): FootnoteDefinition[] {
  const source = guide.sources.get(id);
  if (!source) return [];
  const link: Link = { type: 'link', url: source.url, children: [{ type: 'text', value: source.title }] };
  const age: Text = { type: 'text', value: `, ${ageInWords(source)}` };
  return [{ type: 'footnoteDefinition', identifier: id, label: id, children: [{ type: 'paragraph', children: [link, age] }] }];
}

type MarkdownPage = NonNullable<ReturnType<typeof pageToMarkdown>>;

/** Converts a finished page to Markdown; undefined if it has no Markdown edition. */
export function pageToMarkdown(html: string, { path }: Pick<BuiltPage, 'path'>, site: Omit<BuiltSite, 'dir'>, guide: Guide) {
  // Parsing takes time, and a third of the pages have no edition.
  if (!/<link [^>]*type="text\/markdown"/.test(html)) return undefined;
  const root = parser.parse(html);
  const main = findElement(root, ({ tagName }) => tagName === 'main');
  if (!main) return undefined;
  const { content, footnotes } = prepareMain(main, { path, site, guide });
  const tree = converter.runSync(content);
  tree.children.push(...footnotes.flatMap((id) => footnote(id, guide)));
  const title = findElement(root, ({ tagName }) => tagName === 'title');
  const description = findElement(root, ({ properties }) => properties.name === 'description');
  return {
    path,
    title: title ? textOf(title).replace(/ – Shared Responsibility Guide$/, '') : path,
    description: description?.properties.content ?? '',
    // Soft hyphens are for narrow columns.
    text: printer.stringify(tree).replaceAll('\u00AD', ''),
  };
}

/** `index.md` for each page that links to one, and `llms.txt` with a list of them. */
export function markdownFiles(site: BuiltSite): Files {
  const guide = getGuide();
  const pages = listPages(site.dir).flatMap(
    (page) => pageToMarkdown(readFileSync(join(site.dir, page.file), 'utf8'), page, site, guide) ?? [],
  );
  return new Map([['llms.txt', llmsText(pages, guide, site.base)], ...pages.map(({ path, text }) => [`${path}index.md`, text] as const)]);
}
