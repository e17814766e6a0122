import type { Layer } from '../../schema/entries.ts';
import type { Party } from '../../schema/primitives.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { isParty, parties, partyWord } from '../party-names.ts';
import { cellPath, chapterPath } from '../paths.ts';
import type { QuestionView } from '../question/view.ts';
import { sourcesOfCells } from '../service/responsibility.ts';
import { inSentence } from '../text.ts';

/** Whether a cell has one certain answer: AWS documents who is responsible, and no mode changes that. */
const isUndisputed = ({ party, aws, you, variants }: Cell) =>
  isParty(party) &&
  variants.length === 0 &&
  [aws, you].every((half) => !half || half.support === 'documented' || half.support === 'general');

function mostCommonParty(layer: string, services: readonly Service[]): Party | undefined {
  const holders = services.flatMap((service) => service.layers[layer]?.party ?? []);
  const count = (party: Party) => holders.filter((each) => each === party).length;
  return [...parties].sort((a, b) => count(b) - count(a))[0];
}

/** Why an option is right or wrong. The right one gets all texts of the cell; in a shared layer, wrong ones get the other side's text. */
function reasonFor(option: Party, { party, aws, you, note }: Cell): string {
  if (option === party) return [aws?.text, you?.text, note].filter(Boolean).join(' ');
  if (party !== 'shared') return '';
  return (option === 'aws' ? you : aws)?.text ?? '';
}

function toDrill(service: Service, layer: Layer, cell: Cell, common: Party | undefined, objective: string): QuestionView {
  return {
    id: `drill:${service.id}:${layer.id}`,
    type: 'single',
    stem: `On ${service.name}, who is responsible for the ${inSentence(layer.label)} layer by default?`,
    options: parties.map((party) => ({
      text: partyWord[party],
      key: party === cell.party ? 'right' : '',
      reason: reasonFor(party, cell),
    })),
    objective,
    services: [service.id],
    difficulty: cell.party === common ? 'easy' : 'hard',
    level: 'beyond',
    answeredIn: cellPath(service.id, layer.id),
    answeredTitle: `${service.shortName}: ${layer.label}`,
    sources: sourcesOfCells([cell]),
  };
}

export const isDrill = ({ id }: Pick<QuestionView, 'id'>): boolean => id.startsWith('drill:');

/** The objective that drills test: the objective whose chapter teaches the layers, or else the first one. */
function drillObjective({ objectives, chapters, layers }: Guide): string {
  const teaching = chapters.map(({ id }) => chapterPath(id)).filter((path) => layers.some(({ taughtIn }) => taughtIn.startsWith(path)));
  return (objectives.find(({ taughtIn }) => taughtIn.some((path) => teaching.includes(path))) ?? objectives[0])?.id ?? '';
}

/**
 * Creates a question "Who is responsible for this layer?" for each cell of the matrix that has one certain answer.
 * A drill is easy if most services have the same answer; otherwise it is hard.
 */
export function guideDrills(guide: Guide): QuestionView[] {
  const services = [...guide.services.values()];
  const objective = drillObjective(guide);
  return guide.layers.flatMap((layer) => {
    const common = mostCommonParty(layer.id, services);
    return services.flatMap((service) => {
      const cell = service.layers[layer.id];
      return cell && isUndisputed(cell) ? [toDrill(service, layer, cell, common, objective)] : [];
    });
  });
}
