import { describe, expect, test } from 'vitest';
import { withComparison } from '../../../../src/domain/search/comparing.ts';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { indexOf, record, service } from './example-index.ts';

const ready = record('/compare/s3-and-efs/', { kind: 'comparison', title: 'S3 and EFS', services: ['s3', 'efs'] });
const near = record('/services/rds/#neighbors', { kind: 'comparison', title: 'RDS, not to be confused with', services: ['rds', 's3'] });
const index = indexOf(
  service('s3', 'Amazon S3', { names: ['S3'] }),
  service('efs', 'Amazon EFS', { names: ['EFS'] }),
  service('rds', 'Amazon RDS', { names: ['RDS'] }),
  ready,
  record('/services/rds/', { title: 'the page' }),
);
const found = (query: string, ...ranked: (typeof ready)[]) =>
  withComparison(ranked, planSearch(query, index), index).map(({ path }) => path);

describe('several services in one query', () => {
  test('lead to the page that sets them side by side', () => {
    expect(found('s3 vs rds', record('any', {}))).toEqual(['/compare/?s=s3,rds', 'any']);
  });

  test('lead to what tells them apart first, where that is written', () => {
    expect(found('rds vs s3', near)).toEqual([near.path, '/compare/?s=rds,s3']);
  });

  test('have the ready-made comparison alone, where there is one', () => {
    expect(found('efs vs s3', ready)).toEqual([ready.path]);
  });
});
