import type { Layer } from '../../schema/entries.ts';
import type { Party } from '../../schema/primitives.ts';
import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import { h, type Markup } from '../markup.ts';
import { lineName, partyWord, withParty } from '../party-names.ts';
import { inSentence, joinWords } from '../text.ts';
import { layersOfParty, shownParty, type ShownParty, type Stack } from './responsibility.ts';

type SplitLayer = Pick<Layer, 'id' | 'label'>;

export type SplitBand = ReturnType<typeof serviceSplit>[number];

/** The bands, from top to bottom. */
const bandLabels: readonly (readonly [Party, string])[] = [
  ['customer', 'Security in the cloud'],
  ['shared', 'Tasks for you and AWS'],
  ['aws', 'Security of the cloud'],
];

/**
 * A service's layers in bands: the customer's, the shared ones, and those of AWS. As in comparisons (`line.ts`), the line is between the last
 * two. Only the caption mentions layers without a shown party.
 * @param layers bottom of the stack first
 */
export function serviceSplit(service: Stack, layers: readonly SplitLayer[]) {
  return bandLabels
    .map(([party, label]) => ({ party, label, layers: layersOfParty(service, party, [...layers].reverse()) }))
    .filter((band) => band.layers.length > 0);
}

/** Whether the line is above a band. @param index of the band, from the top */
export const isBelowLine = ({ party }: Pick<SplitBand, 'party'>, index: number): boolean => party === 'aws' && index > 0;

/** The split for the service's page. Each layer links to its section. */
export const splitMarkup = (bands: readonly SplitBand[]): Markup =>
  h(
    'div',
    { class: 'split' },
    ...bands.flatMap((band, index) => [
      isBelowLine(band, index) && h('div', { class: 'split-line' }, h('span', lineName)),
      h(
        'div',
        { class: 'split-band', 'data-party': band.party },
        h('p', { class: 'split-head' }, h('b', partyWord[band.party]), ` ${band.label}`),
        h(
          'ul',
          ...band.layers.map(({ id, label }) => h('li', h('a', { href: `#${id}`, 'aria-label': withParty(label, band.party) }, label))),
        ),
      ),
    ]),
  );

/** Says what the split shows and what it leaves out. @param layers bottom of the stack first */
export function splitCaption(service: Stack, layers: readonly SplitLayer[]): string {
  const topDown = [...layers].reverse();
  const isShared = layersOfParty(service, 'shared', layers).length > 0;
  const leftOut = (party: 'not-applicable' | 'not-documented', reason: (isOne: boolean) => string) => {
    const labels = layersOfParty(service, party, topDown).map(({ label }) => inSentence(label));
    return labels.length > 0 ? [`The diagram leaves out ${joinWords(labels)}, ${reason(labels.length === 1)}.`] : [];
  };
  return [
    isShared
      ? 'You have work to do in the layers above the line. In those marked Both, AWS does, too. Below the line, AWS is responsible.'
      : 'You’re responsible for the layers above the line. AWS is responsible for the layers below it.',
    ...leftOut('not-applicable', (isOne) => `which ${isOne ? 'doesn’t' : 'don’t'} apply to this service`),
    ...leftOut('not-documented', (isOne) => `because AWS doesn’t document who is responsible for ${isOne ? 'it' : 'them'}`),
  ].join(' ');
}

/** The id of a split among the diagrams. Example: `ec2-split` */
export const splitId = ({ id }: Pick<Service, 'id'>): string => `${id}-split`;

export const splitTitle = ({ name }: Pick<Service, 'name'>): string => `Who is responsible: ${name}`;

/** The variants of a service that change the party of a layer, in the order of the service's file. @param layers bottom of the stack first */
export const movingVariants = ({ variants, layers: cells }: Service, layers: readonly Layer[]) =>
  variants
    .map(({ id, label }) => {
      const moves = [...layers].reverse().flatMap((layer) => {
        const cell = cells[layer.id];
        const other = cell?.variants.find(({ variant }) => variant === id);
        return cell && other && shownParty(other) !== shownParty(cell) ? [{ layer, party: shownParty(other) }] : [];
      });
      const byParty = [...groupBy(moves, ({ party }) => party)];
      /** The changed layers by new party, from the top of the stack to the bottom. */
      return { id, label, moves: new Map(byParty.map(([party, of]) => [party, of.map(({ layer }) => layer)])) };
    })
    .filter(({ moves }) => moves.size > 0);

/** Writes moves as an attribute for the page's script. Example: `operating-system=aws&platform=aws` */
export const writeMoves = (moves: ReturnType<typeof movingVariants>[number]['moves']): string =>
  new URLSearchParams([...moves].flatMap(([party, layers]) => layers.map(({ id }) => [id, party]))).toString();

/** Reads what {@link writeMoves} wrote. @returns parties by layer id */
export const readMoves = (text: string) => new Map(new URLSearchParams(text)) as Map<string, ShownParty>;
