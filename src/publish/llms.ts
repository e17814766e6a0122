import type { Link, ListItem, Root, RootContent } from 'mdast';
import { withBase } from '../domain/urls.ts';
import type { Guide } from '../domain/guide.ts';
import { chapterPath } from '../domain/paths.ts';
import { printMarkdown, type MarkdownPage } from './markdown.ts';

const siteName = 'Shared Responsibility Guide';
const siteSummary =
  'Who secures what on AWS: the AWS Shared Responsibility Model explained, drawn and sourced, and a reference of who holds which layer of which service. It is independent: not made or endorsed by Amazon Web Services.';

/** The sections of `llms.txt`, and the paths of the pages in each. */
const sections = [
  ['Guide', /^\/guide\//],
  ['Reference', /^\/(services|compare|layers|surprises|checks|checks\/config|checks\/prowler|handouts|glossary|diagrams|sources)\/$/],
  ['Practice', /^\/practice\//],
  ['Services', /^\/services\/.+/],
  ['Layers', /^\/layers\/.+/],
  ['Comparisons', /^\/compare\/.+/],
] as const;

const data = [
  ['/data/services.json', 'every service, layer by layer, with sources and checks'],
  ['/data/services.schema.json', 'JSON Schema of services.json; "version" tells its edition'],
  ['/data/services.csv', 'one line for each layer of each service'],
  ['/data/services-csv.schema.json', 'the columns of services.csv'],
  ['/data/checks.csv', 'one line for each check and duty, to tick off'],
  ['/data/checks-csv.schema.json', 'the columns of checks.csv'],
  ['/data/questions.csv', 'the question bank, one line for each question, with a reason for every option'],
  ['/data/questions-csv.schema.json', 'the columns of questions.csv'],
  ['/data/anki-cards.txt', "every flashcard, in Anki's text import format"],
] as const;

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value }] });

function item(url: string, title: string, what: string): ListItem {
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: title }] };
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link, { type: 'text', value: `: ${what}` }] }] };
}
const list = (children: ListItem[]): RootContent => ({ type: 'list', ordered: false, spread: false, children });

/** Chapters in reading order, then the other pages by path. */
function inOrder(pages: readonly MarkdownPage[], { chapters }: Guide): MarkdownPage[] {
  const order = chapters.map(({ id }) => chapterPath(id));
  const rank = ({ path }: MarkdownPage) => order.indexOf(path);
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path, 'en'));
}

/** `llms.txt`: what the site holds, with the Markdown of every page, for programs. */
export function llmsText(pages: readonly MarkdownPage[], guide: Guide, base = '/'): string {
  const sorted = inOrder(pages, guide);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, siteName),
      { type: 'blockquote', children: [paragraph(siteSummary) as never] },
      paragraph('Each cell of the reference says how well it is supported. Where the guide and AWS disagree, believe AWS.'),
      ...sections.flatMap(([title, paths]) => [
        heading(2, title),
        list(
          sorted
            .filter(({ path }) => paths.test(path))
            .map((page) => item(withBase(`${page.path}index.md`, base), page.title, page.description)),
        ),
      ]),
      heading(2, 'Data'),
      list(data.map(([path, what]) => item(withBase(path, base), path.slice('/data/'.length), what))),
    ],
  };
  return printMarkdown(root);
}
