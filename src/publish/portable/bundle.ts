import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.ts';

/** `import()` of an address that is known only when it is needed; those of known files are bundled. */
const unknownImport = /\bimport\((?!\s*["'`])/g;

const importsByAddress: Plugin = {
  name: 'imports-by-address',
  setup: (build) =>
    build.onLoad({ filter: /\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(unknownImport, 'portable.importModule('),
      loader: 'js',
    })),
};

const common = { bundle: true, format: 'iife', minify: true, write: false, legalComments: 'none', target: 'es2022' } as const;

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await bundle({ ...common, ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/**
 * A module script of the built site, with all it imports, as one plain script.
 * @param dir the built site @param name its file in `_astro/`
 */
export const bundlePageScript = (dir: string, name: string): Promise<string> =>
  bundled({
    entryPoints: [join(dir, '_astro', name)],
    define: { fetch: 'portable.fetch', XMLHttpRequest: 'portable.DocumentRequest' },
    plugins: [importsByAddress],
  });

/** Pagefind as one plain script that sets the global `portablePagefind`. @param file its browser module */
export const bundlePagefind = (file: string): Promise<string> =>
  bundled({
    entryPoints: [file],
    globalName: 'portablePagefind',
    define: { fetch: 'portable.fetch', 'import.meta.url': 'portable.pagefindUrl' },
  });

/** What stands in for fetching and importing. */
export const bundleRuntime = (): Promise<string> => bundled({ entryPoints: [join(root, 'src/client/offline/portable-runtime.ts')] });
