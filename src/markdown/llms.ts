import { heading, link, list, paragraph, quotation, type Block } from './nodes.ts';
import type { MarkdownPage, Site } from './page.ts';
import { siteName, siteSummary } from './pages/home.ts';
import { print } from './print.ts';

/** The sections of `llms.txt`, and the addresses whose pages stand in each. */
const sections = [
  ['Guide', /^\/guide\//],
  ['Reference', /^\/(services|compare|layers|surprises|checks|checks\/config|checks\/prowler|handouts|glossary|diagrams|sources)\/$/],
  ['Services', /^\/services\/.+/],
  ['Layers', /^\/layers\/.+/],
  ['Comparisons', /^\/compare\/.+/],
] as const;

const data = [
  ['/data/services.json', 'services.json', 'every service, layer by layer, with sources and checks'],
  ['/data/services.schema.json', 'services.schema.json', 'JSON Schema of services.json; "version" tells its edition'],
  ['/data/services.csv', 'services.csv', 'one line for each layer of each service'],
  ['/data/services-csv.schema.json', 'services-csv.schema.json', 'the columns of services.csv'],
  ['/data/checks.csv', 'checks.csv', 'one line for each check and duty, to tick off'],
  ['/data/checks-csv.schema.json', 'checks-csv.schema.json', 'the columns of checks.csv'],
] as const;

/** `llms.txt`: what the site holds, with the Markdown of every page, for programs that read. @param pages every page that has Markdown */
export function llmsText({ at }: Pick<Site, 'at'>, pages: readonly MarkdownPage[]): string {
  const section = (title: string, paths: RegExp): Block[] => [
    heading(2, title),
    list(pages.filter(({ path }) => paths.test(path)).map((page) => [link(at(`${page.path}index.md`), page.title), `: ${page.summary}`])),
  ];
  return print([
    heading(1, siteName),
    quotation(paragraph(siteSummary)),
    paragraph('Each cell of the reference says how well it is supported. Where the guide and AWS disagree, believe AWS.'),
    ...sections.flatMap(([title, paths]) => section(title, paths)),
    heading(2, 'Data'),
    list(data.map(([path, name, what]) => [link(at(path), name), `: ${what}`])),
  ]);
}
