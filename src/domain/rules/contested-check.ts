import type { Check } from '../../schema/service.ts';
import { catalogOf, checkAnchor } from '../paths.ts';
import { faultOf, type Fault, type Spot } from '../faults.ts';
import type { Content, Rule } from './content.ts';

type Named = Pick<Check, 'id' | 'system' | 'url'>;

interface Use {
  readonly check: Named;
  readonly spot: Spot;
}

const usesIn = ({ services }: Content): Use[] =>
  services.flatMap(({ value, spot }) => [
    ...(value?.duties ?? []).flatMap(({ checks }, duty) =>
      checks.map((check, index) => ({ check, spot: spot(['duties', duty, 'checks', index, 'id']) })),
    ),
    ...(value?.mistakes ?? []).flatMap(({ control, url }, index) =>
      control ? [{ check: { id: control, system: catalogOf(control), url }, spot: spot(['mistakes', index, 'control']) }] : [],
    ),
  ]);

const isSame = (a: Named, b: Named) => a.id === b.id && a.system === b.system && a.url === b.url;

/** Checks whose id has the form of another catalog, so that their address would lead there. */
const misplaced = ({ check: { id, system }, spot }: Use): Fault[] =>
  catalogOf(id) === system ? [] : [faultOf('contested-check', spot, `"${id}" has the form of ${catalogOf(id)}, not of ${system}.`)];

/** Checks that two files describe otherwise, or whose ids would have one address. */
function contested(uses: readonly Use[]): Fault[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    const anchor = checkAnchor(use.check.id);
    const before = first.get(anchor);
    if (!before) first.set(anchor, use);
    if (!before || isSame(before.check, use.check)) return [];
    const { file, line } = before.spot;
    return [faultOf('contested-check', use.spot, `"${use.check.id}" has another system, spelling or url in ${file}:${line}.`)];
  });
}

/** Checks that are not one check wherever they are named. */
export const contestedCheck: Rule = (content) => [...usesIn(content).flatMap(misplaced), ...contested(usesIn(content))];
