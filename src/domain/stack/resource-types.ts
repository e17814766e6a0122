import type { ResourceTypes, ServiceResources } from '../../schema/service.ts';

/** The service that a resource type or setting belongs to. */
export interface TypeOwner {
  /** The id of a service with a page, or the name of a service without one. */
  readonly service: string;
  readonly isCovered: boolean;
  readonly variant?: string;
  /** Whether each resource of the type is in one mode; see `usual` in the schema. */
  readonly hasMode?: boolean;
  /** Another service that the type may belong to; see `sharedWith` in the schema. */
  readonly sharedWith?: string;
}

/** A pattern of types and its owner. Example of a pattern: `aws_lambda_*` */
export interface Claim {
  readonly pattern: string;
  readonly owner: TypeOwner;
}

/** A service and its resource types, as My stack fetches them. */
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

/** The resource types that a service claims. */
export function claimsOfService({ id, resources }: ServiceTypes): Claim[] {
  if (!resources) return [];
  const owner = { service: id, isCovered: true };
  const { sharedWith, usual } = resources;
  return [
    ...claimsOf(resources, owner),
    ...(usual ? claimsOf(usual, { ...owner, hasMode: true }) : []),
    ...resources.variants.flatMap((each) => claimsOf(each, { ...owner, variant: each.variant })),
    ...(sharedWith ? claimsOf(sharedWith, { ...owner, sharedWith: sharedWith.service }) : []),
  ];
}

export const claimsOfUncovered = ({ name, resources }: UncoveredTypes): Claim[] =>
  resources ? claimsOf(resources, { service: name, isCovered: false }) : [];

/** Finds the owner of a type, by the exact type or else by the longest matching pattern. */
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

/** A setting without spaces and quotation marks. */
export const plainSetting = (text: string): string => text.replaceAll(/[\s"']+/g, '');

/** A setting that identifies a service or its mode. */
export interface Sign {
  /** The result of {@link plainSetting}. */
  readonly text: string;
  readonly service: string;
  readonly variant?: string;
}

/** A sign in a text. */
export interface CountedSign extends Sign {
  /** How often the text has it; at least 1. */
  readonly count: number;
}

/** The signs that a text has. @param setting the text, as {@link plainSetting} returns it */
export const countSigns = (signs: readonly Sign[], setting: string): CountedSign[] =>
  signs.map((sign) => ({ ...sign, count: setting.split(sign.text).length - 1 })).filter(({ count }) => count > 0);

/** The settings that identify a service or its modes. */
export const signsOfService = ({ id, resources }: ServiceTypes): Sign[] =>
  !resources
    ? []
    : [
        ...resources.signs.map((text) => ({ text: plainSetting(text), service: id })),
        ...resources.variants.flatMap(({ variant, signs }) => signs.map((text) => ({ text: plainSetting(text), service: id, variant }))),
      ];
