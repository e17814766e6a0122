import type { ResourceTypes, Service, UncoveredService } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';

/** The names and types that My stack looks for in a pasted text: `/data/resource-types.json`. */
export type TextVocabulary = ReturnType<typeof textVocabularyOf>;

export const textVocabularyOf = ({ services, uncovered }: Pick<Guide, 'services' | 'uncovered'>) => ({
  services: [...services.values()].map(({ id, name, shortName, aliases, parts, variants, resources }) => {
    return { id, name, shortName, aliases: [...aliases, ...parts], variants, resources };
  }),
  uncovered: uncovered.map(({ name, aliases, resources }) => ({ name, aliases, resources })),
});

/** The service that a name or a resource type belongs to. */
export interface Owner {
  /** `own`: a service with a page. `shared`: the same, but another service has the name or type, too; see `sharedWith` in the schema. */
  readonly kind: 'own' | 'shared' | 'uncovered';
  /** The id of a service with a page, or the name of a service without one. */
  readonly name: string;
  readonly variant?: string;
  /** Whether each resource of the type is in one mode; see `usual` in the schema. */
  readonly hasMode?: boolean;
}

/** A pattern of types and its owner. Example of a pattern: `aws_lambda_*` */
type Claim = readonly [pattern: string, owner: Owner];

const claimsOf = ({ terraform, cloudformation }: ResourceTypes, owner: Owner): Claim[] =>
  [...terraform, ...cloudformation].map((pattern) => [pattern, owner]);

export function claimsOfService({ id: name, resources }: Pick<Service, 'id' | 'resources'>): Claim[] {
  if (!resources) return [];
  const { sharedWith, usual, variants } = resources;
  return [
    ...claimsOf(resources, { kind: 'own', name }),
    ...(usual ? claimsOf(usual, { kind: 'own', name, hasMode: true }) : []),
    ...variants.flatMap((each) => claimsOf(each, { kind: 'own', name, variant: each.variant })),
    ...(sharedWith ? claimsOf(sharedWith, { kind: 'shared', name }) : []),
  ];
}

export const claimsOfUncovered = ({ name, resources }: Pick<UncoveredService, 'name' | 'resources'>): Claim[] =>
  resources ? claimsOf(resources, { kind: 'uncovered', name }) : [];

/** Returns a function that finds the owner of a type, by the exact type or else by the longest matching pattern. */
export function ownerFinder({ services, uncovered }: TextVocabulary): (type: string) => Owner | undefined {
  const owners = new Map([...services.flatMap(claimsOfService), ...uncovered.flatMap(claimsOfUncovered)]);
  return (type) => {
    let owner = owners.get(type);
    for (let length = type.length; !owner && length > 0; length--) owner = owners.get(`${type.slice(0, length)}*`);
    return owner;
  };
}

/** All names of services and modes with their owners. If a name has several owners, the last one is right. */
export const namesOfOwners = ({ services, uncovered }: TextVocabulary): (readonly [Owner, readonly string[]])[] => [
  ...uncovered.map(({ name, aliases }) => [{ kind: 'uncovered', name }, [name, ...aliases]] as const),
  ...services.flatMap(({ id: name, variants }) =>
    variants.map(({ id: variant, label }) => [{ kind: 'own', name, variant }, [label]] as const),
  ),
  ...services.map(({ id: name, resources }) => [{ kind: 'shared', name }, resources?.sharedWith?.names ?? []] as const),
  ...services.map(({ id, name, shortName, aliases }) => [{ kind: 'own', name: id }, [name, shortName, ...aliases]] as const),
];
