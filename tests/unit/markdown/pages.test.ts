import { describe, expect, test } from 'vitest';
import { withBase } from '../../../src/domain/urls.ts';
import { loadChapterTrees } from '../../../src/load/chapter-trees.ts';
import { loadGuide } from '../../../src/load/guide.ts';
import { llmsText } from '../../../src/markdown/llms.ts';
import { markdownPages, markdownText } from '../../../src/markdown/pages.ts';

const folder = 'tests/fixtures/content';
const { guide } = loadGuide(folder);
if (!guide) throw new Error('The fixture has faults: run the tests of load/.');

const site = { guide, at: (path: string) => withBase(path, '/x/') };
const pages = markdownPages(site, loadChapterTrees(folder));
const textAt = (path: string) => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no Markdown of ${path}`);
  return markdownText(page);
};

test('every chapter, service, layer and comparison has its page, at an address of its own', () => {
  const paths = pages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/guide/the-model/',
      '/services/disks/',
      '/layers/hardware/',
      '/compare/disks-and-queues/',
      '/glossary/',
      '/checks/prowler/',
    ]),
  );
});

test('every link inside the site is under its sub-path, and no value is missing', () => {
  for (const page of pages) expect(markdownText(page)).not.toMatch(/\]\(\/(?!x\/)|undefined|\[object/);
});

describe('a service', () => {
  const text = textAt('/services/disks/');

  test('tells for each layer who holds it, what each side does, and on what that rests', () => {
    expect(text).toContain('| [Hardware](/x/layers/hardware/) | Shared | documented | [^srm] |');
    expect(text).toContain(
      '### Hardware\n\n- Held by both, each for its own part. Support: documented.[^srm]\n- **AWS:** AWS replaces broken disks.\n- **You:**',
    );
    expect(text).toContain('- **Disks at rest:** Shared. AWS scrambles them.');
    expect(text).toContain('[^srm]: [Shared Responsibility Model](https://example.org/srm)');
  });

  test('tells what proves each duty, and where nothing does', () => {
    expect(text).toContain('- **Encrypt the disks.** Customer data; tested in part: [`DISK.1`](/x/checks/#disk-1) (Security Hub), ');
    expect(text).toContain('- **Lock the room.** Hardware; no automated check found.');
  });

  test('never gives an unconfirmed holder as a fact', () => {
    expect(textAt('/services/queues/')).toContain('- Not documented. Unconfirmed holder: You.');
    expect(textAt('/services/')).toContain('| [Amazon Queues](/x/services/queues/) | AWS | Not documented |');
  });
});

test('a comparison marks what differs, and what is not known', () => {
  const text = textAt('/compare/disks-and-queues/');
  expect(text).toContain('| [Hardware](/x/layers/hardware/) | Shared | AWS | yes |');
  expect(text).toContain('| [Customer data](/x/layers/data/) | You | Not documented | not known |');
});

test('a layer lists its services by who holds it', () => {
  expect(textAt('/layers/hardware/')).toMatch(/## AWS: 1\n\n- \[Amazon Queues\].+\n\n## Shared: 1\n\n- \[Amazon Disks\]/);
});

test('the checks name their duties, on the first page also those without a check', () => {
  expect(textAt('/checks/')).toContain(
    '| [`DISK.1`](https://example.org/disk-1) | high | [Disks](/x/services/disks/#prove-data) | Encrypt the disks | tested in part |',
  );
  expect(textAt('/checks/')).toContain('- [Amazon Disks](/x/services/disks/#prove-hardware): Lock the room');
  expect(textAt('/checks/config/')).not.toContain('Lock the room');
});

test('llms.txt leads to the Markdown of every page but the front page, and to the data', () => {
  const text = llmsText(site, pages);
  const missing = pages.filter(({ path }) => path !== '/' && !text.includes(`(/x${path}index.md)`));
  expect(missing.map(({ path }) => path)).toEqual([]);
  expect(text).toMatch(/^# Shared Responsibility Guide\n\n> /);
  expect(text).toContain('(/x/data/services.schema.json)');
});
