import { faultLine } from '../domain/faults.ts';
import { loadGuide } from '../load/guide.ts';
import { root } from '../publish/project.ts';

/** `npm run content`: names every fault of the content, and fails where there is an error. A folder to check may be given. */
const { guide, faults } = loadGuide(process.argv[2] ?? `${root}content`);
for (const fault of faults) console.log(faultLine(fault));

const errors = faults.filter(({ severity }) => severity === 'error').length;
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
const found = `${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}`;
const holds =
  guide &&
  `${counted(guide.chapters.length, 'chapter')}, ${counted(guide.terms.size, 'term')}, ${counted(guide.questions.size, 'question')}, ${counted(guide.services.size, 'service')}, ${counted(guide.sources.size, 'source')}`;
console.log(`Content: ${found}${holds ? `; ${holds}` : ''}.`);
process.exitCode = errors > 0 ? 1 : 0;
