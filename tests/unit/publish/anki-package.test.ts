import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { ankiNotes, ankiText } from '../../../src/domain/review/card-exports.ts';
import { cardsOf } from '../../../src/domain/review/cards.ts';
import { getGuide } from '../../../src/load/guide.ts';
import { ankiPackage } from '../../../src/publish/anki-package.ts';
import { readAnki } from '../domain/review/read-anki.ts';

const guide = getGuide();
const cards = cardsOf(guide);
const notes = ankiNotes(cards, guide);
const bytes = ankiPackage(notes, '2026-11-26');
const files = unzipSync(bytes);

// A different build of SQLite, so that the writer doesn't test itself.
const { Database } = await initSqlJs();
const database = new Database(files['collection.anki2']);
const rows = (query: string) => database.exec(query)[0]?.values ?? [];
const json = (column: string) => JSON.parse(String(rows(`select ${column} from col`)[0]?.[0])) as Record<string, Record<string, unknown>>;

describe('the package for Anki', () => {
  test('contains a collection of schema 11, and no media', () => {
    expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
    expect(strFromU8(files.media ?? new Uint8Array())).toBe('{}');
    expect(rows('pragma integrity_check')).toEqual([['ok']]);
    expect(rows('select count(*), min(ver) from col')).toEqual([[1, 11]]);
  });

  test('has the same notes as the text file: ids, fields, tags, and decks', () => {
    const decks = json('decks');
    const inPackage = rows('select n.guid, c.did, n.flds, n.tags from notes n join cards c on c.nid = n.id order by c.due');
    const asText = inPackage.map(([guid, deck, fields, tags]) => [
      guid,
      decks[String(deck)]?.name,
      ...String(fields).split('\u001F'),
      String(tags).trim(),
    ]);
    expect(asText).toEqual(readAnki(ankiText(cards, guide)).notes);
  });

  test('has one new card for each note, in the order of the guide', () => {
    expect(rows('select count(*), count(distinct nid), min(due), max(due) from cards')).toEqual([
      [cards.length, cards.length, 1, cards.length],
    ]);
    expect(rows('select distinct ord, type, queue, reps from cards')).toEqual([[0, 0, 0, 0]]);
  });

  test('has the type of its notes and every deck of its cards', () => {
    const types = json('models');
    const decks = json('decks');
    expect(rows('select distinct mid from notes').map(([id]) => types[String(id)]?.name)).toEqual(['Shared Responsibility Guide']);
    for (const [id] of rows('select distinct did from cards')) expect(decks).toHaveProperty(String(id));
  });

  test('has no id in the future, which Anki refuses', () => {
    const [[latest] = []] = rows('select max(id) from (select id from notes union all select id from cards)');
    expect(Number(latest)).toBeLessThan(Date.parse('2026-01-01'));
  });

  test('has the same bytes each time', () => {
    expect(Buffer.from(ankiPackage(notes, '2026-11-26')).equals(Buffer.from(bytes))).toBe(true);
  });

  test('has newer notes on a later day, so that Anki updates older ones', () => {
    const later = new Database(unzipSync(ankiPackage(notes, '2026-11-27'))['collection.anki2']);
    const day = Number(rows('select max(mod) from notes')[0]?.[0]);
    expect(later.exec('select min(mod) from notes')[0]?.values).toEqual([[day + 86_400]]);
  });
});
