import { zipSync, type Zippable } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rooted } from '../publish/base-path.ts';
import { makeEdition, type Edition } from '../publish/portable/edition.ts';
import { root } from '../publish/project.ts';

/** The archive's name, and that of the folder in it. */
export const portableName = 'shared-responsibility-guide';

/** One day for every file: the same site gives the same bytes. Archives know local time, so it is written as local noon. */
const day = new Date(2026, 0, 1, 12);
const isCompressed = (file: string) => /\.(png|jpg|webp|pdf|epub|zip)$/.test(file);

function zipped(edition: Edition): Uint8Array {
  const entries = [...edition].map(([file, content]): [string, Zippable[string]] => [
    `${portableName}/${file}`,
    [content, { level: isCompressed(file) ? 0 : 9, mtime: day }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/**
 * Writes the portable edition beside the built site's pages.
 * @param dir the built site @param base the sub-path it was built for
 * @returns bytes of the archive, and how many files it holds
 */
export async function writePortable(dir: string, base?: string): Promise<{ bytes: number; files: number }> {
  const edition = await makeEdition(dir, rooted(base));
  const archive = zipped(edition);
  writeFileSync(join(dir, `${portableName}.zip`), archive);
  return { bytes: archive.length, files: edition.size };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: join(root, 'dist') } } });
  const { bytes, files } = await writePortable(values.dir, process.env.BASE_PATH);
  console.log(`${portableName}.zip: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Unpack it, and open index.html.`);
}
