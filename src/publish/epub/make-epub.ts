import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookParts, bookTitle, lastChecked, type BookPart } from '../../domain/handout/book.ts';
import { epubPath } from '../../domain/handout/files.ts';
import { getGuide } from '../../load/guide.ts';
import { attribute, elementsIn, parsePage, type BuiltSite, type Element } from '../built-site.ts';
import { zipFiles } from '../zip.ts';
import { convertPart, diagramFile, fileOf } from './chapters.ts';
import { coverDocument, coverSvg } from './cover.ts';
import { navDocument, packageDocument, toXml, xhtmlDocument } from './package.ts';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The page of the book, of which the EPUB is made. */
const bookPage = 'handouts/book/index.html';

const typeOf = ({ kind }: BookPart) => (kind === 'chapter' ? 'bodymatter' : 'backmatter');

const readStyles = () => readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8');

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

/** The whole guide as an EPUB 3, from the page of the book. The same pages give the same bytes. */
export function makeEpub({ dir, url }: BuiltSite): Uint8Array {
  const guide = getGuide();
  const parts = bookParts(guide);
  const sections = readSections(dir, parts);
  const ids = parts.map(({ id }) => id);
  const pictures = [...new Set([...sections.values()].flatMap((section) => convertPart(section, ids, url)))];
  const facts = {
    title: bookTitle,
    description: 'A study guide to the AWS Shared Responsibility Model: who secures what on AWS, with a source for every claim.',
    day: lastChecked(guide),
    pictures: pictures.map(diagramFile),
    parts,
  };
  const files: [string, string][] = [
    // First and uncompressed, so that the file's first bytes tell its type.
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageDocument(facts)],
    ['EPUB/nav.xhtml', navDocument(parts)],
    ['EPUB/cover.xhtml', coverDocument()],
    ['EPUB/cover.svg', coverSvg(guide)],
    ['EPUB/book.css', readStyles()],
    ...[...sections].map(([part, section]): [string, string] => [
      `EPUB/${fileOf(part.id)}`,
      xhtmlDocument(part.title, toXml(section), { type: typeOf(part) }),
    ]),
    ...pictures.map((id): [string, string] => [`EPUB/${diagramFile(id)}`, readFileSync(join(dir, 'diagrams', `${id}.svg`), 'utf8')]),
  ];
  return zipFiles(new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

/** Writes the EPUB into the built site. @returns one line for the log */
export function writeEpub(site: BuiltSite): string {
  const epub = makeEpub(site);
  writeFileSync(join(site.dir, epubPath), epub);
  return `${Math.ceil(epub.length / 1000)} kB`;
}
