import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContentFiles, stateOf } from '../../../src/load/content-files.ts';
import { getGuide, loadDiagrams, loadGuide } from '../../../src/load/guide.ts';
import { checkWith, writeFaultyContent } from './fixtures.ts';

const { guide } = loadGuide('tests/fixtures/content');
const [model, layers] = guide?.chapters ?? [];
const place = (id: string) => [...(model?.places ?? []), ...(layers?.places ?? [])].find((each) => each.id === id);

describe('the Guide', () => {
  test('has its chapters in reading order, with addresses', () => {
    expect(guide?.chapters.map(({ id, order, path }) => ({ id, order, path }))).toEqual([
      { id: 'the-model', order: 1, path: '/guide/the-model/' },
      { id: 'the-layers', order: 2, path: '/guide/the-layers/' },
    ]);
  });

  test('has its terms by label, and layers as listed', () => {
    expect([...(guide?.terms.keys() ?? [])]).toEqual(['hypervisor', 'region']);
    expect(guide?.layers.map(({ id }) => id)).toEqual(['hardware', 'data']);
  });

  test('lists the terms, sources, diagrams, and questions of a chapter in the order of first use', () => {
    expect(model).toMatchObject({
      terms: ['hypervisor', 'region'],
      sources: ['srm', 'ec2-security'],
      diagrams: ['split', 'landlord-tenant'],
      questions: ['who-patches'],
    });
  });

  test('counts a term as marked only by <Term>, not by the title of a pair', () => {
    expect(layers?.terms).toEqual([]);
  });
});

describe('the places of a chapter', () => {
  test('are complete and in the order of the text', () => {
    const found = layers?.places.map(({ id, kind, depth, title }) => `${depth} ${kind} ${id}: ${title}`);
    expect(found).toEqual([
      '2 layer hardware: Hardware',
      '2 layer data: Customer data',
      '2 section shared-duties: Shared duties',
      '2 pair apart: Hypervisor',
      '2 example ec2: A shop on EC2',
      '2 section the-outline: The outline',
      '3 outline of: Security of the cloud',
      '3 outline of-racks: Racks',
      '2 section the-timeline: The timeline',
      '3 change s3-encryption: S3 encrypts new objects',
    ]);
  });

  test('contain plain text: no source marks, and badges as words', () => {
    expect(place('the-line')?.text).toContain('AWS runs the hypervisor in each Region. It is done by AWS, see hardware.');
  });

  test('contain the text of smaller places inside them, but not of main sections', () => {
    expect(place('the-line')?.text).toContain('Where it runs / Between the two and the rest.');
    expect(place('shared-duties')?.text).toBe('Some are shared. / After the pair.');
    expect(place('the-outline')?.text).toBe('Security of the cloud / All below the line. / Racks / Locked.');
  });

  test('contain the titles shown in them', () => {
    expect(place('ec2')?.text).toBe(
      'Amazon EC2 / IaaS / You launch an instance. / Guard the building / Guards and locks. / Patch the system / Each month. / Choose the ports / One is enough. / Keep copies / Both do. / Read the logs / Each day.',
    );
    expect(place('data')?.text).toBe('Your files. / Remember / Encrypt them.');
  });

  test('label mistakes as mistakes', () => {
    expect(place('where-it-runs')?.text).toContain('Common mistake: “AWS secures the hypervisor only.” / It secures more.');
    expect(place('only-hypervisor')).toMatchObject({ title: 'AWS secures the hypervisor only.', text: 'It secures more.' });
  });

  test('list the terms marked in them', () => {
    expect(place('the-line')?.terms).toEqual(['hypervisor', 'region']);
    expect(place('patching--backup')?.terms).toEqual(['hypervisor']);
  });
});

describe('a content folder', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
  mkdirSync(join(folder, 'glossary'), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('changes its state when a file is added', () => {
    const before = stateOf(folder);
    writeFileSync(join(folder, 'glossary', 'region.yaml'), 'label: Region\n');
    expect(stateOf(folder)).not.toBe(before);
    expect([...readContentFiles(folder).keys()]).toEqual(['content/glossary/region.yaml']);
  });

  test('is read without following links, and reports what cannot be read', () => {
    symlinkSync('..', join(folder, 'glossary', 'loop'));
    symlinkSync('/etc/hostname', join(folder, 'glossary', 'host.yaml'));
    mkdirSync(join(folder, 'glossary', 'folder.yaml'));
    const { faults } = loadGuide(folder);
    expect(faults.filter(({ code }) => code === 'unreadable-file').map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "content/glossary/folder.yaml: The file can't be read: it is a folder.",
      "content/glossary/host.yaml: The file can't be read: it is a symbolic link.",
      "content/glossary/loop: The file can't be read: it is a symbolic link.",
    ]);
  });

  // The root user can read every file.
  test.skipIf(process.getuid?.() === 0)('names a file that the reader has no right to read', () => {
    chmodSync(join(folder, 'glossary', 'region.yaml'), 0);
    expect(loadGuide(folder).faults.map(({ message }) => message)).toContain("The file can't be read: permission denied.");
  });

  test('is reported if it does not exist', () => {
    const { guide: none, faults } = loadGuide(join(folder, 'nowhere'));
    expect(none).toBeNull();
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['missing-file']));
  });
});

test('Windows line ends and a byte order mark change nothing', () => {
  const text = '\uFEFFlabel: Region\r\nshort: A place.\r\nsources: [srm]\r\ntaughtIn: /guide/the-model/#the-line\r\nnope: 1\r\n';
  const { faults } = checkWith([['content/glossary/region.yaml', text]]);
  expect(faults.map(({ line, column, code }) => ({ line, column, code }))).toEqual([{ line: 5, column: 1, code: 'unknown-key' }]);
});

test('diagrams load separately and report their faults', () => {
  expect(loadDiagrams('tests/fixtures/content').map(({ id }) => id)).toEqual(['landlord-tenant', 'split', 'walk']);
  expect(() => loadDiagrams(writeFaultyContent('diagram-party'))).toThrow('content/diagrams/split.yaml:6:12  wrong-value');
});

test('pages get one Guide, read once', () => {
  expect(getGuide()).toBe(getGuide());
});
