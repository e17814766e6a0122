import { dateInWords } from '../../domain/dates.ts';
import { partyPhrase, partyWord } from '../../domain/party-names.ts';
import { isConfirmed } from '../../domain/service/responsibility.ts';
import { supportLabel } from '../../domain/service/labels.ts';
import type { Cell } from '../../schema/service.ts';
import { strong, type Inline } from '../nodes.ts';
import { cite } from '../page.ts';

/** Who holds the layer, in a sentence; where nothing is documented, the holder is told as unconfirmed. */
export function heldBy(cell: Cell): string {
  if (!isConfirmed(cell)) return `Not documented. Unconfirmed holder: ${partyWord[cell.party]}.`;
  return `Held by ${partyPhrase[cell.party]}.`;
}

/** What a cell says, one point a sentence: the holder, what each side does, cautions and variants. */
export function cellPoints(cell: Cell): Inline[][] {
  const said = isConfirmed(cell) ? ` Support: ${supportLabel[cell.support]}.` : '';
  const since = cell.since ? ` Since ${dateInWords(cell.since)}.` : '';
  return [
    [`${heldBy(cell)}${said}${since}`, cite(cell.source)],
    ...(cell.aws ? [[strong('AWS:'), ` ${cell.aws}`]] : []),
    ...(cell.you ? [[strong('You:'), ` ${cell.you}`]] : []),
    ...(cell.note ? [[strong('Note:'), ` ${cell.note}`]] : []),
    ...cell.variants.map(({ when, party, note }) => [strong(`${when}:`), ` ${partyWord[party]}. ${note}`]),
  ];
}
