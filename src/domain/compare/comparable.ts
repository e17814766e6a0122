import type { Layer } from '../../schema/layer.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Source } from '../../schema/source.ts';
import type { ComparedLayer } from './compare.ts';
import { partyWord } from '../party-names.ts';
import { isConfirmed, type SaidHolder } from '../service/holders.ts';
import { classWord } from '../service/words.ts';

/** What a comparison shows of a cell. */
export interface ComparableCell extends Pick<Cell, 'party' | 'support' | 'source'> {
  readonly aws?: string;
  readonly you?: string;
  /** Where another setting or edition has another holder. */
  readonly variants?: readonly Pick<Cell['variants'][number], 'when' | 'party'>[];
}

/** What a comparison shows of a service. */
export interface Comparable extends Pick<Service, 'id' | 'shortName' | 'class' | 'studyLabel'> {
  readonly layers: Readonly<Record<string, ComparableCell>>;
}

export type ComparableLayer = Pick<Layer, 'id' | 'label' | 'shortLabel'>;

/** What a comparison shows of a source. */
export type ComparableSource = Pick<Source, 'id' | 'title' | 'url' | 'readOn' | 'copy'>;

/** All that the page of comparisons fetches: `/data/compare.json`. */
export interface ComparisonData {
  /** Bottom of the stack first. */
  readonly layers: readonly ComparableLayer[];
  /** By short name. */
  readonly services: readonly Comparable[];
  /** By id. */
  readonly sources: Readonly<Record<string, ComparableSource>>;
}

function comparableCell({ party, support, source, aws, you, variants }: Cell): ComparableCell {
  const others = variants.filter((variant) => variant.party !== party).map(({ when, party: holder }) => ({ when, party: holder }));
  return { party, support, source, ...(aws ? { aws } : {}), ...(you ? { you } : {}), ...(others.length > 0 ? { variants: others } : {}) };
}

/** A service, as far as a comparison shows it. */
export const comparableOf = ({ id, shortName, class: kind, studyLabel, layers }: Service): Comparable => ({
  id,
  shortName,
  class: kind,
  studyLabel,
  layers: Object.fromEntries(Object.entries(layers).map(([layer, cell]) => [layer, comparableCell(cell)])),
});

export const comparableSource = ({ id, title, url, readOn, copy }: Source): ComparableSource => ({ id, title, url, readOn, copy });

export const comparableLayer = ({ id, label, shortLabel }: Layer): ComparableLayer => ({ id, label, shortLabel });

/** What a cell says of each side, in the order in which it is read. */
export function sidesOf({ aws, you }: ComparableCell) {
  const sides = [
    { party: 'aws', text: aws },
    { party: 'customer', text: you },
  ] as const;
  return sides.flatMap(({ party, text }) => (text ? [{ party, text }] : []));
}

/** What is said of a cell that nothing read supports: its holder is named as unconfirmed only. Undefined of all other cells. */
export const unconfirmedText = (cell: ComparableCell): string | undefined =>
  isConfirmed(cell) ? undefined : `${cell.aws ?? cell.you ?? ''} Unconfirmed: ${partyWord[cell.party]}.`.trim();

export type Verdict = 'differs' | 'open' | 'same';

/** Do the services differ in a layer? `open`: not as far as is known, but one of them is not documented. */
export function verdictOf({ differs, isUncertain }: Pick<ComparedLayer, 'differs' | 'isUncertain'>): Verdict {
  if (differs) return 'differs';
  return isUncertain ? 'open' : 'same';
}

export const verdictWord: Readonly<Record<Verdict, string>> = { differs: 'Differs', open: 'Not known', same: 'Same holder' };

/** Who holds a layer, where there is room for one short word only. */
export const shortHolder: Readonly<Record<SaidHolder, string>> = { ...partyWord, 'not-applicable': '–', 'not-documented': '?' };

/** What kind of service it is, as small print under its name. */
export const kindOf = (service: Pick<Comparable, 'class' | 'studyLabel'>) => `${classWord[service.class]} · ${service.studyLabel}`;

/** In how many layers the holders differ, as a sentence. */
export const differencesInWords = (rows: readonly Pick<ComparedLayer, 'differs'>[]): string =>
  `The holder differs on ${rows.filter(({ differs }) => differs).length} of ${rows.length} layers.`;
