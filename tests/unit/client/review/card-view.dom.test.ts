import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../../../src/client/review/session.ts';
import type { ReviewCard } from '../../../../src/domain/review/cards.ts';
import { morning } from '../../domain/progress/samples.ts';

const card: ReviewCard = {
  id: 'pair:patching',
  kind: 'pair',
  objective: 'who-does-what',
  front: 'Patching',
  ask: 'Define it.',
  choices: ['Amazon EC2'],
  back: [{ text: 'Installing updates.' }, { label: 'Amazon EC2', party: 'customer', text: 'You patch the guest.' }],
  path: '/guide/patching/#patching',
  within: 'Patching',
};

function show() {
  const ratings: number[] = [];
  const view = drawCard(card, 'Who does what', undefined, morning, (grade) => ratings.push(grade));
  document.body.replaceChildren(view.root);
  const back = () => view.root.querySelector<HTMLElement>('.card-back');
  return { view, ratings, back, press: (key: string) => view.handleKey(new KeyboardEvent('keydown', { key })) };
}

describe('a review card', () => {
  test('shows its front first', () => {
    const { view, back } = show();
    expect(view.root.querySelector('.kicker')?.textContent).toBe('Definition and examples · Who does what · new');
    expect(back()?.hidden).toBe(true);
    expect(view.root.querySelector<HTMLElement>('.card-ratings')?.hidden).toBe(true);
  });

  test('turns with the space bar, and is rated only afterwards', () => {
    const { press, back, ratings } = show();
    expect([press('3'), press(' '), back()?.hidden, press('3'), press('x')]).toEqual([false, true, false, true, false]);
    expect(ratings).toEqual([3]);
  });

  test('shows the interval of each rating', () => {
    const { view } = show();
    const labels = [...view.root.querySelectorAll('.card-rating')].map(({ textContent }) => textContent);
    expect(labels).toHaveLength(4);
    expect(labels[2]).toBe('3 Good in 10 min');
  });

  test('has no accessibility violations on either side', async () => {
    const { view, press } = show();
    document.body.replaceChildren(view.root);
    const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };
    for (const side of ['front', 'back']) {
      const { violations } = await axe.run(view.root, { rules });
      expect(
        violations.map(({ id }) => id),
        side,
      ).toEqual([]);
      press(' ');
    }
  });
});
