import type { Layer } from '../../schema/layer.ts';
import type { Check, Duty, Service } from '../../schema/service.ts';
import { dutyAnchor } from '../paths.ts';

/** The checks of one catalog. */
export interface CatalogChecks {
  readonly system: Check['system'];
  readonly checks: readonly Check[];
}

/** A duty of the customer, its layer, and the checks that test it by catalog. */
export interface Proof {
  readonly duty: Duty;
  readonly layer: Layer;
  /** The fragment; only a layer's first duty has it. */
  readonly anchor: string | undefined;
  readonly catalogs: readonly CatalogChecks[];
}

/** The catalogs that were searched for checks, in the order in which they are shown. */
export const catalogs = ['security-hub', 'config', 'prowler'] as const satisfies readonly Check['system'][];

const byCatalog = ({ checks }: Duty): CatalogChecks[] =>
  catalogs
    .map((system) => ({ system, checks: checks.filter((check) => check.system === system) }))
    .filter((group) => group.checks.length > 0);

/** What proves the customer's side of a service, from the top of the stack down. @param layers bottom of the stack first */
export const proofsOf = ({ duties }: Pick<Service, 'duties'>, layers: readonly Layer[]): Proof[] =>
  layers
    .toReversed()
    .flatMap((layer) =>
      duties
        .filter((duty) => duty.layer === layer.id)
        .map((duty, place) => ({ duty, layer, anchor: place === 0 ? dutyAnchor(layer.id) : undefined, catalogs: byCatalog(duty) })),
    );

/** How many duties there are, and on how many at least one check bears. */
export const countProven = (proofs: readonly Proof[]): { duties: number; checked: number } => ({
  duties: proofs.length,
  checked: proofs.filter((proof) => proof.catalogs.length > 0).length,
});
