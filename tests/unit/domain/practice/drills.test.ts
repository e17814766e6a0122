import { describe, expect, test } from 'vitest';
import { drillsOf } from '../../../../src/domain/practice/drills.ts';
import { guideDrills } from '../../../../src/domain/practice/data.ts';
import { getGuide, loadGuide } from '../../../../src/load/guide.ts';

const { guide: small } = loadGuide('tests/fixtures/content');
const guide = getGuide();
const drills = guideDrills(guide);

describe('a drill', () => {
  test('asks who holds a layer of a service, with the note of the cell as its reason and the source beside it', () => {
    const drill =
      small && drillsOf([...small.services.values()], small.layers, 'of-and-in').find(({ id }) => id === 'drill:disks:hardware');
    expect(drill).toMatchObject({
      stem: 'Amazon Disks: who holds the layer “Hardware”, by default?',
      objective: 'of-and-in',
      answeredIn: '/services/disks/#hardware',
      source: 'srm',
      options: [
        { text: 'AWS', key: '', reason: 'You guard the disks at your site.' },
        { text: 'You', key: '', reason: 'AWS replaces broken disks.' },
        { text: 'Shared', key: 'right', reason: 'AWS replaces broken disks. You guard the disks at your site.' },
      ],
    });
  });

  test('is not made of cells that depend on a setting, or of which nothing is documented', () => {
    const ids = small && drillsOf([...small.services.values()], small.layers, 'of-and-in').map(({ id }) => id);
    expect(ids).toEqual(['drill:disks:hardware', 'drill:queues:hardware']);
  });
});

describe('the drills of the guide', () => {
  test('have one right answer each, a reason for it, and a source that is there', () => {
    expect(drills.length).toBeGreaterThan(300);
    for (const { id, options, source } of drills) {
      const right = options.filter(({ key }) => key === 'right');
      expect(
        right.map(({ reason }) => reason.length > 10),
        id,
      ).toEqual([true]);
      expect(guide.sources.has(source), id).toBe(true);
    }
  });

  test('claim what the matrix claims, where AWS says it', () => {
    for (const { id, options } of drills) {
      const [, service = '', layer = ''] = id.split(':');
      const cell = guide.services.get(service)?.layers[layer];
      expect(['documented', 'general'], id).toContain(cell?.support);
      expect(['aws', 'customer', 'shared'][options.findIndex(({ key }) => key === 'right')], id).toBe(cell?.party);
    }
  });
});
