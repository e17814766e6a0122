import { describe, expect, test } from 'vitest';
import { drillsOf, guideDrills } from '../../../../src/domain/practice/drills.ts';
import { getGuide, loadGuide } from '../../../../src/load/guide.ts';

const { guide: small } = loadGuide('tests/fixtures/content');
const guide = getGuide();
const drills = guideDrills(guide);

describe('a drill', () => {
  test('asks who is responsible for a layer of a service and gives the note and source of the cell', () => {
    const drill =
      small && drillsOf([...small.services.values()], small.layers, 'of-and-in').find(({ id }) => id === 'drill:disks:hardware');
    expect(drill).toMatchObject({
      stem: 'Amazon Disks: who is responsible for hardware by default?',
      objective: 'of-and-in',
      answeredIn: '/services/disks/#hardware',
      sources: ['srm'],
      options: [
        { text: 'AWS', key: '', reason: 'You guard the disks at your site.' },
        { text: 'You', key: '', reason: 'AWS replaces broken disks.' },
        { text: 'Both', key: 'right', reason: 'AWS replaces broken disks. You guard the disks at your site.' },
      ],
    });
  });

  test('is not made from cells that depend on a setting or are undocumented', () => {
    const ids = small && drillsOf([...small.services.values()], small.layers, 'of-and-in').map(({ id }) => id);
    expect(ids).toEqual(['drill:disks:hardware', 'drill:queues:hardware']);
  });
});

describe('the drills of the guide', () => {
  test('have one right answer with a reason and existing sources', () => {
    expect(drills.length).toBeGreaterThan(300);
    for (const { id, options, sources } of drills) {
      const right = options.filter(({ key }) => key === 'right');
      expect(
        right.map(({ reason }) => reason.length > 10),
        id,
      ).toEqual([true]);
      expect(sources, id).not.toEqual([]);
      expect(
        sources.filter((source) => !guide.sources.has(source)),
        id,
      ).toEqual([]);
    }
  });

  test('agree with the documented cells of the matrix', () => {
    for (const { id, options } of drills) {
      const [, service = '', layer = ''] = id.split(':');
      const cell = guide.services.get(service)?.layers[layer];
      for (const half of [cell?.aws, cell?.you]) if (half) expect(['documented', 'general'], id).toContain(half.support);
      expect(['aws', 'customer', 'shared'][options.findIndex(({ key }) => key === 'right')], id).toBe(cell?.party);
    }
  });
});
