import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Round, saveSession } from '../../../../src/client/practice/round.ts';
import { ReaderStore } from '../../../../src/client/progress/store.ts';
import { element } from '../../../../src/client/site/element.ts';
import { defaultSettings, type RoundSettings, startSession } from '../../../../src/domain/practice/round.ts';
import type { Session } from '../../../../src/domain/progress/schema.ts';
import { bank } from '../../domain/practice/samples.ts';

const questions = bank.slice(0, 2);

/** Starts a round of two questions, whose first options are right. */
function start(settings: Partial<RoundSettings> = {}) {
  const part = element('section');
  document.body.replaceChildren(part);
  const store = new ReaderStore(localStorage, 'a');
  const session = startSession({ ...defaultSettings, seed: 'abc12', ...settings }, questions, Date.now());
  saveSession(store, session);
  const ended: Session[] = [];
  const round = new Round(part, store, session, questions, (each) => ended.push(each));
  const press = (name: string) => {
    const found = [...part.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
    if (!found) throw new Error(`There is no button "${name}".`);
    found.click();
  };
  const choose = (index: number) => part.querySelector<HTMLInputElement>(`input[value="${index}"]`)?.click();
  return { store, ended, stop: () => round.stop(), part, press, choose, heading: () => part.querySelector('h2')?.textContent };
}

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

describe('a round of practice', () => {
  test('checks an answer, stores it and goes on', () => {
    const { store, part, press, choose, heading } = start();
    expect(heading()).toBe('Question 1 of 2');
    press('Check answer');
    expect(part.querySelector('.question-outcome')?.textContent).toBe('Choose an answer first.');
    choose(0);
    press('Check answer');
    expect(part.querySelector('.question-outcome')?.textContent).toBe('✓Correct.');
    expect(part.querySelectorAll('.option-feedback')).toHaveLength(1);
    expect(part.querySelectorAll('.why-not li')).toHaveLength(1);
    expect(store.data.answers).toMatchObject([{ question: 'q0', right: true, chosen: ['0'], in: 'practice' }]);
    press('Next');
    expect(heading()).toBe('Question 2 of 2');
    expect(store.data.session?.place).toBe(1);
  });

  test('shows the feedback again when the reader goes back', () => {
    const { part, press, choose } = start();
    choose(1);
    press('Check answer');
    press('Next');
    press('Back');
    expect(part.querySelector('.question-outcome')?.textContent).toContain('Incorrect. The correct answer is “alpha.”');
  });

  test('ends after the last question', () => {
    const { store, ended, press } = start();
    press('Skip');
    press('Skip and see results');
    expect(ended).toHaveLength(1);
    expect(store.data.session?.endedAt).toBeDefined();
  });
});

describe('an exam', () => {
  test('gives no feedback, and stores its answers when it is handed in', () => {
    const { store, part, press, choose, ended } = start({ mode: 'exam' });
    choose(0);
    press('Next');
    choose(1);
    expect(part.querySelectorAll('.option-feedback')).toHaveLength(0);
    expect(store.data.answers).toEqual([]);
    press('Submit');
    expect(ended).toHaveLength(1);
    expect(store.data.answers.map(({ question, right }) => [question, right])).toEqual([
      ['q0', true],
      ['q1', false],
    ]);
  });

  test('warns about open and flagged questions', () => {
    const { part, press, ended } = start({ mode: 'exam' });
    press('Flag for review');
    expect(part.querySelector('[aria-label="Question 1: unanswered, flagged for review"]')).not.toBeNull();
    press('Submit');
    expect(part.querySelector('.exam-confirm p')?.textContent).toBe(
      'Submit the exam? You have 2 unanswered questions and 1 flagged for review.',
    );
    press('Submit anyway');
    expect(ended).toHaveLength(1);
  });

  test('ends when the time is up', () => {
    vi.useFakeTimers();
    const { part, ended, store } = start({ mode: 'exam', timed: true });
    expect(part.querySelector('.clock-time')?.textContent).toBe('28:00');
    vi.advanceTimersByTime(18 * 60_000);
    expect(part.querySelector('.clock [role="status"]')?.textContent).toBe('10 minutes left');
    expect(store.data.session?.timeLeft).toBe(600);
    vi.advanceTimersByTime(10 * 60_000);
    expect(ended).toHaveLength(1);
    vi.useRealTimers();
  });

  test('has no clock after the reader turns it off', () => {
    const { press, store, part, stop } = start({ mode: 'exam', timed: true });
    press('Turn off timer');
    expect(part.querySelector('.clock')?.textContent).toBe('The timer is off.');
    expect(store.data.session?.timeLeft).toBeUndefined();
    stop();
  });
});

test('a round continues where another tab left it', () => {
  const { store, heading, stop } = start();
  const other = new ReaderStore(localStorage, 'b');
  other.update((data) => (data.session ? { ...data, session: { ...data.session, place: 1, changedAt: Date.now() + 1 } } : data));
  store.refresh();
  expect(heading()).toBe('Question 2 of 2');
  stop();
});
