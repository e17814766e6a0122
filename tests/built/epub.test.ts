import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { epubPath } from '../../src/domain/handout/handouts.ts';
import { getGuide } from '../../src/load/guide.ts';
import { makeEpub } from '../../src/publish/epub/make-epub.ts';
import { dist } from '../pages.ts';

const path = join(dist, epubPath);
const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array();
const files = bytes.length > 0 ? unzipSync(bytes) : {};
const read = (name: string) => strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());
const guide = getGuide();

describe('the guide as an EPUB', () => {
  it('is valid according to EPUBCheck', async () => {
    const { valid, messages } = await EpubCheck.validate(bytes);
    expect(messages.map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('starts with the media type of EPUB', () => {
    expect(Buffer.from(bytes.slice(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('lists every chapter in order in its contents', () => {
    const { chapters } = guide;
    const places = chapters.map(({ id }) => read('nav.xhtml').indexOf(`href="${id}.xhtml"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { id, title } of chapters) expect(read(`${id}.xhtml`), id).toContain(title.replaceAll('&', '&amp;').replaceAll("'", '’'));
  });

  it('links each marked term to its glossary entry', () => {
    const glossary = read('glossary.xhtml');
    const terms = guide.chapters.flatMap(({ id }) =>
      [...read(`${id}.xhtml`).matchAll(/class="term" href="glossary\.xhtml#([^"]+)"/g)].map(([, entry]) => entry),
    );
    expect(terms.length).toBeGreaterThan(guide.terms.size);
    expect(terms.filter((entry) => !glossary.includes(`id="${entry}"`))).toEqual([]);
  });

  it('has its diagrams as SVG, each with a text alternative', () => {
    const images = guide.chapters.flatMap(({ id }) => [...read(`${id}.xhtml`).matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)]);
    expect(images.length).toBeGreaterThanOrEqual(2);
    for (const [, src = '', alt = ''] of images) {
      expect(files).toHaveProperty([`EPUB/${src}`]);
      expect(alt.length, src).toBeGreaterThan(80);
    }
  });

  it('has accessibility metadata', () => {
    for (const name of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(read('package.opf')).toContain(`property="schema:${name}"`);
  });

  it('has the same bytes when it is made again', () => {
    const again = makeEpub({ dir: dist, base: '/', url: process.env.SITE_URL });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
