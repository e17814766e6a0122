import { describe, expect, test } from 'vitest';
import { countViews, requirementViews, summarizeCounts } from '../../../../src/domain/framework/view.ts';
import { controlsById } from '../../../../src/domain/service/checks.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const guide = getGuide();
const controls = controlsById(guide.services.values());
const views = (...checks: string[]) => requirementViews([{ id: 'R-1', checks }], controls);

describe('a requirement', () => {
  test('lists each task once, with all checks that test it', () => {
    const [view] = views('SQS.1', 'sqs_queues_server_side_encryption_enabled');
    expect(view?.tasks.map(({ service, text, path, controls: found }) => [service.id, text, path, found.map(({ id }) => id)])).toEqual([
      [
        'sqs',
        'Choose KMS keys and encrypt queues that aren’t encrypted',
        '/services/sqs/#prove-encryption-at-rest',
        ['SQS.1', 'sqs_queues_server_side_encryption_enabled'],
      ],
    ]);
  });

  test('lists the mistakes of a check that tests no task', () => {
    expect(views('S3.2')[0]?.tasks).toMatchObject([{ isMistake: true, path: '/services/s3/#mistakes' }]);
  });

  test('lists checks of the whole account separately', () => {
    const [view] = views('IAM.21');
    expect(view?.tasks.every(({ controls: found }) => found.length === 1)).toBe(true);
    expect(controls.get('IAM.21')?.duties.length).toBeGreaterThan(view?.tasks.length ?? 0);
  });
});

describe('the counts', () => {
  test('count shared items once', () => {
    const both = [...views('SQS.1'), ...views('SQS.1', 'SNS.1')];
    expect(countViews(both)).toMatchObject({ requirements: 2, checks: 2, services: 2 });
  });

  test('are a phrase', () => {
    expect(summarizeCounts({ requirements: 1, checks: 2, tasks: 1, services: 1 })).toBe('2 checks for 1 task on 1 service');
    expect(summarizeCounts({ requirements: 1, checks: 1, tasks: 0, services: 0 })).toBe('1 check for the whole account');
  });
});

test('every requirement of every framework has a check with a task or mistake', () => {
  for (const framework of guide.frameworks.values())
    for (const view of requirementViews(framework.requirements, controls))
      expect(view.tasks.length + view.accountWide.length, `${framework.id} ${view.id}`).toBeGreaterThan(0);
});
