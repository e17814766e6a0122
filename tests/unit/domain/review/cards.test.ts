import { describe, expect, test } from 'vitest';
import { answerPath, cardsOf, toReviewCard } from '../../../../src/domain/review/cards.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const guide = getGuide();
const cards = cardsOf(guide);
const card = (id: string) => cards.find((each) => each.id === id);
const ids = (kind: string) => cards.filter((each) => each.kind === kind).map(({ id }) => id.replace(/^.*:/, ''));

describe('the cards of the guide', () => {
  test('are all terms, pairs, and flashcard questions, each once', () => {
    expect(ids('term').sort()).toEqual([...guide.terms.keys()].sort());
    expect(ids('pair').sort()).toEqual(guide.chapters.flatMap(({ pairs }) => pairs.map(({ id }) => id)).sort());
    expect(ids('pair')).toHaveLength(guide.chapters.flatMap(({ places }) => places.filter(({ kind }) => kind === 'pair')).length);
    expect(ids('question').sort()).toEqual(
      [...guide.questions.values()]
        .filter(({ flashcard }) => flashcard)
        .map(({ id }) => id)
        .sort(),
    );
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  });

  test('have a front, a back, and an existing objective, section, and source', () => {
    const objectives = new Set(guide.objectives.map(({ id }) => id));
    for (const { id, front, back, objective, path, within, sources } of cards) {
      expect.soft(front, id).not.toBe('');
      expect.soft(back.length > 0 && back.every(({ text }) => text !== ''), id).toBe(true);
      expect.soft(objectives.has(objective), id).toBe(true);
      expect.soft(within, id).not.toBe(path);
      expect.soft(sources.length > 0 && sources.every((source) => guide.sources.has(source)), id).toBe(true);
    }
  });

  test('are in learning order', () => {
    expect(cards.slice(0, 2).map(({ id }) => id)).toEqual(['term:undifferentiated-heavy-lifting', 'term:shared-responsibility-model']);
    const taught = ({ id, path }: (typeof cards)[number]) =>
      guide.questions.get(id.replace('question:', ''))?.chapter ?? path.split('/')[2];
    const orders = cards.map((each) => guide.chapters.find((chapter) => chapter.id === taught(each))?.order ?? 0);
    expect(orders).not.toContain(0);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });
});

describe('a card of', () => {
  test('a term asks for its meaning and links to the glossary', () => {
    const hypervisor = card('term:hypervisor');
    expect(hypervisor).toMatchObject({
      front: 'Hypervisor',
      back: [{ text: guide.terms.get('hypervisor')?.short, party: 'aws' }, { label: 'Also called' }],
    });
    expect(hypervisor && answerPath(guide, hypervisor)).toBe('/glossary/#hypervisor');
    // The review page reads the ids of cards from these links.
    for (const each of cards) expect.soft(answerPath(guide, each).split('#')[1], each.id).toBe(each.id.replace(/^.*:/, ''));
  });

  test('a pair asks who is responsible on each service, without markup or source marks', () => {
    const pair = card('pair:patch-management');
    expect(pair?.choices).toEqual(['Amazon EC2', 'Amazon RDS', 'Amazon DynamoDB']);
    expect(pair?.back.map(({ label, party }) => [label, party])).toEqual([
      [undefined, undefined],
      ['Amazon EC2', 'customer'],
      ['Amazon RDS', 'shared'],
      ['Amazon DynamoDB', 'aws'],
    ]);
    expect(pair?.back[0]?.text).toMatch(
      /^Patch management is the process of finding, .* vulnerabilities\. The process is a shared control: AWS patches/,
    );
    expect(pair?.back[1]?.text).toContain('the dnf command, although the older yum command still works.');
  });

  test('a question has its options on the front and the right ones on the back', () => {
    const question = guide.questions.get('checkpoint-guest-os');
    const asked = card('question:checkpoint-guest-os');
    expect(asked?.choices).toHaveLength(question?.options.length ?? 0);
    expect(asked?.back.map(({ label }) => label)).toEqual(['Installing updates and security patches']);
  });

  test('a sorting question names parties, an ordering question positions', () => {
    const parties = card('question:first-day-on-ec2')?.back.map(({ party }) => party);
    expect(parties).toHaveLength(guide.questions.get('first-day-on-ec2')?.options.length ?? 0);
    expect(parties).not.toContain(undefined);
    const order = card('question:stack-of-a-container');
    expect(order?.back.map(({ label = '' }) => label.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ']);
    expect(order?.choices.map((text) => order.back.findIndex(({ label = '' }) => label.endsWith(text)))).not.toEqual([0, 1, 2, 3]);
  });

  test('the review page has everything but the sources', () => {
    const whole = cards[0];
    if (!whole) throw new Error('There is no card.');
    const { sources, ...rest } = whole;
    expect([sources.length > 0, toReviewCard(whole)]).toEqual([true, rest]);
  });
});
