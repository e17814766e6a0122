import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BookPart, bookParts, coverServices, lastChecked } from '../../domain/handout/book.ts';
import { bookTitle } from '../../domain/handout/book-pages.ts';
import type { Guide } from '../../domain/guide.ts';
import { linePath } from '../../domain/service/line.ts';
import { shownParty } from '../../domain/service/responsibility.ts';
import { escapeHtml } from '../../domain/text.ts';
import { getGuide } from '../../load/guide.ts';
import type { Layer } from '../../schema/entries.ts';
import type { Service } from '../../schema/service.ts';
import { attribute, elementsIn, parsePage, type BuiltSite, type Element } from '../built-site.ts';
import { zipFiles } from '../zip.ts';
import { convertPart, diagramFile, fileOf, navDocument, packageDocument, toXml, xhtmlDocument } from './documents.ts';

const width = 600;
const height = 800;
/** The position of the stacks, and the height of a layer. */
const art = { left: 60, top: 300, layer: 24, width: width - 120 };

const fills: Readonly<Record<string, string>> = { aws: '#2f5d8c', customer: '#e9a779', shared: '#b7a0d8' };

function drawStacks(services: readonly Service[], layers: readonly Layer[]): string {
  const step = art.width / services.length;
  const boxes = services.flatMap((service, column) =>
    layers.toReversed().map(({ id }, row) => {
      const [x, y] = [art.left + column * step + step * 0.08, art.top + row * art.layer];
      const fill = fills[shownParty(service.layers[id])] ?? '#fff';
      return `<rect x="${x}" y="${y}" width="${step * 0.84}" height="${art.layer - 2}" fill="${fill}"/>`;
    }),
  );
  return boxes.join('');
}

function drawLine(services: readonly Service[], layers: readonly Layer[]): string {
  const scale = `translate(${art.left} ${art.top - 1}) scale(${art.width / (services.length * 100)} ${art.layer})`;
  return `<path d="${linePath(services, layers)}" transform="${scale}" fill="none" stroke="#1c1a17" stroke-width="5" vector-effect="non-scaling-stroke"/>`;
}

/** The cover, with the title and the line that rises from service to service. */
const coverSvg = (guide: Guide): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escapeHtml(bookTitle)}</title>
<rect width="${width}" height="${height}" fill="#fbfaf7"/>
<g font-family="Palatino, Georgia, serif" font-weight="600" font-size="62" fill="#1c1a17"><text x="${art.left}" y="130">Shared</text><text x="${art.left}" y="198">Responsibility</text><text x="${art.left}" y="266">Guide</text></g>
${drawStacks(coverServices(guide), guide.layers)}
${drawLine(coverServices(guide), guide.layers)}
<text x="${art.left}" y="${height - 60}" font-family="sans-serif" font-size="19" fill="#57524a">Who is responsible for what on AWS</text>
</svg>
`;

const coverPage = xhtmlDocument(
  bookTitle,
  `<section epub:type="cover"><img class="cover" src="cover.svg" alt="${escapeHtml(bookTitle)}: four stacks of layers, with a line between the part of AWS and the part of the customer."/></section>`,
  'cover',
);

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const bookPage = 'handouts/book/index.html';

/** The section of each part on the page of the book. @throws Error if one is missing */
function readSections(dir: string, parts: readonly BookPart[]): ReadonlyMap<BookPart, Element> {
  const elements = elementsIn(parsePage(dir, bookPage));
  return new Map(
    parts.map((part) => {
      const section = elements.find((each) => each.tagName === 'section' && attribute(each, 'id') === part.id);
      if (!section) throw new Error(`dist/${bookPage} has no section with the id "${part.id}": see src/pages/handouts/book.astro.`);
      return [part, section];
    }),
  );
}

/** The whole guide as an EPUB 3, made from the page of the book. The same pages give the same bytes. */
export function makeEpub({ dir, url }: BuiltSite): Uint8Array {
  const guide = getGuide();
  const parts = bookParts(guide);
  const sections = readSections(dir, parts);
  const ids = parts.map(({ id }) => id);
  const pictures = [...new Set([...sections.values()].flatMap((section) => convertPart(section, ids, url)))];
  const files: [string, string][] = [
    // First and uncompressed, so that the first bytes of the file identify its type.
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageDocument(parts, pictures.map(diagramFile), lastChecked(guide))],
    ['EPUB/nav.xhtml', navDocument(parts)],
    ['EPUB/cover.xhtml', coverPage],
    ['EPUB/cover.svg', coverSvg(guide)],
    ['EPUB/book.css', readFileSync(new URL('book.css', import.meta.url), 'utf8')],
    ...[...sections].map(([part, section]): [string, string] => [
      `EPUB/${fileOf(part.id)}`,
      xhtmlDocument(part.title, toXml(section), part.kind === 'chapter' ? 'bodymatter' : 'backmatter'),
    ]),
    ...pictures.map((id): [string, string] => [`EPUB/${diagramFile(id)}`, readFileSync(join(dir, 'diagrams', `${id}.svg`), 'utf8')]),
  ];
  return zipFiles(new Map(files));
}
