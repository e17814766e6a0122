import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browserShelf, readerKey } from '../../../../src/client/progress/storage.ts';
import { openReaderStore } from '../../../../src/client/progress/store.ts';
import { addAnswers, tickChapter } from '../../../../src/domain/progress/changes.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { storedText } from '../../../../src/domain/progress/stored.ts';
import { answerAt, fullData, morning } from '../../domain/progress/samples.ts';
import { Browser } from './browser.ts';

const questions = ({ answers }: ReaderData) => answers.map(({ question }) => question).sort();
const answer = (question: string) => addAnswers(answerAt(morning, question));

describe('what the reader does is kept', () => {
  test('for the next page', () => {
    const browser = new Browser();
    browser.open('a').update(answer('one'));
    expect(questions(browser.open('b').data)).toEqual(['one']);
  });

  test('and told to those who asked, until they ask no more', () => {
    const store = new Browser().open('a');
    const told: string[][] = [];
    const stop = store.subscribe((data) => told.push(questions(data)));
    store.update(answer('one'));
    stop();
    store.update(answer('two'));
    expect(told).toEqual([['one']]);
  });
});

describe('two tabs do not write over each other', () => {
  test('one after the other', () => {
    const browser = new Browser();
    const [a, b] = [browser.open('a'), browser.open('b')];
    a.update(answer('one'));
    browser.deliver();
    b.update(answer('two'));
    browser.deliver();
    expect(questions(a.data)).toEqual(['one', 'two']);
    expect(questions(browser.data)).toEqual(['one', 'two']);
  });

  test('even where neither yet sees what the other has written', () => {
    const browser = new Browser();
    const [a, b] = [browser.open('a'), browser.open('b')];
    a.update(answer('one'));
    a.update(answer('two'));
    b.update(answer('three'));
    b.update(answer('four'));
    b.update(answer('five'));
    browser.deliver();
    for (const data of [a.data, b.data, browser.data]) expect(questions(data)).toEqual(['five', 'four', 'one', 'three', 'two']);
  });

  test('in whatever order they write and hear of each other, and each change counts once', () => {
    const act = fc.constantFrom('a', 'b', 'c', 'deliver', 'reopen');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const browser = new Browser();
        const tabs = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, browser.open(name)]));
        acts.forEach((name, at) => {
          if (name === 'deliver') browser.deliver();
          // A page that is opened and writes, as chapters do: it takes a place among the tabs remembered.
          else if (name === 'reopen') {
            browser.deliver();
            browser.open(`p${at}`).update(answer(`q${at}`));
            browser.deliver();
          } else tabs[name]?.update(answer(`q${at}`));
        });
        browser.deliver();
        const all = acts.flatMap((name, at) => (name === 'deliver' ? [] : [`q${at}`])).sort();
        expect(questions(browser.data)).toEqual(all);
        for (const tab of Object.values(tabs)) expect(questions(tab.data)).toEqual(all);
      }),
    );
  });

  test('and what one forgets is forgotten in both', () => {
    const browser = new Browser();
    const [a, b] = [browser.open('a'), browser.open('b')];
    a.update(answer('one'));
    browser.deliver();
    b.forget();
    browser.deliver();
    expect(a.data).toEqual(emptyData());
    a.update(answer('two'));
    expect(questions(browser.data)).toEqual(['two']);
  });
});

describe('data that cannot be read', () => {
  const broken = storedText(fullData(), {}).slice(0, 200);

  test('is kept as a copy, offered, and not in the way', () => {
    const browser = new Browser({ [readerKey]: broken });
    const store = browser.open('a');
    expect(store.problem).toMatchObject({ kind: 'damaged', raw: broken });
    expect(store.problem?.message).toContain('A copy of it is kept');
    store.update(answer('one'));
    expect(store.copies).toEqual([broken]);
    expect(questions(browser.data)).toEqual(['one']);
    const next = browser.open('b');
    expect([next.problem, next.copies]).toEqual([undefined, [broken]]);
  });

  test('is not written over when there is no room for a copy', () => {
    const browser = new Browser({ [readerKey]: broken });
    browser.room = 10;
    const store = browser.open('a');
    expect(store.problem?.message).toContain('no room to copy it');
    browser.room = Number.POSITIVE_INFINITY;
    store.update(answer('one'));
    expect(questions(store.data)).toEqual(['one']);
    expect(browser.text).toBe(broken);
    store.forget();
    store.update(answer('two'));
    expect(questions(browser.data)).toEqual(['two']);
  });

  test('does not take what this page knows with it', () => {
    const browser = new Browser();
    const store = browser.open('a');
    store.update(answer('one'));
    browser.damage(broken);
    store.update(answer('two'));
    expect([store.problem?.kind, store.copies]).toEqual(['damaged', [broken]]);
    expect(questions(browser.data)).toEqual(['one', 'two']);
  });

  test('of a later edition is left as it is', () => {
    const later = JSON.stringify({ seen: {}, data: { ...emptyData(), version: 99 } });
    const browser = new Browser({ [readerKey]: later });
    const store = browser.open('a');
    store.update(answer('one'));
    expect([store.problem?.kind, browser.text, store.copies]).toEqual(['newer', later, []]);
  });

  test('is gone with everything else when the reader forgets', () => {
    const browser = new Browser({ [readerKey]: broken, theme: 'dark' });
    const store = browser.open('a');
    store.forget();
    expect([store.problem, store.copies, browser.text]).toEqual([undefined, [], undefined]);
  });
});

describe('where the browser stores nothing', () => {
  test('a full storage is said, and all works until there is room again', () => {
    const browser = new Browser();
    browser.room = 100;
    const store = browser.open('a');
    store.update(answer('one'));
    store.update(tickChapter('the-model', true, morning));
    expect([store.problem?.kind, questions(store.data), browser.text]).toEqual(['full', ['one'], undefined]);
    browser.room = Number.POSITIVE_INFINITY;
    store.update(answer('two'));
    expect([store.problem, questions(browser.data)]).toEqual([undefined, ['one', 'two']]);
  });

  test('a denied one is said, and all works until the page is closed', () => {
    const store = openReaderStore({ shelf: undefined, now: () => morning, tab: 'a' });
    store.update(answer('one'));
    expect([store.problem?.kind, questions(store.data), store.copies]).toEqual(['denied', ['one'], []]);
    store.forget();
    expect([store.problem?.kind, store.data]).toEqual(['denied', emptyData()]);
  });

  test('neither a missing storage nor one that throws breaks the page', () => {
    expect(browserShelf()).toBeUndefined();
  });
});
