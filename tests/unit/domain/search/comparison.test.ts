import { describe, expect, test } from 'vitest';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { withComparison } from '../../../../src/domain/search/rank.ts';
import { indexOf, record, service } from './example-index.ts';

const written = record('/compare/s3-and-efs/', { kind: 'comparison', title: 'S3 and EFS', services: ['s3', 'efs'] });
const near = record('/services/rds/#neighbors', { kind: 'comparison', title: 'RDS, not to be confused with', services: ['rds', 's3'] });
const index = indexOf(
  service('s3', 'Amazon S3', { names: ['S3'] }),
  service('efs', 'Amazon EFS', { names: ['EFS'] }),
  service('rds', 'Amazon RDS', { names: ['RDS'] }),
  written,
  record('/services/rds/', { title: 'the page' }),
);
const found = (query: string, ...ranked: (typeof written)[]) =>
  withComparison(ranked, planSearch(query, index), index).map(({ path }) => path);

describe('the comparison page in the results of a query with several services', () => {
  test('comes first', () => {
    expect(found('s3 vs rds', record('any', {}))).toEqual(['/compare/?s=s3,rds', 'any']);
  });

  test('comes after a written comparison of the services', () => {
    expect(found('rds vs s3', near)).toEqual([near.path, '/compare/?s=rds,s3']);
  });

  test('is left out if a written comparison has exactly these services', () => {
    expect(found('efs vs s3', written)).toEqual([written.path]);
  });
});
