/** The five questions of every worked example, in order, by the names that authors use. */
export const workedExampleSteps = {
  touch: 'Who can touch it?',
  run: 'Who runs the software?',
  enter: 'Who can get in?',
  protect: 'Who protects the data?',
  notice: 'Who notices?',
} as const;

export type StepName = keyof typeof workedExampleSteps;
