import { faultOf, type Fault } from '../domain/faults.ts';
import type { ChapterEntry, Path } from '../domain/rules/content.ts';
import type { ChapterMatter } from '../schema/chapter.ts';
import { entryId } from '../schema/primitives.ts';
import { chapterFolder } from './collections.ts';
import { isEntryFile } from './read-collection.ts';
import type { ContentFiles } from './content-files.ts';
import { checkMarkdown } from './mdx/check-markdown.ts';
import { checkTags } from './mdx/check-tags.ts';
import type { Root } from './mdx/nodes.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import { readText } from './text.ts';
import { parseYaml } from './yaml/parse.ts';
import { checkShape } from './yaml/shape.ts';

/** A chapter as it was read: what rules ask for, and its parsed text. */
export interface ReadChapter {
  readonly entry: ChapterEntry;
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

interface Matter {
  readonly raw: unknown;
  readonly value: ChapterMatter | null;
  readonly spot: ChapterEntry['spot'];
  readonly keySpot: ChapterEntry['keySpot'];
  readonly faults: readonly Fault[];
}

/** The lines between the first line, "---", and the next "---". */
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

function readMatter(text: string, file: string): Matter {
  const start = { file, line: 1, column: 1 };
  const nothing = { raw: null, value: null, spot: () => start, keySpot: () => start };
  const found = text.startsWith('---') ? frontmatter.exec(text) : null;
  if (!found) return { ...nothing, faults: [faultOf('frontmatter-missing', start, 'The chapter has no frontmatter.')] };
  const { yaml, faults } = parseYaml(found[1] ?? '', file, 2);
  if (!yaml) return { ...nothing, faults };
  const { value, faults: wrong } = checkShape(chapterFolder.schema, yaml, []);
  const spot = (path: Path = []) => yaml.spot(path);
  return { raw: yaml.value, value, spot, keySpot: (path) => yaml.keySpot(path), faults: [...faults, ...wrong] };
}

/** `03-the-layers.mdx` → 3 and `the-layers`; a name of another form is a fault, and its order 0. */
function readName(file: string): { id: string; order: number; faults: Fault[] } {
  const name = file.replace(/^.*\/|\.mdx$/g, '');
  const [, number, id = ''] = /^(\d{2})-(.+)$/.exec(name) ?? [];
  if (number && entryId.safeParse(id).success) return { id, order: Number(number), faults: [] };
  return { id: name, order: 0, faults: [faultOf('file-name', { file, line: 1, column: 1 }, `"${name}" is no number and id.`)] };
}

function readOne(file: string, bytes: Uint8Array): ReadChapter {
  const { id, order, faults: misnamed } = readName(file);
  const { text, faults: unreadable } = readText(file, bytes);
  if (text === null) {
    const spot = () => ({ file, line: 1, column: 1 });
    return {
      entry: { id, order, raw: null, value: null, spot, keySpot: spot, body: null },
      root: null,
      faults: [...misnamed, ...unreadable],
    };
  }
  const { faults: wrongMatter, ...matter } = readMatter(text, file);
  const { root, faults: wrongText } = parseMdx(text, file);
  const body = root && readBody(root, file);
  const bodyFaults = root ? [...checkMarkdown(root, file), ...checkTags(root, file)] : [];
  return { entry: { id, order, ...matter, body }, root, faults: [...misnamed, ...wrongMatter, ...wrongText, ...bodyFaults] };
}

/** Reads every chapter, in reading order; those of one number by their names. @param root the content folder's name, with a slash at its end */
export function readChapters(files: ContentFiles, root: string): ReadChapter[] {
  const folder = root + chapterFolder.path;
  const chapters = [...files].flatMap(([file, bytes]) => (bytes && isEntryFile(file, folder, '.mdx') ? [readOne(file, bytes)] : []));
  return chapters.sort((a, b) => a.entry.order - b.entry.order);
}
