import type { ComparisonData } from '../../domain/compare/comparable.ts';
import { url } from '../../domain/urls.ts';

let asked: Promise<ComparisonData> | undefined;

/** A host may answer with a page of its own where the file is missing. */
const isData = (answer: unknown): answer is ComparisonData =>
  typeof answer === 'object' &&
  answer !== null &&
  'services' in answer &&
  Array.isArray(answer.services) &&
  'layers' in answer &&
  'sources' in answer;

async function fetchData(): Promise<ComparisonData> {
  const response = await fetch(url('/data/compare.json'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer: unknown = await response.json();
  if (!isData(answer)) throw new Error('the file is not what was expected');
  return answer;
}

/** The services to compare, fetched once; after a failure the next call tries again. */
export function comparisonData(): Promise<ComparisonData> {
  asked ??= fetchData().catch((fault: unknown) => {
    asked = undefined;
    throw fault;
  });
  return asked;
}
