import type { Layer } from '../../schema/layer.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Party } from '../../schema/party.ts';
import { cellPath } from '../paths.ts';
import { partyWord } from '../party-names.ts';
import type { PracticeQuestion } from './data.ts';

/** A generated question, and the source of its answer. */
export interface Drill extends PracticeQuestion {
  /** The citation of the cell, by id. */
  readonly source: string;
}

const parties = ['aws', 'customer', 'shared'] as const;
const isParty = (holder: string): holder is Party => (parties as readonly string[]).includes(holder);

/** A cell whose answer no one can dispute: AWS says who holds the layer, and no setting changes that. */
const isPlain = ({ party, support, variants }: Cell) =>
  isParty(party) && variants.length === 0 && (support === 'documented' || support === 'general');

/** Who holds the layer on most services. */
function usualHolder(layer: string, services: readonly Service[]): Party | undefined {
  const held = services.flatMap((service) => service.layers[layer]?.party ?? []);
  const count = (party: Party) => held.filter((each) => each === party).length;
  return parties.toSorted((a, b) => count(b) - count(a))[0];
}

/** Why an option is right or not: both sides' parts say it of a shared layer, the whole note of any other. */
function reasonFor(option: Party, { party, aws, you, note }: Cell): string {
  if (option === party) return [aws, you, note].filter(Boolean).join(' ');
  if (party !== 'shared') return '';
  return (option === 'aws' ? you : aws) ?? '';
}

function drillOf(service: Service, layer: Layer, cell: Cell, usual: Party | undefined, objective: string): Drill {
  return {
    id: `drill:${service.id}:${layer.id}`,
    type: 'single',
    stem: `${service.name}: who holds the layer “${layer.label}”, by default?`,
    options: parties.map((party) => ({
      text: partyWord[party],
      key: party === cell.party ? 'right' : '',
      reason: reasonFor(party, cell),
    })),
    objective,
    services: [service.id],
    difficulty: cell.party === usual ? 'easy' : 'hard',
    answeredIn: cellPath(service.id, layer.id),
    answeredTitle: `${service.shortName}: ${layer.label}`,
    source: cell.source,
  };
}

/**
 * "Who does this on that service?" for every cell of the matrix with one undisputed answer: its party, with its note as the reason.
 * A layer that is held as on most services is easy, one that is not is hard.
 * @param objective the one that drills test, by id
 */
export function drillsOf(services: readonly Service[], layers: readonly Layer[], objective: string): Drill[] {
  return layers.flatMap((layer) => {
    const usual = usualHolder(layer.id, services);
    return services.flatMap((service) => {
      const cell = service.layers[layer.id];
      return cell && isPlain(cell) ? [drillOf(service, layer, cell, usual, objective)] : [];
    });
  });
}
