import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './built-site.ts';
import { root } from './project.ts';

/** Packages whose files are copied into the site, so they aren't in any bundle. */
const copied = ['pagefind', '@fontsource/source-serif-4'];

/** The package that a file belongs to; undefined for our own files. */
const packageOf = (file: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/** The license text of a package, from its folder or its folder `LICENSE`. @throws if it has none, because it then can't be published */
function licenseOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
  const [path] = listFiles(folder).filter((file) => /^(?:LICENSE\/)?licen[cs]e(?:\.\w+)?$/i.test(file));
  if (!license || !path) throw new Error(`"${name}" is part of the published site but has no license. See src/publish/licenses.ts.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, path), 'utf8').trim()}\n`;
}

const intro = `Open source software that this site sends to a browser, with its licenses.
Everything else is under the MIT license of the project.
`;

/** The file in which Astro's build lists the bundled modules. `writeLicenses` removes it. */
export const bundledModulesFile = 'bundled-modules.json';

/** Writes `licenses.txt` with all packages whose code the site contains. @returns one line for the log */
export function writeLicenses(dir: string): string {
  const list = join(dir, bundledModulesFile);
  const modules = JSON.parse(readFileSync(list, 'utf8')) as string[];
  rmSync(list);
  const packages = [...new Set([...copied, ...modules.flatMap((file) => packageOf(file) ?? [])])].sort();
  writeFileSync(join(dir, 'licenses.txt'), [intro, ...packages.map(licenseOf)].join(`\n${'-'.repeat(72)}\n\n`));
  return packages.join(', ');
}
