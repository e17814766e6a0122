import type { Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { catalogOf, cellPath, checksPath, servicePartPath, servicePath } from '../paths.ts';
import { sectionTitles } from '../service/page.ts';
import { catalogEntry, type CatalogEntry } from './catalog.ts';

/** A service by its names. The entries of the service follow from it, in the build as well as in the browser. */
export interface ServiceSummary extends Pick<Service, 'name' | 'shortName' | 'aliases' | 'everyday'> {
  readonly id: string;
  /** Ids of the layers that the service has. */
  readonly layers: readonly string[];
  /** Ids of the services that it is often confused with. */
  readonly neighbors: readonly string[];
  /** Does its page list duties of the customer? */
  readonly hasDuties: boolean;
}

/** What the entries of a service need to know about everything else. */
export interface EntryLabels {
  /** Labels of the layers by id. */
  readonly layers: ReadonlyMap<string, string>;
  /** Short names of the services by id. */
  readonly services: ReadonlyMap<string, string>;
}

export function summarize({ id, name, shortName, aliases, everyday, ...service }: Service, guide: Guide): ServiceSummary {
  const hasLayer = (layer: string) => (service.layers[layer]?.party ?? 'not-applicable') !== 'not-applicable';
  return {
    id,
    name,
    shortName,
    aliases,
    everyday,
    layers: guide.layers.map((layer) => layer.id).filter(hasLayer),
    neighbors: service.neighbors.map((neighbor) => neighbor.service).filter((each) => guide.services.has(each)),
    hasDuties: service.duties.length > 0,
  };
}

export const labelsOf = (
  layers: readonly { readonly id: string; readonly label: string }[],
  services: Iterable<Pick<ServiceSummary, 'id' | 'shortName'>>,
): EntryLabels => ({
  layers: new Map(layers.map(({ id, label }) => [id, label])),
  services: new Map(Array.from(services, ({ id, shortName }) => [id, shortName])),
});

const serviceEntry = ({ id, name, shortName, aliases, everyday }: ServiceSummary): CatalogEntry =>
  catalogEntry({
    path: servicePath(id),
    kind: 'service',
    title: name,
    within: 'Services',
    names: [shortName, ...aliases],
    teaches: everyday,
    services: [id],
  });

/** Who is responsible for one layer of the service. */
const dutyEntry = ({ id, name, shortName }: ServiceSummary, layer: string, label: string): CatalogEntry =>
  catalogEntry({ path: cellPath(id, layer), kind: 'duty', title: `${label}: ${shortName}`, within: name, services: [id], layer });

/** What proves the customer's duties on the service, all in one section. */
const proofEntry = ({ id, name, shortName }: ServiceSummary): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'prove'),
    kind: 'proof',
    title: `${sectionTitles.prove}: ${shortName}`,
    within: name,
    teaches: ['check', 'control', 'rule', 'prove', 'proof', 'evidence', 'verify', 'audit'],
    services: [id],
  });

/** The section that tells the service from those that it is confused with. */
const neighborsEntry = ({ id, name, shortName, neighbors }: ServiceSummary, names: EntryLabels['services']): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'neighbors'),
    kind: 'comparison',
    title: `${shortName}, not to be confused with ${neighbors.map((each) => names.get(each) ?? each).join(', ')}`,
    within: name,
    services: [id, ...neighbors],
  });

/** All entries of a service: its page, its layers, its proof, its neighbors. */
export const serviceEntries = (service: ServiceSummary, labels: EntryLabels): CatalogEntry[] => [
  serviceEntry(service),
  ...service.layers.map((layer) => dutyEntry(service, layer, labels.layers.get(layer) ?? layer)),
  ...(service.hasDuties ? [proofEntry(service)] : []),
  ...(service.neighbors.length > 0 ? [neighborsEntry(service, labels.services)] : []),
];

/** What each system of checks is called in a query. */
const systemWords = { 'security-hub': 'security hub', config: 'config rule', prowler: 'prowler' } as const;

/** An automated check, by its id alone and with the name of its system. */
export const checkEntry = (id: string, services: readonly string[]): CatalogEntry =>
  catalogEntry({
    path: checksPath(id),
    kind: 'check',
    title: id,
    within: sectionTitles.prove,
    names: [`${systemWords[catalogOf(id)]} ${id}`],
    services,
  });
