import { describe, expect, test } from 'vitest';
import { changeOfDefault, changesOn, newestFirst, subjectOf, whenInWords } from '../../../../src/domain/change/changes.ts';
import { loadGuide } from '../../../../src/load/guide.ts';

const { guide } = loadGuide('content');
if (!guide) throw new Error('The content has faults: run "npm run content".');
const { changes } = guide;

describe('the changes', () => {
  test('come newest first', () => {
    expect(changes.toSorted(newestFirst)).toEqual(changes);
    const dates = changes.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('cover every dated default of a service', () => {
    const dated = [...guide.services.values()].flatMap(({ id, layers }) =>
      Object.entries(layers).flatMap(([layer, { since }]) => (since ? [{ id, layer, since }] : [])),
    );
    expect(dated.length).toBeGreaterThan(5);
    for (const { id, layer, since } of dated) expect(changeOfDefault(changesOn(guide, id), id, layer, since)).toBeDefined();
  });

  test('cover every service that is completely closed since a known date', () => {
    const closed = changes.filter(({ kind }) => kind === 'closure').flatMap(({ services, uncovered }) => [...services, ...uncovered]);
    for (const { id, status } of guide.uncovered) if (status && /\d{4}/.test(status)) expect(closed).toContain(id);
    for (const { id, status } of guide.services.values()) if (status && /\d{4}/.test(status)) expect(closed).toContain(id);
  });

  test('have a subject: their own or the names of services', () => {
    const about = (id: string) => {
      const change = changes.find((each) => each.id === id);
      return change && subjectOf(change, guide);
    };
    expect(about('s3-default-encryption')).toBe('Amazon S3');
    expect(about('sqs-default-encryption')).toBe('Amazon SQS');
    expect(about('member-accounts')).toBe('AWS Organizations');
  });

  test('say when they were seen if AWS gives no date', () => {
    expect(whenInWords({ date: '2026-04', seen: false })).toBe('April 2026');
    expect(whenInWords({ date: '2026-07-30', seen: true })).toBe('In effect by July 30, 2026');
  });
});
