import { DatabaseSync } from 'node:sqlite';
import { type AnkiNote, decks } from '../domain/review/card-exports.ts';
import { cardKinds } from '../domain/review/cards.ts';
import { zipFiles } from './zip.ts';

// An Anki collection with schema 11, which every version since 2012 imports. Anki's ids are times in milliseconds, so they can't be in the
// future. Anki recognizes notes by their GUID and replaces ids that are already used.

const firstId = 1_700_000_000_000;
const noteTypeId = firstId;
const deckIds = { term: firstId + 1, pair: firstId + 2, question: firstId + 3 } as const;

/** The tables. Anki reads columns both by name and by position. */
const schema = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null,
  flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
  lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_notes_csum on notes (csum);
create index ix_cards_usn on cards (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_usn on revlog (usn);
create index ix_revlog_cid on revlog (cid);`;

const field = (name: string, ord: number) => ({ name, ord, font: 'Arial', size: 20, rtl: false, sticky: false, media: [] });

/** A note type with a front and a back. It isn't called "Basic", because the id of "Basic" is different for each user. */
const noteType = (mod: number) => ({
  id: noteTypeId,
  name: 'Shared Responsibility Guide',
  type: 0,
  mod,
  usn: -1,
  sortf: 0,
  did: deckIds.term,
  flds: [field('Front', 0), field('Back', 1)],
  tmpls: [
    {
      name: 'Card',
      ord: 0,
      qfmt: '{{Front}}',
      afmt: '{{FrontSide}}<hr id=answer>{{Back}}',
      bqfmt: '',
      bafmt: '',
      bfont: '',
      bsize: 0,
      did: null,
    },
  ],
  css: '.card { font-family: sans-serif; font-size: 20px; text-align: start; max-inline-size: 40em; margin: auto; }',
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  req: [[0, 'all', [0]]],
  tags: [],
  vers: [],
});

const newDeck = { usn: -1, conf: 1, dyn: 0, desc: '', collapsed: false, extendNew: 10, extendRev: 50 };
const nothingToday = { lrnToday: [0, 0], newToday: [0, 0], revToday: [0, 0], timeToday: [0, 0] };
const deck = (id: number, name: string, mod: number) => ({ id, name, mod, ...newDeck, ...nothingToday });

/** Anki's default options for decks. */
const options = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 100 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};

const settings = {
  activeDecks: [1],
  curDeck: 1,
  curModel: noteTypeId,
  nextPos: 1,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
};

const byId = (entries: readonly { readonly id: number }[]) => JSON.stringify(Object.fromEntries(entries.map((entry) => [entry.id, entry])));

function fill(database: DatabaseSync, notes: readonly AnkiNote[], seconds: number): void {
  const allDecks = [deck(1, 'Default', seconds), ...cardKinds.map((kind) => deck(deckIds[kind], decks[kind], seconds))];
  const addCollection = database.prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)');
  const collection = [JSON.stringify(settings), byId([noteType(seconds)]), byId(allDecks), byId([options]), '{}'];
  addCollection.run(seconds, seconds * 1000, seconds * 1000, ...collection);
  const addNote = database.prepare("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')");
  const addCard = database.prepare("insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");
  for (const [index, { guid, kind, title, frontHtml, backHtml, tags }] of notes.entries()) {
    const id = firstId + index;
    // Tags start and end with a space. Fields are separated by the unit separator. Anki computes the checksum during the import.
    addNote.run(id, guid, noteTypeId, seconds, ` ${tags} `, `${frontHtml}\u001F${backHtml}`, title);
    addCard.run(id, id, deckIds[kind], seconds, index + 1);
  }
}

/** Flashcards as an Anki package. @param day the day of the last change, in ISO form; Anki updates older notes */
export function ankiPackage(notes: readonly AnkiNote[], day: string): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`begin;${schema}`);
    fill(database, notes, Date.parse(day) / 1000);
    database.exec('commit');
    const files: [string, Uint8Array | string][] = [
      ['collection.anki2', database.serialize()],
      ['media', '{}'],
    ];
    return zipFiles(new Map(files));
  } finally {
    database.close();
  }
}
