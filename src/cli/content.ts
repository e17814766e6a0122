import { faultLine } from '../domain/faults.ts';
import { loadGuide } from '../load/guide.ts';
import { root } from '../publish/project.ts';

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** Lists every fault of a content folder, then counts. @returns whether it has no error */
export function checkContent(folder: string, log: (line: string) => void): boolean {
  const { guide, faults } = loadGuide(folder);
  for (const fault of faults) log(faultLine(fault));
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const found = [count(errors, 'error'), count(faults.length - errors, 'warning')].join(', ');
  const entries = guide && [
    count(guide.chapters.length, 'chapter'),
    count(guide.terms.size, 'term'),
    count(guide.questions.size, 'question'),
    count(guide.services.size, 'service'),
    count(guide.sources.size, 'source'),
  ];
  log(`Content: ${found}${entries ? `; ${entries.join(', ')}` : ''}.`);
  return errors === 0;
}

// `npm run content`; a folder to check may follow.
if (import.meta.main && !checkContent(process.argv[2] ?? `${root}content`, console.log)) process.exitCode = 1;
