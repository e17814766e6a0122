import { faultLine } from '../domain/faults.ts';
import { plural } from '../domain/text.ts';
import { loadGuide } from '../load/guide.ts';
import { root } from '../publish/project.ts';

/** Prints the faults of a content folder and their number. @returns whether there is no error */
export function checkContent(folder: string, log: (line: string) => void): boolean {
  const { guide, faults } = loadGuide(folder);
  for (const fault of faults) log(faultLine(fault));
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const found = [plural(errors, 'error'), plural(faults.length - errors, 'warning')].join(', ');
  const entries = guide && [
    plural(guide.chapters.length, 'chapter'),
    plural(guide.terms.size, 'term'),
    plural(guide.questions.size, 'question'),
    plural(guide.services.size, 'service'),
    plural(guide.sources.size, 'source'),
  ];
  log(`Content: ${found}${entries ? `; ${entries.join(', ')}` : ''}.`);
  return errors === 0;
}

// `npm run content`, optionally followed by a folder.
if (import.meta.main && !checkContent(process.argv[2] ?? `${root}content`, console.log)) process.exitCode = 1;
