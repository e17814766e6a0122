import { describe, expect, test } from 'vitest';
import { changeOfDefault, changesOn, newestFirst, subjectOf, whenInWords, markTerms } from '../../../../src/domain/change/changes.ts';
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

  test('say by when they were documented if AWS gives no date', () => {
    expect(whenInWords({ date: '2026-04', seen: false })).toBe('April 2026');
    expect(whenInWords({ date: '2026-07-30', seen: true })).toBe('Documented by July 30, 2026');
  });
});

const term = (id: string, label: string, aliases: string[] = []) => ({ id, label, aliases });
const bucket = term('bucket', 'Bucket', ['S3 bucket']);

test('marks the first mention of each term, including plurals, and keeps every word', () => {
  const text = 'New buckets block access, and a bucket has no ACL.';
  const stretches = markTerms(text, [term('acl', 'Access control list (ACL)', ['ACL']), bucket]);
  expect(stretches).toEqual([
    { words: 'New ' },
    { words: 'buckets', term: 'bucket' },
    { words: ' block access, and a bucket has no ' },
    { words: 'ACL', term: 'acl' },
    { words: '.' },
  ]);
});

test('finds a term without the abbreviation in its label, and prefers the longer of two names', () => {
  expect(markTerms('Use access control lists.', [term('acl', 'Access control list (ACL)')])[1]).toEqual({
    words: 'access control lists',
    term: 'acl',
  });
  expect(markTerms('An S3 bucket', [bucket])).toEqual([{ words: 'An ' }, { words: 'S3 bucket', term: 'bucket' }]);
});

test('leaves out terms that the text does not name', () => {
  expect(markTerms('Nothing to see.', [bucket])).toEqual([{ words: 'Nothing to see.' }]);
});
