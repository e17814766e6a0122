import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReaderStore } from '../../../../src/client/progress/store.ts';
import { browserStorage, readerKey } from '../../../../src/client/site/storage.ts';
import { addAnswers, storedText, tickChapter } from '../../../../src/domain/progress/changes.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { answerAt, fullData, morning } from '../../domain/progress/samples.ts';
import { Browser } from './browser.ts';

const questions = ({ answers }: ReaderData) => answers.map(({ question }) => question).sort();
const answer = (question: string) => addAnswers(answerAt(morning, question));

describe('an update', () => {
  test('is stored for the next page', () => {
    const browser = new Browser();
    browser.open('a').update(answer('one'));
    expect(questions(browser.open('b').data)).toEqual(['one']);
  });

  test('is passed to subscribers until they unsubscribe', () => {
    const store = new Browser().open('a');
    const received: string[][] = [];
    const stop = store.subscribe((data) => received.push(questions(data)));
    store.update(answer('one'));
    stop();
    store.update(answer('two'));
    expect(received).toEqual([['one']]);
  });
});

describe('two tabs keep each other’s changes', () => {
  test('when they write one after the other', () => {
    const browser = new Browser();
    const [a, b] = [browser.open('a'), browser.open('b')];
    a.update(answer('one'));
    browser.deliver();
    b.update(answer('two'));
    browser.deliver();
    expect(questions(a.data)).toEqual(['one', 'two']);
    expect(questions(browser.data)).toEqual(['one', 'two']);
  });

  test('when neither has seen the other’s writes yet', () => {
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

  test('in any order of writes and deliveries', () => {
    const act = fc.constantFrom('a', 'b', 'c', 'deliver', 'reopen');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const browser = new Browser();
        const tabs = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, browser.open(name)]));
        acts.forEach((name, index) => {
          if (name === 'deliver') browser.deliver();
          // A chapter opens, writes, and closes, which adds a counted tab.
          else if (name === 'reopen') {
            browser.deliver();
            browser.open(`p${index}`).update(answer(`q${index}`));
            browser.deliver();
          } else tabs[name]?.update(answer(`q${index}`));
        });
        browser.deliver();
        const all = acts.flatMap((name, index) => (name === 'deliver' ? [] : [`q${index}`])).sort();
        expect(questions(browser.data)).toEqual(all);
        for (const tab of Object.values(tabs)) expect(questions(tab.data)).toEqual(all);
      }),
    );
  });

  test('when one of them forgets everything', () => {
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

describe('damaged data', () => {
  const broken = storedText(fullData(), {}).slice(0, 200);

  test('is copied, offered for download and replaced', () => {
    const browser = new Browser({ [readerKey]: broken });
    const store = browser.open('a');
    expect(store.problem).toMatchObject({ kind: 'damaged', raw: broken });
    expect(store.problem?.message).toContain('A copy is kept');
    store.update(answer('one'));
    expect(store.copies).toEqual([broken]);
    expect(questions(browser.data)).toEqual(['one']);
    const next = browser.open('b');
    expect([next.problem, next.copies]).toEqual([undefined, [broken]]);
  });

  test('is not overwritten when there is no room for a copy', () => {
    const browser = new Browser({ [readerKey]: broken });
    browser.room = 10;
    const store = browser.open('a');
    expect(store.problem?.message).toContain('no space for a copy');
    browser.room = Number.POSITIVE_INFINITY;
    store.update(answer('one'));
    expect(questions(store.data)).toEqual(['one']);
    expect(browser.text).toBe(broken);
    store.forget();
    store.update(answer('two'));
    expect(questions(browser.data)).toEqual(['two']);
  });

  test('does not remove the data in memory', () => {
    const browser = new Browser();
    const store = browser.open('a');
    store.update(answer('one'));
    browser.damage(broken);
    store.update(answer('two'));
    expect([store.problem?.kind, store.copies]).toEqual(['damaged', [broken]]);
    expect(questions(browser.data)).toEqual(['one', 'two']);
  });

  test('is not overwritten if it is from a later version', () => {
    const later = JSON.stringify({ seen: {}, data: { ...emptyData(), version: 99 } });
    const browser = new Browser({ [readerKey]: later });
    const store = browser.open('a');
    store.update(answer('one'));
    expect([store.problem?.kind, browser.text, store.copies]).toEqual(['newer', later, []]);
  });

  test('is removed when the reader forgets everything', () => {
    const browser = new Browser({ [readerKey]: broken, theme: 'dark' });
    const store = browser.open('a');
    store.forget();
    expect([store.problem, store.copies, browser.text]).toEqual([undefined, [], undefined]);
  });
});

describe('without working storage', () => {
  test('the store reports a full storage and works in memory until there is room', () => {
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

  test('the store reports a denied storage and works in memory', () => {
    const store = new ReaderStore(undefined, 'a');
    store.update(answer('one'));
    expect([store.problem?.kind, questions(store.data), store.copies]).toEqual(['denied', ['one'], []]);
    store.forget();
    expect([store.problem?.kind, store.data]).toEqual(['denied', emptyData()]);
  });

  test('a missing storage is not an error', () => {
    expect(browserStorage()).toBeUndefined();
  });
});
