import { partyWord } from '../party-names.ts';
import type { Guide } from '../guide.ts';
import type { Source } from '../../schema/source.ts';
import type { Card, CardAnswer, CardKind } from './card.ts';

/** The decks that the cards go to; Anki makes those that are not there. `::` puts one below another. */
const decks: Readonly<Record<CardKind, string>> = {
  term: 'AWS Shared Responsibility::Terms',
  pair: 'AWS Shared Responsibility::Definitions with examples',
  question: 'AWS Shared Responsibility::Questions',
};

const columns = ['GUID', 'Deck', 'Front', 'Back', 'Tags'] as const;

/**
 * What Anki reads before the notes (manual, "Importing › Text Files › File Headers"; Anki 2.1.55 and newer). The type Basic has a
 * front and a back; the other columns are told by their numbers. A GUID that is there already updates its note.
 */
const headers = [
  '#separator:Tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
  `#columns:${columns.join('\t')}`,
];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** A field as the manual has it: in quotes where it holds the separator, a quote or a line break, and quotes doubled. */
export const ankiField = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const list = (items: readonly string[]) => (items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '');

const frontOf = ({ front, ask, choices }: Card) =>
  `<p><b>${escapeHtml(front)}</b></p><p>${escapeHtml(ask)}</p>${list(choices.map(escapeHtml))}`;

function answerOf({ label, party, text }: CardAnswer): string {
  const head = [label, party && partyWord[party]].filter((part) => part !== undefined).map((part) => `<b>${escapeHtml(part)}</b>`);
  return `<p>${[...head, escapeHtml(text)].join(' · ')}</p>`;
}

function backOf(card: Card, sources: ReadonlyMap<string, Source>): string {
  const links = card.sources.flatMap((id) => sources.get(id) ?? []);
  const cited = list(links.map(({ url, title }) => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`));
  return `${card.back.map(answerOf).join('')}<p><small>Sources</small></p><small>${cited}</small>`;
}

/** Stable, and no other deck's: the site's name and the card's id. */
const guidOf = ({ id }: Card) => `shared-responsibility-guide/${id}`;

/** A tag has no space in it; `::` puts one below another. */
const tagsOf = ({ kind, objective }: Card) => `aws-shared-responsibility::${kind} aws-shared-responsibility::${objective}`;

/** All cards in Anki's text import format. */
export function ankiText(cards: readonly Card[], { sources }: Pick<Guide, 'sources'>): string {
  const notes = cards.map((card) => [guidOf(card), decks[card.kind], frontOf(card), backOf(card, sources), tagsOf(card)]);
  return [...headers, ...notes.map((fields) => fields.map(ankiField).join('\t'))].map((line) => `${line}\n`).join('');
}
