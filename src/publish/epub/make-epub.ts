import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Guide } from '../../domain/guide.ts';
import { bookTitle, lastChecked } from '../../domain/handout/book.ts';
import { sectionsOf } from '../book/contents.ts';
import type { BookPart } from '../book/part.ts';
import { zipFiles } from '../pdf/archive.ts';
import { diagramFile, fileOf, fitForEpub } from './chapters.ts';
import { coverDocument, coverSvg } from './cover.ts';
import { navDocument, packageDocument, type EpubPart } from './package.ts';
import { toXml, xhtmlDocument } from './xhtml.ts';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const types: Readonly<Record<BookPart['kind'], string>> = {
  chapter: 'bodymatter',
  answers: 'backmatter',
  glossary: 'backmatter',
  sources: 'backmatter',
};

const styles = () => readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8');

/**
 * The whole guide as an EPUB 3. The same content gives the same bytes.
 * @param parts of {@link assembleBook}; they are changed, and of no use for anything else afterwards
 * @param dir the built site, whose diagrams it takes @param siteUrl where the site stands on the web; undefined where that is not known
 */
export function makeEpub(
  parts: readonly BookPart[],
  guide: Guide,
  { dir, siteUrl }: { dir: string; siteUrl: string | undefined },
): Uint8Array {
  const listed: EpubPart[] = parts.map((part) => ({ id: part.id, title: part.title, kind: part.kind, sections: sectionsOf(part) }));
  const ids = parts.map(({ id }) => id);
  const pictures = [...new Set(parts.flatMap((part) => fitForEpub(part, ids, siteUrl)))];
  const facts = {
    title: bookTitle,
    description: 'A study guide to the AWS Shared Responsibility Model: who secures what on AWS, with a source for every claim.',
    day: lastChecked(guide),
    pictures: pictures.map(diagramFile),
    parts: listed,
  };
  const texts: [string, string][] = [
    // First and unpacked, so that the file's first bytes tell what it is.
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageDocument(facts)],
    ['EPUB/nav.xhtml', navDocument(listed)],
    ['EPUB/cover.xhtml', coverDocument()],
    ['EPUB/cover.svg', coverSvg(guide)],
    ['EPUB/book.css', styles()],
    ...parts.map(({ id, title, kind, element }): [string, string] => [
      `EPUB/${fileOf(id)}`,
      xhtmlDocument(title, toXml(element), { type: types[kind] }),
    ]),
    ...pictures.map((id): [string, string] => [`EPUB/${diagramFile(id)}`, readFileSync(join(dir, 'diagrams', `${id}.svg`), 'utf8')]),
  ];
  return zipFiles(new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)])));
}
