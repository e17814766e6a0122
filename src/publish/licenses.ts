import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './project.ts';
import { bundleWorker } from './service-worker.ts';

/** Copied into the site as it is, so that no bundle names it. */
const copied = ['pagefind'];

/** The installed package that a file belongs to; undefined for our own files. */
export const packageOf = (file: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

function licenseText(folder: string): string | undefined {
  const path = ['', 'LICENSE'].flatMap((inside) => {
    const place = join(folder, inside);
    if (!existsSync(place) || !statSync(place).isDirectory()) return [];
    const name = readdirSync(place).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each) && statSync(join(place, each)).isFile());
    return name ? [join(place, name)] : [];
  })[0];
  return path && readFileSync(path, 'utf8').trim();
}

/** What the license of a package says. @throws when it brings none: then it may not be shipped */
function licenseOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
  const text = licenseText(folder);
  if (!license || !text) throw new Error(`"${name}" reaches readers, and brings no license: see src/publish/licenses.ts.`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const intro = `Software of others that this site sends to a browser, with its licenses.
Everything else is under the MIT license of the project.
`;

/** Writes `licenses.txt`: every package whose code is in a script of the site, found in what the bundlers took in. */
export function licenses(): AstroIntegration {
  const files = new Set<string>();
  const collector = {
    name: 'licenses',
    generateBundle(_options: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) files.add(id);
    },
    // What is rendered on the way to HTML stays with us.
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
  };
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [collector] } }),
      'astro:build:done': async ({ dir, logger }) => {
        const { sources } = await bundleWorker([]);
        const names = [...copied, ...[...files, ...sources].flatMap((file) => packageOf(file) ?? [])];
        const packages = [...new Set(names)].sort();
        writeFileSync(join(fileURLToPath(dir), 'licenses.txt'), [intro, ...packages.map(licenseOf)].join(`\n${'-'.repeat(72)}\n\n`));
        logger.info(`licenses of ${packages.join(', ')}`);
      },
    },
  };
}
