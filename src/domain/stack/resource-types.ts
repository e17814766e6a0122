import type { ResourceTypes, ServiceResources } from '../../schema/resource-types.ts';

/** What a type of resource, or a setting, stands for. */
export interface TypeOwner {
  /** The id of a service that has a page, or the name of one that doesn't. */
  readonly service: string;
  readonly isCovered: boolean;
  readonly variant?: string;
  /** Another service that may own it as well; see `sharedWith` in the schema. */
  readonly sharedWith?: string;
}

/** A pattern of a type and its owner. Example: `aws_lambda_*`. */
export interface Claim {
  readonly pattern: string;
  readonly owner: TypeOwner;
}

/** A service with the types of its resources, as My stack fetches it. */
export interface ServiceTypes {
  readonly id: string;
  readonly resources?: ServiceResources | undefined;
}

/** A service that the guide doesn't cover. */
export interface UncoveredTypes {
  readonly name: string;
  readonly resources?: ResourceTypes | undefined;
}

const claimsOf = ({ terraform, cloudformation }: ResourceTypes, owner: TypeOwner): Claim[] =>
  [...terraform, ...cloudformation].map((pattern) => ({ pattern, owner }));

/** Every type that a service claims. */
export function claimsOfService({ id, resources }: ServiceTypes): Claim[] {
  if (!resources) return [];
  const owner = { service: id, isCovered: true };
  const { sharedWith } = resources;
  return [
    ...claimsOf(resources, owner),
    ...resources.variants.flatMap((each) => claimsOf(each, { ...owner, variant: each.variant })),
    ...(sharedWith ? claimsOf(sharedWith, { ...owner, sharedWith: sharedWith.service }) : []),
  ];
}

export const claimsOfUncovered = ({ name, resources }: UncoveredTypes): Claim[] =>
  resources ? claimsOf(resources, { service: name, isCovered: false }) : [];

/** Finds the owner of a type: the exact type first, then the longest pattern that it begins with. */
export class TypeIndex {
  readonly #owners: ReadonlyMap<string, TypeOwner>;

  constructor(claims: readonly Claim[]) {
    this.#owners = new Map(claims.map(({ pattern, owner }) => [pattern, owner]));
  }

  /** @param type Example: `aws_db_instance` @returns undefined if no service claims it */
  ownerOf(type: string): TypeOwner | undefined {
    const exact = this.#owners.get(type);
    for (let length = type.length; !exact && length > 0; length--) {
      const owner = this.#owners.get(`${type.slice(0, length)}*`);
      if (owner) return owner;
    }
    return exact;
  }
}

/** What spaces and quotation marks can't change in a setting. */
export const plainSetting = (text: string): string => text.replaceAll(/[\s"']+/g, '');

/** A setting that tells a service or its mode. */
export interface Sign {
  /** As {@link plainSetting} makes it. */
  readonly text: string;
  readonly service: string;
  readonly variant?: string;
}

/** The settings that tell a service or its mode. */
export const signsOfService = ({ id, resources }: ServiceTypes): Sign[] =>
  !resources
    ? []
    : [
        ...resources.signs.map((text) => ({ text: plainSetting(text), service: id })),
        ...resources.variants.flatMap(({ variant, signs }) => signs.map((text) => ({ text: plainSetting(text), service: id, variant }))),
      ];
