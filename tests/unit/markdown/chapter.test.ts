import { expect, test } from 'vitest';
import { withBase } from '../../../src/domain/urls.ts';
import { loadChapterTrees } from '../../../src/load/chapter-trees.ts';
import { loadGuide } from '../../../src/load/guide.ts';
import { chapterPage } from '../../../src/markdown/chapter/chapter-page.ts';
import { tagConverters } from '../../../src/markdown/chapter/tags.ts';
import { markdownText } from '../../../src/markdown/pages.ts';
import { mdxTagShapes } from '../../../src/schema/mdx-tags.ts';

const folder = 'tests/fixtures/content';
const { guide } = loadGuide(folder);
const trees = loadChapterTrees(folder);

function textOf(id: string): string {
  const chapter = guide?.chapters.find((each) => each.id === id);
  const tree = trees.get(id);
  if (!guide || !chapter || !tree) throw new Error(`The fixture has no chapter "${id}".`);
  return markdownText(chapterPage(chapter, tree, { guide, at: (path) => withBase(path, '/x/') }));
}

test('every tag that an author may write has its Markdown', () => {
  expect(Object.keys(tagConverters).toSorted(), 'Add it to src/markdown/chapter/tags.ts.').toEqual(Object.keys(mdxTagShapes).toSorted());
});

test('no tag, brace or badge is left in the text', () => {
  for (const id of trees.keys()) expect(textOf(id)).not.toMatch(/<[A-Z]|\{|undefined/);
});

test('a chapter begins with its title and what it teaches', () => {
  expect(textOf('the-layers')).toMatch(/^# The layers\n\nLayer by layer\.\n\nChapter 2 of 2\. Facts checked on November 23, 2026\.\n/);
});

test('terms and links lead into the site, sources to the notes at the end', () => {
  const text = textOf('the-model');
  expect(text).toContain('[hypervisor](/x/glossary/#hypervisor)');
  expect(text).toMatch(/\[\^srm\]/);
  expect(text).toContain('[^srm]: [Shared Responsibility Model](https://example.org/srm). Read on November 23, 2026.');
  expect(text).toContain('[^ec2-security]: [Security in EC2](https://example.org/ec2). Known by its address only; its text was not read.');
});

test('layers, pairs and worked examples are sections; duties and examples say whose they are', () => {
  const text = textOf('the-layers');
  expect(text).toContain('## Hardware\n\nServers.[^srm]');
  expect(text).toContain('## Hypervisor\n\nKeeping machines apart.\n\n**Example: Amazon EC2 (AWS)**\n\nAWS does.');
  expect(text).toContain('## A shop on EC2\n\n_Amazon EC2 · IaaS_');
  expect(text).toContain('### Patch the system (You)\n\nEach month.');
});

test('the outline is a list, each branch inside the one above', () => {
  expect(textOf('the-layers')).toContain('- **Security of the cloud (AWS)**\n\n  All below the line.\n  - **Racks**\n\n    Locked.');
});

test('a change has its date; both its parts say what they are', () => {
  expect(textOf('the-layers')).toContain(
    '### S3 encrypts new objects\n\n_January 5, 2023 · Amazon S3_\n\n**By default now**\n\nAWS encrypts.\n\n**Still yours**\n\nYou choose the key.',
  );
});

test('an outdated claim is told as one, and a note stands apart', () => {
  expect(textOf('the-model')).toContain('> **You may still read elsewhere');
  expect(textOf('the-layers')).toContain('> **Remember**\n>\n> Encrypt them.');
});

test('a question comes without its answer, which stands at the end of the page; a diagram comes in words', () => {
  const text = textOf('the-model');
  expect(text).toContain('**Question.** Who patches the hypervisor?\n\n- A: AWS\n- B: You');
  expect(text.slice(0, text.indexOf('## Answers'))).not.toContain('It runs below the line.');
  expect(text.slice(text.indexOf('## Answers'))).toContain('**A, right:** It runs below the line.');
  expect(text).toMatch(/\*\*Diagram: .+\*\*/);
});
