import type { Source } from '../../schema/entries.ts';
import type { Guide } from '../guide.ts';
import { partyWord } from '../party-names.ts';
import { escapeHtml } from '../text.ts';
import type { Card, CardAnswer, CardKind } from './cards.ts';

/** The deck for each kind of card; Anki creates missing decks. `::` nests one deck in another. */
export const decks: Readonly<Record<CardKind, string>> = {
  term: 'AWS Shared Responsibility::Terms',
  pair: 'AWS Shared Responsibility::Definitions and examples',
  question: 'AWS Shared Responsibility::Questions',
};

const columns = ['GUID', 'Deck', 'Front', 'Back', 'Tags'] as const;

/**
 * The file headers (Anki manual, "Importing › Text Files › File Headers"; Anki 2.1.55 and newer). The note type Basic has a front and
 * a back; the other columns are identified by number. Anki updates notes whose GUID already exists.
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

/** A field as the manual specifies: quoted if it contains the separator, a quote or a line break, with quotes doubled. */
export const ankiField = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const htmlList = (items: readonly string[]) => (items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '');

const frontHtml = ({ front, ask, choices }: Card) =>
  `<p><b>${escapeHtml(front)}</b></p><p>${escapeHtml(ask)}</p>${htmlList(choices.map(escapeHtml))}`;

function answerHtml({ label, party, text }: CardAnswer): string {
  const head = [label, party && partyWord[party]].filter((part) => part !== undefined).map((part) => `<b>${escapeHtml(part)}</b>`);
  return `<p>${[...head, escapeHtml(text)].join(' · ')}</p>`;
}

function backHtml(card: Card, sources: ReadonlyMap<string, Source>): string {
  const links = card.sources.flatMap((id) => sources.get(id) ?? []);
  const cited = htmlList(links.map(({ url, title }) => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`));
  return `${card.back.map(answerHtml).join('')}<p><small>Sources</small></p><small>${cited}</small>`;
}

export type AnkiNote = ReturnType<typeof ankiNotes>[number];

/** All cards as notes, in learning order. */
export const ankiNotes = (cards: readonly Card[], { sources }: Pick<Guide, 'sources'>) =>
  cards.map((card) => ({
    /** The same in every file, so that Anki updates the note when it is imported again. */
    guid: `shared-responsibility-guide/${card.id}`,
    kind: card.kind,
    /** The front in plain text, for sorting. */
    title: card.front,
    frontHtml: frontHtml(card),
    backHtml: backHtml(card, sources),
    /** Separated by spaces; `::` nests one tag in another. */
    tags: `aws-shared-responsibility::${card.kind} aws-shared-responsibility::${card.objective}`,
  }));

export function ankiText(cards: readonly Card[], guide: Pick<Guide, 'sources'>): string {
  const notes = ankiNotes(cards, guide).map((note) => [note.guid, decks[note.kind], note.frontHtml, note.backHtml, note.tags]);
  return [...headers, ...notes.map((fields) => fields.map(ankiField).join('\t'))].map((line) => `${line}\n`).join('');
}

/** Joins the parts of one side. Tabs and line breaks would end it. */
const side = (parts: readonly string[]): string => parts.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim();

const answerText = ({ label, party, text }: CardAnswer): string =>
  side([label ? `${label}:` : '', party ? `${partyWord[party]}.` : '', text]);

/** The front: the question and its choices, or only the term, as card games expect. */
const frontText = ({ kind, front, ask, choices }: Card): string =>
  kind === 'term' ? side([front]) : side([front, ask, choices.length > 0 ? `(${choices.join(' / ')})` : '']);

/** Cards as text to paste into Quizlet and similar programs: one line per card, with a tab between front and back. */
export const quizletText = (cards: readonly Card[]): string =>
  cards.map((card) => `${frontText(card)}\t${side(card.back.map(answerText))}\n`).join('');
