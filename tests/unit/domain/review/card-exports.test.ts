import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { ankiField, ankiText, quizletText } from '../../../../src/domain/review/card-exports.ts';
import { type Card, cardsOf } from '../../../../src/domain/review/cards.ts';
import { escapeHtml } from '../../../../src/domain/text.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { readAnki } from './read-anki.ts';

const guide = getGuide();
const cards = cardsOf(guide);
const nasty: Card = {
  id: 'term:nasty',
  kind: 'term',
  objective: 'of-and-in',
  front: 'A "quoted" <b>tag</b> & more',
  ask: 'Tab\there,\nline there',
  choices: [],
  back: [{ label: '#no comment', party: 'customer', text: 'a;b,c' }],
  path: '/guide/the-model/',
  within: 'The model',
  sources: [],
};

describe('the file for Anki', () => {
  const { headers, notes } = readAnki(ankiText(cards, guide));

  test('starts with the headers that Anki documents', () => {
    expect(headers).toEqual({
      separator: 'Tab',
      html: 'true',
      notetype: 'Basic',
      'guid column': '1',
      'deck column': '2',
      'tags column': '5',
      columns: 'GUID\tDeck\tFront\tBack\tTags',
    });
  });

  test('has a note with five non-empty fields for each card', () => {
    expect(notes).toHaveLength(cards.length);
    for (const fields of notes) expect(fields.map((field) => field.trim() !== '')).toEqual([true, true, true, true, true]);
  });

  test('has a unique GUID for each note that depends only on the card id', () => {
    const guids = notes.map(([guid]) => guid);
    expect(new Set(guids).size).toBe(cards.length);
    const edited = cards.map((card) => ({ ...card, front: 'Edited', back: [{ text: 'anew' }] })).reverse();
    const again = readAnki(ankiText(edited, guide)).notes.map(([guid]) => guid);
    expect(again).toEqual(guids.toReversed());
    expect(guids).toContain('shared-responsibility-guide/term:hypervisor');
  });

  test('has tags without spaces, a deck for each kind, and links to sources', () => {
    expect(new Set(notes.map(([, deck]) => deck)).size).toBe(3);
    for (const [, , , back = '', tags = ''] of notes) {
      expect(tags).toMatch(/^aws-shared-responsibility::[a-z]+ aws-shared-responsibility::[a-z-]+$/);
      expect(back).toMatch(/<a href="https:\/\/[^"]+">/);
    }
  });

  test('closes every HTML tag', () => {
    for (const [, , front = '', back = ''] of notes)
      for (const field of [front, back]) {
        const open: string[] = [];
        for (const [, closing, name = ''] of field.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
          if (closing) expect(open.pop(), field).toBe(name);
          else open.push(name);
        }
        expect(open, field).toEqual([]);
      }
  });
});

describe('hostile text', () => {
  test('is escaped', () => {
    const [note = []] = readAnki(ankiText([nasty], guide)).notes;
    expect(note).toHaveLength(5);
    expect(note[2]).toBe('<p><b>A &quot;quoted&quot; &lt;b&gt;tag&lt;/b&gt; &amp; more</b></p><p>Tab\there,\nline there</p>');
    expect(note[3]).toContain('<b>#no comment</b> · <b>You</b> · a;b,c');
  });

  test('is quoted only if necessary', () => {
    expect(['plain', 'say "no"', 'a\tb', 'a\nb'].map(ankiField)).toEqual(['plain', '"say ""no"""', '"a\tb"', '"a\nb"']);
    expect(escapeHtml(`<a href="x">'&'</a>`)).toBe(`&lt;a href=&quot;x&quot;&gt;'&amp;'&lt;/a&gt;`);
  });
});

const read = (text: string): string[][] => parse(text, { delimiter: '\t', quote: null });

describe('the file for Quizlet', () => {
  test('has a line with two sides for each card', () => {
    const lines = read(quizletText(cards));
    expect(lines).toHaveLength(cards.length);
    for (const sides of lines) expect(sides.map((side) => side.trim() === side && side !== '')).toEqual([true, true]);
  });

  test('has a term alone on its front, and what it means on its back', () => {
    const terms = cards.filter(({ kind }) => kind === 'term');
    const lines = read(quizletText(terms));
    expect(lines.map(([front]) => front)).toEqual(terms.map(({ front }) => front));
    for (const [index, [, back]] of lines.entries()) expect(back).toContain(terms[index]?.back[0]?.text);
  });

  test('has the question with its choices on the front, and the answer with its reason on the back', () => {
    const question: Card = {
      id: 'question:x',
      kind: 'question',
      objective: 'who',
      front: 'Who\tpatches\nit?',
      ask: 'Answer.',
      choices: ['AWS', 'You'],
      back: [{ label: 'The guest', party: 'customer', text: 'You run it.' }],
      path: '/guide/x/',
      within: 'X',
      sources: [],
    };
    expect(quizletText([question])).toBe('Who patches it? Answer. (AWS / You)\tThe guest: You. You run it.\n');
  });
});
