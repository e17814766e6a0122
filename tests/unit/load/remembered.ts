import type { Report } from '../../../src/domain/faults.ts';

/**
 * Caches parsed texts: a test that changes one file of the small content hundreds of times would parse the others each time.
 * Only the texts of the small content occur more than twice, so the cache is small.
 */
export function remembered<Result>(parse: (text: string, file: string, report: Report, firstLine?: number) => Result): typeof parse {
  const results = new Map<string, { result: Result; reported: Parameters<Report>[] }>();
  return (text, file, report, firstLine) => {
    const key = `${file}:${firstLine}\n${text}`;
    const known = results.get(key);
    if (known !== undefined) {
      for (const fault of known.reported) report(...fault);
      return known.result;
    }
    const reported: Parameters<Report>[] = [];
    const remember: Report = (...fault) => {
      reported.push(fault);
      return report(...fault);
    };
    const result = parse(text, file, remember, firstLine);
    if (results.size < 200) results.set(key, { result, reported });
    return result;
  };
}
