import type { Layer } from '../../schema/layer.ts';
import type { Service } from '../../schema/service.ts';

/** Ids of the sections of a service's page; see `layouts/ServicePage.astro`. Layers and duties bring their own. */
export const servicePageIds = ['split', 'layers', 'prove', 'mistakes', 'neighbors', 'more', 'sources'] as const;

/** What the sections of a service's page are called. */
export const sectionTitles: Readonly<Record<(typeof servicePageIds)[number], string>> = {
  split: 'Where the line runs',
  layers: 'Layer by layer',
  prove: 'Prove your side',
  mistakes: 'Common mistakes',
  neighbors: 'Not to be confused with',
  more: 'In the guide',
  sources: 'Sources',
};

/** The sections that a service's page has, with the layers as parts of theirs, from the top of the stack down. */
export function sectionsOf({ duties, mistakes, neighbors }: Service, layers: readonly Layer[]) {
  const empty = new Set<string>([
    ...(duties.length === 0 ? ['prove'] : []),
    ...(mistakes.length === 0 ? ['mistakes'] : []),
    ...(neighbors.length === 0 ? ['neighbors'] : []),
  ]);
  return servicePageIds
    .filter((id) => !empty.has(id))
    .map((id) => ({
      id,
      title: sectionTitles[id],
      ...(id === 'layers' ? { parts: layers.toReversed().map((layer) => ({ id: layer.id, title: layer.label })) } : {}),
    }));
}
