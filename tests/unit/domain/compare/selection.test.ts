import { describe, expect, test } from 'vitest';
import { readSelection } from '../../../../src/domain/compare/selection.ts';

const names = new Map(['ec2', 'rds', 'lambda', 's3', 'ebs'].map((id) => [id, id.toUpperCase()]));
const read = (text: string) => readSelection(text, names);
const problems = (text: string) => read(text).problems;

describe('a selection in an address', () => {
  test('is read from left to right', () => {
    expect(read('lambda,ec2').ids).toEqual(['lambda', 'ec2']);
    expect(problems('lambda,ec2')).toEqual([]);
  });

  test('can contain spaces, capitals, and empty items', () => {
    expect(read(' EC2 ,,Rds,').ids).toEqual(['ec2', 'rds']);
  });

  test('reports unknown services and shows the rest', () => {
    expect(read('ec2,mainframe,rds').ids).toEqual(['ec2', 'rds']);
    expect(problems('ec2,mainframe,rds,abacus')).toEqual(['This guide doesn’t cover “mainframe” or “abacus”.']);
  });

  test('has at most four services and says which were left out', () => {
    expect(read('ec2,rds,lambda,s3,ebs').ids).toEqual(['ec2', 'rds', 'lambda', 's3']);
    expect(problems('ec2,rds,lambda,s3,ebs')).toEqual(['You can compare up to four services. EBS isn’t shown.']);
  });

  test('shows each service once', () => {
    expect(read('ec2,rds,ec2,EC2').ids).toEqual(['ec2', 'rds']);
    expect(problems('ec2,rds,ec2,EC2')).toEqual(['You chose EC2 more than once.']);
  });

  test('asks for a second service if there is only one', () => {
    expect(problems('ec2')).toEqual(['Choose at least one more service to compare with EC2.']);
    expect(problems('')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '../../etc', '%00', '\u202Eec2', '🦆'])(
    'takes %j for no service',
    (name) => {
      expect(read(`${name},ec2,rds`)).toEqual({ ids: ['ec2', 'rds'], problems: [`This guide doesn’t cover “${name.toLowerCase()}”.`] });
    },
  );

  test('is cut if it is far too long, and so are its names', () => {
    const { ids, problems: found } = read(`ec2,rds,${'x'.repeat(1e6)},lambda`);
    expect(ids).toEqual(['ec2', 'rds']);
    expect(found).toEqual([`This guide doesn’t cover “${'x'.repeat(30)}…”.`]);
    expect(problems(Array.from({ length: 1000 }, (_, index) => `n${index}`).join())[0]?.match(/“/g)).toHaveLength(4);
  });
});
