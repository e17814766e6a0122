// What browser code needs, too. The files with schemas need Zod.

/** The version of the published data. A removed or changed field raises the first number, a new field the second. */
export const dataVersion = '3.1.0';

/** The catalogs of automated checks, in the order in which they are shown. */
export const catalogs = ['security-hub', 'config', 'prowler'] as const;

/** How many skills the exam guide lists for each task of Domain 2. */
const skillsPerTask = { '2.1': 5, '2.2': 6, '2.3': 6, '2.4': 4 } as const;

/** The skills of Domain 2 of the exam guide, by task and number: `2.1.1` to `2.4.4`. */
export const skills: readonly string[] = Object.entries(skillsPerTask).flatMap(([task, count]) =>
  Array.from({ length: count }, (_, index) => `${task}.${index + 1}`),
);
