/** How many skills the exam guide lists for each task of Domain 2. */
const skillsPerTask = { '2.1': 5, '2.2': 6, '2.3': 6, '2.4': 4 } as const;

/** The skills of Domain 2 of the exam guide, by task and number: `2.1.1` to `2.4.4`. */
export const skills: readonly string[] = Object.entries(skillsPerTask).flatMap(([task, count]) =>
  Array.from({ length: count }, (_, index) => `${task}.${index + 1}`),
);
