import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { getGuide } from '../../../src/load/guide.ts';
import { atomFeed, urnOf } from '../../../src/publish/feed.ts';
import { attributeOf, findAll, readXml, wordsOf } from '../domain/lms/read-xml.ts';

const guide = getGuide();

const text = atomFeed(guide, { base: '/guide/', url: 'https://guide.example' });
const feed = readXml(text);
const entries = findAll(feed, 'entry');
const hrefOf = (node: (typeof entries)[number], rel: string) => {
  const link = findAll(node, 'link').find((each) => attributeOf(each, 'rel') === rel);
  return link && attributeOf(link, 'href');
};

/** RFC 4287 requires RFC 3339 dates. */
const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T00:00:00Z$/;
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the feed of changes', () => {
  test('has what RFC 4287 requires of a feed and of each entry, once', () => {
    // All elements are in the Atom namespace.
    expect(feed.find("descendant-or-self::*[namespace-uri()='http://www.w3.org/2005/Atom']")).toHaveLength(
      feed.find('descendant-or-self::*').length,
    );
    for (const node of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(findAll(node, name)).toHaveLength(1);
      expect(wordsOf(node, 'id')).toMatch(uuid);
      expect(wordsOf(node, 'updated')).toMatch(instant);
      expect(hrefOf(node, 'alternate')).toMatch(/^https:\/\/guide\.example\/guide\/changes\/(#[a-z0-9-]+)?$/);
    }
    // The author of the feed is also the author of its entries.
    expect(wordsOf(feed, 'author/name')).toBe('Shared Responsibility Guide');
    expect(hrefOf(feed, 'self')).toBe('https://guide.example/guide/changes.atom');
    for (const entry of entries) expect(wordsOf(entry, 'content')).not.toBe('');
  });

  test('is read by a feed reader with every change, its date, its link, and its kind', () => {
    const read = parseFeed(text);
    expect([read.meta.type, read.meta.version, read.self]).toEqual(['atom', '1.0', 'https://guide.example/guide/changes.atom']);
    expect(
      read.items.map(({ title, url, published, updated, categories }) => [
        title,
        url,
        (updated ?? published)?.toISOString(),
        categories[0]?.term,
      ]),
    ).toEqual(
      entries.map((entry) => [
        wordsOf(entry, 'title'),
        hrefOf(entry, 'alternate'),
        new Date(wordsOf(entry, 'updated')).toISOString(),
        guide.changes.find(({ id }) => hrefOf(entry, 'alternate')?.endsWith(`#${id}`))?.kind,
      ]),
    );
  });

  test('has every change, newest first, and says when it was', () => {
    expect(entries).toHaveLength(guide.changes.length);
    const dates = entries.map((entry) => wordsOf(entry, 'updated'));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(wordsOf(feed, 'updated')).toBe(dates[0]);
    const s3 = entries.find((entry) => wordsOf(entry, 'title').startsWith('S3 encrypts'));
    expect(s3 && wordsOf(s3, 'content')).toMatch(/^January 5, 2023\. AWS encrypts .* Still your job: /);
  });

  test('gives each entry an id that stays the same when the site moves', () => {
    const idsAt = (site: Parameters<typeof atomFeed>[1]) =>
      findAll(readXml(atomFeed(guide, site)), 'entry/id').map(({ content }) => content);
    const ids = idsAt({ base: '/', url: 'https://guide.example' });
    expect(new Set(ids).size).toBe(guide.changes.length);
    expect(idsAt({ base: '/moved/' })).toEqual(ids);
    expect(urnOf('change:s3-default-encryption')).toBe(urnOf('change:s3-default-encryption'));
  });

  test('links from the root of the host while the site has no address', () => {
    const links = findAll(readXml(atomFeed(guide, { base: '/x/' })), 'link').map((link) => attributeOf(link, 'href'));
    expect(links).toEqual(['/x/changes.atom', '/x/changes/']);
  });

  test('is well-formed for any text', () => {
    const [change] = guide.changes;
    if (!change) throw new Error('There is no change.');
    const odd = { ...change, title: 'A & B <c>', text: '"]]>" & \'x\'', yours: undefined };
    const [entry] = findAll(readXml(atomFeed({ ...guide, changes: [odd] }, { base: '/' })), 'entry');
    expect(entry && wordsOf(entry, 'title')).toContain('A & B <c>');
    expect(entry && wordsOf(entry, 'content')).toContain('"]]>" & \'x\'');
  });
});
