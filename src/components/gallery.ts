import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

type Props = Readonly<Record<string, unknown>>;

/** A component and the named examples in `<Name>.examples.ts` beside it. */
export interface GalleryEntry {
  readonly name: string;
  readonly component: AstroComponentFactory;
  readonly examples: readonly (readonly [name: string, props: Props])[];
}

const components = import.meta.glob<AstroComponentFactory>('./**/*.astro', { eager: true, import: 'default' });
const exampleFiles = import.meta.glob<Readonly<Record<string, Props>>>('./**/*.examples.ts', { eager: true, import: 'examples' });

/** All components with examples. @throws if an example file has no component of its name beside it */
export const gallery: readonly GalleryEntry[] = Object.entries(exampleFiles).map(([file, examples]) => {
  const component = components[file.replace('.examples.ts', '.astro')];
  if (!component) throw new Error(`There is no component beside src/components/${file}.`);
  const name = file.replace(/^.*\/|\.examples\.ts$/g, '');
  return { name, component, examples: Object.entries(examples) };
});
