import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const schema = ['schema'];
const domain = [...schema, 'domain'];
const diagrams = [...domain, 'diagrams'];
const load = [...diagrams, 'load'];
const components = [...diagrams, 'load', 'components'];
const mdx = [...components, 'mdx'];
const layouts = [...mdx, 'layouts', 'styles', 'client'];
const publish = [...mdx, 'styles', 'client', 'publish'];

/** What each folder of `src/` may import: itself and the folders before it in the chain. `.` is `src/` itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema,
  domain,
  diagrams,
  load,
  components,
  mdx,
  layouts,
  pages: [...layouts, 'pages'],
  client: [...domain, 'client'],
  publish,
  cli: [...publish, 'cli'],
  '.': load,
};

/** Static and dynamic imports, re-exports, and scripts of `.astro` files. */
const specifiers = /(?:\bfrom\s*|\bimport\s*\(?\s*|<script[^>]*\ssrc=)(['"])(\.[^'"]+)\1/g;

interface Import {
  readonly at: string;
  readonly file: string;
  readonly target: string;
}

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');

/** The relative imports of a file. @param file from `src/` */
function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(specifiers)].map((match) => ({
    at: `src/${file}:${text.slice(0, match.index).split('\n').length}`,
    file,
    target: posix.join(posix.dirname(file), (match[2] ?? '').replace(/\?.*$/, '')),
  }));
}

/** The fault of an import; undefined if there is none. */
function faultOfImport({ at, file, target }: Import): string | undefined {
  const from = folderOf(file);
  const to = folderOf(target);
  if (target.startsWith('..')) return undefined;
  if (from === to || mayImport[from]?.includes(to)) return undefined;
  // A style sheet imports nothing, so a script may load that of a component whose markup it shows.
  if (from === 'client' && to === 'components' && target.endsWith('.css')) return undefined;
  return `${at}: ${from}/ may not import ${target}. It may import ${mayImport[from]?.join(', ') ?? 'nothing: add it to the table'}.`;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro|mjs|js)$/.test(file))
  .sort();

describe('imports run one way', () => {
  const all = files.flatMap((file) => importsOf(file, readFileSync(`src/${file}`, 'utf8')));

  test('from pages down to the schema, never back', () => {
    expect(all.map(faultOfImport).filter(Boolean)).toEqual([]);
  });

  test('every import names an existing file, with its extension', () => {
    expect(all.filter(({ target }) => !existsSync(`src/${target}`)).map(({ at, target }) => `${at}: there is no src/${target}`)).toEqual(
      [],
    );
  });

  test('every folder of src/ is in the table', () => {
    const known = new Set([...Object.keys(mayImport), 'styles']);
    expect(files.map(folderOf).filter((folder) => !known.has(folder))).toEqual([]);
  });
});

describe('the check itself', () => {
  test('finds imports in the wrong direction, in every form, with file and line', () => {
    const text =
      "import a from '../domain/a.ts';\nimport type { B } from '../load/b.ts';\nexport * from '../pages/c.ts';\nawait import('../mdx/d.ts');\nimport '../client/e.ts';\n";
    const faults = importsOf('domain/x.ts', text).map(faultOfImport).filter(Boolean);
    expect(faults.map((fault) => fault?.split(' ')[0])).toEqual([
      'src/domain/x.ts:2:',
      'src/domain/x.ts:3:',
      'src/domain/x.ts:4:',
      'src/domain/x.ts:5:',
    ]);
  });

  test('ignores packages and files outside src/', () => {
    expect(
      importsOf('domain/x.ts', "import { z } from 'zod';\nimport b from '../../content/b.ts';").map(faultOfImport).filter(Boolean),
    ).toEqual([]);
  });
});
