import { expect, test } from 'vitest';
import { markTerms } from '../../../../src/domain/change/mark-terms.ts';

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
