import { describe, expect, test } from 'vitest';
import { guideDrills } from '../../../../src/domain/practice/drills.ts';
import { partyWord } from '../../../../src/domain/party-names.ts';
import { getGuide, loadGuide } from '../../../../src/load/guide.ts';
import type { Service } from '../../../../src/schema/service.ts';
import { serviceOf } from '../service/samples.ts';

const { guide: small } = loadGuide('tests/fixtures/content');
if (!small) throw new Error('The fixture has faults: run the tests of load/.');
const guide = getGuide();
const drills = guideDrills(guide);

describe('a drill', () => {
  const drillsFrom = (services: Iterable<Service>) =>
    guideDrills({ ...small, services: new Map([...services].map((service) => [service.id, service])) });
  const shared = {
    party: 'shared',
    aws: { text: 'AWS replaces broken disks.', support: 'documented', sources: ['srm'] },
    you: { text: 'You guard the disks.', support: 'general', sources: ['srm', 'ec2-security'] },
    note: 'Mind the door.',
  };

  test('asks who is responsible for a layer and has the texts, note, and sources of the cell', () => {
    const [drill] = drillsFrom([serviceOf('disks', { layers: { hardware: shared } })]);
    expect(drill).toMatchObject({
      stem: expect.stringMatching(/^On Amazon disks, who is responsible for .*hardware/i),
      objective: 'of-and-in',
      level: 'beyond',
      answeredIn: '/services/disks/#hardware',
      sources: ['srm', 'ec2-security'],
      options: [
        { text: partyWord.aws, key: '', reason: 'You guard the disks.' },
        { text: partyWord.customer, key: '', reason: 'AWS replaces broken disks.' },
        { text: partyWord.shared, key: 'right', reason: 'AWS replaces broken disks. You guard the disks. Mind the door.' },
      ],
    });
  });

  test('is not created for cells with modes or with a side that is undocumented or only reasoned', () => {
    expect(drillsFrom(small.services.values()).map(({ id }) => id)).toEqual(['drill:queues:hardware']);
    const reasoned = { ...shared, you: { ...shared.you, support: 'reasoned' } };
    expect(drillsFrom([serviceOf('disks', { layers: { hardware: reasoned } })])).toEqual([]);
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
