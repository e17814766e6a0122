import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hatches } from '../../diagrams/drawing.ts';
import { shownPartyLabel } from '../../domain/service/labels.ts';
import { partiesOf, type ShownParty } from '../../domain/service/responsibility.ts';
import { escapeHtml, plural } from '../../domain/text.ts';
import type { Comparison, Layer } from '../../schema/lists.ts';
import type { Party } from '../../schema/primitives.ts';
import type { Service } from '../../schema/service.ts';
import { root } from '../project.ts';

/** In pixels, as recommended by sites that show link previews. */
export const cardSize = { width: 1200, height: 630 } as const;

/** In the order of the counts. */
const countedParties = ['aws', 'shared', 'customer'] as const;

const siteName = 'Shared Responsibility Guide';

const styles = (path: string) => readFileSync(join(root, 'src', path), 'utf8');

/** The colors of a party, and its pattern as a mask, so that the color of the pattern comes from the tokens. */
function partyStyles(party: Party): string {
  const path = party === 'aws' ? undefined : hatches[party];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5" width="10" height="10"><path stroke="#000" d="${path}"/></svg>`;
  const mask = path ? `mask: url('data:image/svg+xml,${encodeURIComponent(svg)}');` : '';
  return `.${party} { color: var(--${party}-ink); background: var(--${party}-fill); & i { background: var(--${party}-line); ${mask} } }`;
}

/** The serif of the PDFs, in its bold. */
const face = () => {
  const bytes = readFileSync(join(root, 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2'));
  return `@font-face { font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`;
};

/** A page with the size of a card, in the site's light colors. */
const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><style>${face()}${styles('styles/tokens.css')}${styles('publish/cards/card.css')}${countedParties.map(partyStyles).join('')}</style>${body}`;

const word = (party: ShownParty) => `<b>${shownPartyLabel[party]}</b>`;

/** How many layers each party has. */
function counts(parties: readonly ShownParty[]): string {
  const rows = countedParties.flatMap((party) => {
    const count = parties.filter((each) => each === party).length;
    return count > 0 ? [`<li class="${party}"><i></i>${word(party)} <span>${plural(count, 'layer')}</span></li>`] : [];
  });
  return `<ul>${rows.join('')}</ul>`;
}

/** The card of a service: each layer with its party, from the top of the stack to the bottom. @param layers bottom of the stack first */
export function serviceCard(service: Service, layers: readonly Layer[]): string {
  const topDown = layers.toReversed();
  const parties = partiesOf(service, topDown);
  const rows = topDown.map(({ label }, index) => {
    const party = parties[index] ?? 'not-documented';
    return `<tr class="${party}"><td><i></i>${escapeHtml(label)}</td><td>${word(party)}</td></tr>`;
  });
  return page(
    `<main class="service"><header><p>Who is responsible?</p><h1>${escapeHtml(service.name)}</h1>${counts(parties)}<p>${siteName}</p></header><table>${rows.join('')}</table></main>`,
  );
}

/** The card of a comparison, with a column for each service. @param layers bottom of the stack first */
export function comparisonCard({ title }: Comparison, services: readonly Service[], layers: readonly Layer[]): string {
  const topDown = layers.toReversed();
  const columns = services.map((service) => partiesOf(service, topDown));
  const rows = topDown.map(({ label }, index) => {
    const cells = columns.map((parties) => {
      const party = parties[index] ?? 'not-documented';
      return `<td class="${party}"><i></i>${word(party)}</td>`;
    });
    return `<tr><th>${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  const names = services.map(({ shortName }) => `<th>${escapeHtml(shortName)}</th>`);
  return page(
    `<main class="comparison"><header><h1>${escapeHtml(title)}</h1><p>${siteName}</p></header><table><tr><th></th>${names.join('')}</tr>${rows.join('')}</table></main>`,
  );
}
