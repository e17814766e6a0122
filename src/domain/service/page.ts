import type { Layer } from '../../schema/entries.ts';
import type { Service } from '../../schema/service.ts';

/** The headings of a service's page (`pages/services/[service].astro`) by id, in order. */
export const sectionTitles = {
  split: 'At a glance',
  layers: 'Layers',
  prove: 'Checks for your tasks',
  mistakes: 'Common mistakes',
  neighbors: 'Similar services',
  changes: 'What changed',
  more: 'Read more in the guide',
  sources: 'Sources',
} as const;

/** The ids of sections on a service's page, in order. Layers and duties have other ids. */
export const servicePageIds = Object.keys(sectionTitles) as (keyof typeof sectionTitles)[];

/** The sections of a service's page, with its layers from the top of the stack to the bottom. Empty sections are left out. */
export function servicePageSections({ duties, mistakes, neighbors }: Service, layers: readonly Layer[], changes: readonly unknown[] = []) {
  const isEmpty: Partial<Record<string, boolean>> = {
    prove: duties.length === 0,
    mistakes: mistakes.length === 0,
    neighbors: neighbors.length === 0,
    changes: changes.length === 0,
  };
  return servicePageIds
    .filter((id) => !isEmpty[id])
    .map((id) => ({
      id,
      title: sectionTitles[id],
      ...(id === 'layers' ? { parts: [...layers].reverse().map((layer) => ({ id: layer.id, title: layer.label })) } : {}),
    }));
}

/** The services that a service is often confused with, and how they differ, in the order of its file. */
export const neighbors = (service: Service, services: ReadonlyMap<string, Service>) =>
  service.neighbors.flatMap(({ service: id, difference }) => {
    const neighbor = services.get(id);
    return neighbor ? [{ service: neighbor, difference }] : [];
  });

/** The previous and next service by name, and the other services of the category. */
export function servicesAround({ id, category }: Service, services: ReadonlyMap<string, Service>) {
  const all = [...services.values()];
  const at = all.findIndex((service) => service.id === id);
  return {
    previous: all[at - 1],
    next: all[at + 1],
    siblings: all.filter((service) => service.category === category && service.id !== id),
  };
}
