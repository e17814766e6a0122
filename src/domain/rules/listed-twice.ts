import { faultOf, type Fault } from '../faults.ts';
import type { Entry, Path, Rule } from './content.ts';

/** A fault for each id after its first in a list. @param pathTo where the id at a place of the list stands */
function repeatedIn(ids: readonly string[], { spot }: Entry<unknown>, pathTo: (index: number) => Path): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [faultOf('listed-twice', spot(pathTo(index)), `"${id}" stands in this list already.`)] : [],
  );
}

/** The same check twice for one duty, the same neighbor twice, the same service twice in a comparison. */
export const listedTwice: Rule = ({ services, comparisons }) => [
  ...services.flatMap((entry) => [
    ...(entry.value?.duties ?? []).flatMap(({ checks }, duty) =>
      repeatedIn(
        checks.map(({ id }) => id),
        entry,
        (index) => ['duties', duty, 'checks', index, 'id'],
      ),
    ),
    ...repeatedIn(
      (entry.value?.neighbors ?? []).map(({ service }) => service),
      entry,
      (index) => ['neighbors', index, 'service'],
    ),
  ]),
  ...comparisons.flatMap((entry) => repeatedIn(entry.value?.services ?? [], entry, (index) => ['services', index])),
];
